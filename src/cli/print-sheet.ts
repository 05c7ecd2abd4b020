import { printTable } from "../app/print-table";
import type { PrintPlan } from "../core/plan/print/plan-print";
import { PAPER_FACTS, type PrintPaper } from "../core/plan/print/settings";
import { FileProblem } from "./workbook-file";

/** Puts the printed copy of a bulletin into the open workbook. Throws a `FileProblem` with a sentence where it can't. */
export async function printSheet(
  file: string,
  wish: {
    readonly sheetName: string;
    readonly paper: PrintPaper;
    readonly hiddenRows: "include" | "leaveOut" | null;
  },
): Promise<PrintPlan> {
  const { sheetName, paper, hiddenRows } = wish;
  const outcome = await printTable({
    sheetName,
    paper,
    place: "copy",
    ...(hiddenRows === null ? {} : { hiddenRows }),
  });
  if (outcome.kind === "printed") return outcome.plan;
  const how = outcome.kind === "question" ? "请用 --hidden print（打印）或者 --hidden skip（不打印）写明。" : "";
  throw new FileProblem(`“${file}”没能排版：${outcome.sentence}${how}`);
}

/** What was printed, for people: pages, size, and the rows that do not fit. */
export function printedText(
  { settings, pages, bodySizePt, sheetName, problems }: PrintPlan,
  pdf: string | null,
): string {
  const { name } = PAPER_FACTS[settings.paper];
  const lines = [`打印稿：工作表“${sheetName}”，${name}，${pages.length}页，正文${bodySizePt}磅`];
  if (pdf !== null) lines.push(`PDF：${pdf}`);
  for (const { sentence } of problems) lines.push(`注意：${sentence}`);
  return `\n${lines.join("\n")}\n`;
}
