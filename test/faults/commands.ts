import { applyFixes, undoFixes, type FixUndo } from "../../src/app/apply-fixes";
import { checkWorkbook } from "../../src/app/check-workbook";
import { clearMarks } from "../../src/app/clear-marks";
import { decide, revokeDecision } from "../../src/app/decide";
import { openExample } from "../../src/app/open-example";
import { printTable, undoPrint, type PrintWish } from "../../src/app/print-table";
import { importSettings, saveSettings } from "../../src/app/settings";
import { writeProblemList } from "../../src/app/write-problem-list";
import { writeSummary } from "../../src/app/write-summary";
import type { Report } from "../../src/core/model/report";
import { DEFAULT_SETTINGS } from "../../src/core/model/settings";
import type { CellValue } from "../../src/core/model/sheet";
import { settingsFile } from "../../src/core/plan/settings-file";
import { bulletinGrid } from "../app/bulletin-grid";

/** What any command answers: a kind, and a sentence where it did not do what was asked. */
export interface Answer {
  readonly kind: string;
  readonly sentence?: string;
  /** Sentences on what was left out of what was done. */
  readonly refused?: readonly string[];
  /** What became of the marks beside: done is done, and where they could not be put on, that is told. */
  readonly marks?: Answer | null;
}

/** A command of the add-in, with what has to have happened before it. */
export interface Command {
  readonly name: string;
  readonly before: readonly (() => Promise<Answer>)[];
  run(): Promise<Answer>;
  /** What it answers when all is well. */
  readonly done: string;
  /** What the pane does by itself after an edit, where a second try has nothing more to do. */
  readonly catchUp?: () => Promise<Answer>;
  /** What takes back what it did, where the add-in has that. */
  readonly undo?: () => Promise<Answer>;
}

const LAST_ROW = 6;
const COPY: PrintWish = { sheetName: "五月", paper: "a4", place: "copy" };
const NOW = new Date(2024, 5, 2, 9, 5);

/** What the last check and the last fixes came to: what a pane would hold. */
const held: { report: Report | null; undo: FixUndo | null } = { report: null, undo: null };

const check = async (): Promise<Answer> => {
  const outcome = await checkWorkbook();
  if (outcome.kind === "report") held.report = outcome.report;
  // The report stands even where the marks could not be put on; the matrix is about the workbook.
  return outcome.kind === "report" && outcome.marks?.kind === "refused" ? outcome.marks : outcome;
};
const AT = { sheetName: "五月" };
const findings = (): Report["findings"] => held.report?.findings ?? [];
const fix = async (): Promise<Answer> => {
  const wanted = findings().flatMap(({ fingerprint, fix: own }) =>
    own === null ? [] : [{ fingerprint, fix: "own" as const }],
  );
  const outcome = await applyFixes({ ...AT, wanted });
  if (outcome.kind === "applied") held.undo = outcome.undo;
  return outcome;
};
const undoFix = async (): Promise<Answer> => undoFixes({ undo: held.undo as FixUndo });
/** About the last task, which states no status. */
const disputed = (): string => findings().find(({ taskRow }) => taskRow === LAST_ROW)?.fingerprint ?? "";
const ignore = async (): Promise<Answer> =>
  decide({ ...AT, fingerprint: disputed(), kind: "ignored", reason: "已核实" }, NOW);
const revoke = async (): Promise<Answer> => revokeDecision({ ...AT, fingerprint: disputed() });
const SETTINGS = { ...DEFAULT_SETTINGS, tolerance: 0.1, leaderNames: ["安国庆", "白晓明"] };
const save = async (): Promise<Answer> => saveSettings(SETTINGS);
const reset = async (): Promise<Answer> => saveSettings(DEFAULT_SETTINGS);
/** Settings and decisions that take several entries each. */
const importFile = async (): Promise<Answer> => {
  const names = Array.from({ length: 300 }, (_, index) => `白${String.fromCodePoint(0x4e00 + index)}明`);
  const decisions = Array.from({ length: 200 }, (_, index) => ({
    kind: "ignored" as const,
    ruleId: "quantity-shortfall",
    fingerprint: `f${index}`,
    reason: "已与责任单位核实，数字以部门统计为准。".repeat(10),
    quote: "完成老旧小区改造5个。",
    decidedAt: NOW.toISOString(),
  }));
  return importSettings(settingsFile({ settings: { ...SETTINGS, leaderNames: names }, decisions }));
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
  { name: "应用修正", before: [check], run: fix, done: "applied" },
  { name: "撤销修正", before: [check, fix], run: undoFix, done: "applied" },
  { name: "忽略一条", before: [check], run: ignore, done: "decided" },
  { name: "撤回忽略", before: [check, ignore], run: revoke, done: "decided", catchUp: check },
  { name: "保存设置", before: [], run: save, done: "saved" },
  { name: "恢复默认设置", before: [importFile], run: reset, done: "saved" },
  { name: "读入设置", before: [save], run: importFile, done: "saved" },
  { name: "打开示例", before: [], run: openExample, done: "opened" },
  { name: "再次打开示例", before: [openExample], run: openExample, done: "opened" },
];

/**
 * A bulletin of three tasks, with what a page of the printed paper leaves behind: two rows that a layout and fixes take
 * out. Fixes mend brackets as well.
 */
export function faultGrid(): CellValue[][] {
  const grid = bulletinGrid();
  const last = [...(grid.at(-1) ?? []).slice(0, 5), "区城管局(牵头)"];
  return [...grid.slice(0, 4), ["", "", "", "", "", ""], grid[1] ?? [], ...grid.slice(4, -1), last];
}
