import type { SheetContent, SheetEntry } from "../model/sheet-fill";
import { SheetDraft } from "./sheet-draft";
import type { CountTable } from "./summary-tables";
import { NOTE_LOOK, TITLE_LOOK } from "./summary-words";

/**
 * 汇总图: the counts by leader and by unit as stacked bars, on one page upright; charts of a sheet of their own are not
 * cut in two by a page's end. `dataSheet` is the sheet with the tables.
 */
export function chartsContent(
  title: string,
  tables: readonly CountTable[],
  dataSheet: string,
  freshness: SheetEntry,
): SheetContent {
  const draft = new SheetDraft(new Array<number>(COLUMNS).fill(PAGE_WIDTH_PT / COLUMNS));
  draft.addLine(title, 32, TITLE_LOOK);
  draft.addLine(freshness, 15, NOTE_LOOK);
  if (tables.length === 0) draft.addLine("通报表中没有分管领导和责任单位。", 18, NOTE_LOOK);
  for (const { group, lineCount, headRow, statuses } of tables) {
    const shown = Math.min(lineCount, MOST_BARS);
    const [what, measure] = group === "leader" ? ["各分管领导", "位"] : ["各责任单位", "家"];
    draft.addChart(
      {
        name: `tongbao-${group}`,
        title: `${what}任务完成情况${shown < lineCount ? `（前${shown}${measure}，共${lineCount}${measure}）` : ""}`,
        dataSheet,
        data: { row: headRow, column: 0, rowCount: shown + 1, columnCount: statuses.length + 1 },
        series: statuses.map((status) => SERIES[status]),
      },
      FRAME_PT + shown * BAR_PT,
    );
    draft.add([], 12);
  }
  return draft.content({ orientation: "Portrait", onePage: true, titleRows: 0 });
}

const COLUMNS = 10;
/** A4 upright, less its margins. */
const PAGE_WIDTH_PT = 510;
/** As many bars as can be read on one page. */
const MOST_BARS = 40;
const BAR_PT = 14;
/** A chart's title and legend. */
const FRAME_PT = 80;

/** From light to nearly black, so that a black-and-white print tells them apart; each bar has an edge and its number. */
const SERIES = {
  completed: { fill: "#C6E0B4", text: "#000000" },
  partial: { fill: "#ED7D31", text: "#000000" },
  notCompleted: { fill: "#5C0A16", text: "#FFFFFF" },
  other: { fill: "#FFFFFF", text: "#000000" },
} as const;
