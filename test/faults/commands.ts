import { checkWorkbook } from "../../src/app/check-workbook";
import { clearMarks } from "../../src/app/clear-marks";
import { printTable, undoPrint, type PrintWish } from "../../src/app/print-table";
import { writeProblemList } from "../../src/app/write-problem-list";
import { writeSummary } from "../../src/app/write-summary";
import type { CellValue } from "../../src/core/model/sheet";
import { bulletinGrid } from "../app/bulletin-grid";

/** What any command answers: a kind, and a sentence where it did not do what was asked. */
export interface Answer {
  readonly kind: string;
  readonly sentence?: string;
}

/** A command of the add-in, with what has to have happened before it. */
export interface Command {
  readonly name: string;
  readonly before: readonly (() => Promise<Answer>)[];
  run(): Promise<Answer>;
  /** What it answers when all is well. */
  readonly done: string;
  /** What takes back what it did, where the add-in has that. */
  readonly undo?: () => Promise<Answer>;
}

const COPY: PrintWish = { sheetName: "五月", paper: "a4", place: "copy" };
const NOW = new Date(2024, 5, 2, 9, 5);

const check = async (): Promise<Answer> => {
  const outcome = await checkWorkbook();
  // The report stands even where the marks could not be put on; the matrix is about the workbook.
  return outcome.kind === "report" && outcome.marks?.kind === "refused" ? outcome.marks : outcome;
};
const summary = () => writeSummary({ leaderSheets: true }, NOW);
const problemList = () => writeProblemList({ sheetName: "五月", mark: false }, NOW);
const printCopy = () => printTable(COPY);
const printSheet = () => printTable({ ...COPY, place: "sheet" });

export const COMMANDS: readonly Command[] = [
  { name: "一键检查", before: [], run: check, done: "report" },
  { name: "清除标记", before: [check], run: clearMarks, done: "applied" },
  { name: "生成汇总表", before: [], run: summary, done: "written" },
  { name: "再次生成汇总表", before: [summary], run: summary, done: "written" },
  { name: "生成问题清单", before: [], run: problemList, done: "written" },
  { name: "再次生成问题清单", before: [problemList], run: problemList, done: "written" },
  { name: "打印稿", before: [], run: printCopy, done: "printed" },
  { name: "再次排打印稿", before: [printCopy], run: printCopy, done: "printed" },
  { name: "在原表排版", before: [check], run: printSheet, done: "printed", undo: undoPrint },
  { name: "再次在原表排版", before: [printSheet], run: printSheet, done: "printed", undo: undoPrint },
  { name: "撤销排版", before: [printSheet], run: undoPrint, done: "applied" },
];

/** A bulletin of three tasks, with what a page of the printed paper leaves behind: two rows that a layout takes out. */
export function faultGrid(): CellValue[][] {
  const grid = bulletinGrid();
  return [...grid.slice(0, 4), ["", "", "", "", "", ""], grid[1] ?? [], ...grid.slice(4)];
}
