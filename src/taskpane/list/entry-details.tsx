import { makeStyles } from "@fluentui/react-components";
import type { Bulletin, CellContent, Task } from "../../core/model/bulletin";
import type { Evidence, Judgement } from "../../core/model/report";
import { cellName, type CellAddress } from "../../core/model/sheet";
import { EntryActions } from "../settle/entry-actions";
import { CellLink } from "./cell-link";
import { bulletinText, type Entry, type EntryGroup } from "./entries";
import { EvidenceText } from "./evidence-text";
import { ItemTable } from "./item-table";
import { impliedWords } from "../words";
import { tokens } from "../tokens";

/** UTF-16 units of a cell shown around the words that decide. */
const CONTEXT = 60;

const useStyles = makeStyles({
  details: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  // Target and text side by side where there is room, one above the other in a narrow pane.
  texts: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(220px, 100%), 1fr))",
    gap: tokens.spacingVerticalS,
    margin: 0,
  },
  text: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  label: {
    display: "flex",
    justifyContent: "space-between",
    marginBottom: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  value: { margin: 0 },
  statuses: { margin: 0, display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL },
});

interface Props {
  readonly id: string;
  readonly bulletin: Bulletin;
  readonly group: EntryGroup;
  readonly entry: Entry;
}

/** What an entry rests on: the statuses, the cells with the decisive words, the target item by item; and the ways on. */
export function EntryDetails({ id, bulletin, group, entry }: Props) {
  const styles = useStyles();
  const { task, judgement } = group;
  const aboutStatus = entry.finding === null || entry.finding.kind === "status";
  const evidence = evidenceOf(entry, judgement);
  const texts = textsOf(bulletin, task, evidence, aboutStatus);
  return (
    <div id={id} className={styles.details} role="group" aria-label="依据">
      {aboutStatus && judgement !== null && (
        <p className={styles.statuses}>
          <span>
            填报：<strong>{task?.stated?.word ? `“${task.stated.word}”` : "没有状态词"}</strong>
          </span>
          <span>
            文本支持：<strong>{impliedWords(judgement.impliedStatuses)}</strong>
          </span>
        </p>
      )}
      {texts.length > 0 && (
        <dl className={styles.texts}>
          {texts.map(({ label, cell, text, spans }) => (
            <div key={`${cell.row},${cell.column}`} className={styles.text}>
              <dt className={styles.label}>
                {label}
                <CellLink cell={cell} />
              </dt>
              <dd className={styles.value}>
                <EvidenceText text={text} spans={spans} context={CONTEXT} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {aboutStatus && judgement !== null && judgement.items.length > 0 && <ItemTable items={judgement.items} />}
      {entry.finding !== null && <EntryActions finding={entry.finding} task={task} />}
    </div>
  );
}

interface CellText {
  readonly label: string;
  readonly cell: CellAddress;
  readonly text: string;
  readonly spans: readonly { start: number; end: number }[];
}

/** A verdict without a finding of its own rests on the words of its items. */
function evidenceOf(entry: Entry, judgement: Judgement | null): readonly Evidence[] {
  if (entry.finding !== null) return entry.finding.evidence;
  const items = judgement?.items ?? [];
  return items.flatMap((item) => (item.answer === null ? [item.target] : [item.target, item.answer]));
}

/**
 * The cells to show: on a status always target and completion, else those that are quoted. Where the bulletin does
 * not hold a cell's whole text, the quoted words stand alone.
 */
function textsOf(
  bulletin: Bulletin,
  task: Task | null,
  evidence: readonly Evidence[],
  aboutStatus: boolean,
): CellText[] {
  const cells = new Map<string, CellAddress>();
  const add = (cell: CellAddress) => cells.set(cellName(cell), { row: cell.row, column: cell.column });
  if (aboutStatus && task !== null)
    [targetOf(task), task.completion].forEach((content) => content && add(content.cell));
  evidence.forEach(({ cell }) => add(cell));

  return [...cells.values()].flatMap((cell) => {
    const label = labelOf(bulletin, cell);
    const quotes = evidence.filter((quote) => quote.cell.row === cell.row && quote.cell.column === cell.column);
    const text = bulletinText(bulletin, task, cell);
    if (text !== null) return [{ label, cell, text, spans: quotes }];
    const words = quotes.map((quote) => quote.text).join("……");
    return words === "" ? [] : [{ label, cell, text: words, spans: [{ start: 0, end: words.length }] }];
  });
}

/** The month's target governs; where it is blank, the annual one does. */
function targetOf(task: Task): CellContent | null {
  return task.monthlyTarget?.text.trim() ? task.monthlyTarget : task.annualTarget;
}

/** The header above a cell, as written, without line breaks. */
function labelOf(bulletin: Bulletin, cell: CellAddress): string {
  if (bulletin.title?.cell.row === cell.row) return "标题";
  const column = bulletin.columns.find((candidate) => candidate.column === cell.column);
  return column === undefined ? "" : column.header.replace(/\s+/g, "");
}
