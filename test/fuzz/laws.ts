import type { Evidence, Report } from "../../src/core/model/report";
import { cellText, type SheetSnapshot } from "../../src/core/model/sheet";
import { marksOf } from "../../src/core/plan/marks";
import { planPrint } from "../../src/core/plan/print/plan-print";
import { printSettings } from "../../src/core/plan/print/settings";
import { summaryEdits } from "../../src/core/plan/summary";
import { analyze } from "../../src/core/report/analyze";
import { paragraphOf } from "../../src/core/report/paragraph";

/** What must hold for every sheet there can be; throws with words where it does not. */
export function holds(sheet: SheetSnapshot): void {
  const analysis = analyze(sheet);
  if (analysis.kind === "none") return claim(analysis.lookedFor.endsWith("。"), "says what was looked for");
  const { report } = analysis;
  for (const { evidence } of report.findings) evidence.forEach((one) => quotes(sheet, one));
  for (const { items } of report.judgements) {
    for (const { target, answer } of items) for (const one of answer ? [target, answer] : [target]) quotes(sheet, one);
  }
  claim(report.judgements.length === report.bulletin.tasks.length, "one judgement for each task");
  claim(report.tally.overall.total === report.bulletin.tasks.length, "each task is counted once");
  for (const { severity, message } of report.findings) {
    claim(["error", "warning", "info"].includes(severity) && message !== "", "a finding says something");
  }
  rendersAsJson(sheet, report);
}

/** Everything that is written to the workbook is plain JSON that says the same when read back. */
function rendersAsJson(sheet: SheetSnapshot, report: Report): void {
  const summary = { order: "total", leaderSheets: true, unitSheets: true, paragraph: paragraphOf(report) } as const;
  const edits = [
    marksOf(report),
    ...summaryEdits(report, sheet, { ...summary, madeAt: "2024年6月2日 9:05", present: [] }),
    ...planPrint({
      ...{ sheet, bulletin: report.bulletin, shown: null, settings: printSettings("a4") },
      ...{ hiddenRows: "include", copyName: "打印稿" },
    }).edits,
  ];
  const text = JSON.stringify(edits);
  claim(JSON.stringify(JSON.parse(text)) === text, "edits are plain JSON");
  claim(!text.includes(':null,"heightPt"') && !/"(?:heightPt|widthPt)":null/.test(text), "lengths are numbers");
}

function quotes(sheet: SheetSnapshot, { cell, start, end, text }: Evidence): void {
  claim(cellText(sheet, cell).slice(start, end) === text, "evidence is quoted as it stands");
}

function claim(truth: boolean, what: string): void {
  if (!truth) throw new Error(`does not hold: ${what}`);
}
