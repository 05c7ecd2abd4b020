import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { checkWorkbook, type CheckOutcome } from "../app/check-workbook";
import { importSettings, loadSettings } from "../app/settings";
import { writeProblemList } from "../app/write-problem-list";
import { writeSummary } from "../app/write-summary";
import type { Decision } from "../core/model/decision";
import { isOpen, type Finding, type Report } from "../core/model/report";
import type { HeadlessDesk } from "../desk/headless";
import { HELP, readArguments, type Arguments } from "./arguments";
import { printedText, printSheet } from "./print-sheet";
import { checkPdfOutput, writePdf } from "./write-pdf";
import { jsonReport } from "./json-report";
import { startProgress } from "./progress";
import { textReport } from "./text-report";
import { checkOutput, FileProblem, openProblem, readWorkbookFile, writeWorkbookFile } from "./workbook-file";

/** Where the command's words go. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Columns of the terminal; of a file or pipe, as many as suit reading. */
  readonly width: number;
  readonly colour: boolean;
  /** Whether progress may be shown, overwriting its own line on stderr. */
  readonly progress: boolean;
  /** The folder that file names start from. */
  readonly folder: string;
}

/**
 * The whole command. Gives the exit code: 0 nothing at error level, 1 findings at error level, 2 a file could not be
 * used or the result could not be saved (the other files are checked all the same).
 */
export async function runCheck(argv: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const wanted = readArguments(argv);
  if (wanted.kind === "help") {
    terminal.out(HELP);
    return 0;
  }
  if (wanted.kind === "wrong") {
    terminal.err(`${wanted.sentence}\n`);
    return 2;
  }
  const codes: (0 | 1 | 2)[] = [];
  for (const [index, file] of wanted.files.entries()) {
    const progress = startProgress(terminal, file, index, wanted.files.length);
    try {
      const { report, isFromFile, summary, list, printed } = await checkFile(file, wanted, terminal.folder);
      progress.stop();
      if (index > 0 && !wanted.json) terminal.out(`\n${"─".repeat(Math.floor(terminal.width / 2))}\n\n`);
      terminal.out(
        wanted.json
          ? `${JSON.stringify(jsonReport(file, report))}\n`
          : textReport(file, report, { ...terminal, isFromFile }),
      );
      if (summary !== null && !wanted.json) terminal.out(`\n${summary}\n`);
      if (list !== null && !wanted.json) terminal.out(`\n${list}\n`);
      if (wanted.out !== null && !wanted.json) {
        terminal.out(`\n${wanted.print === null ? "标注后的工作簿" : "加了打印稿的工作簿"}：${wanted.out}\n`);
      }
      if (printed !== null && !wanted.json) terminal.out(printed);
      codes.push(report.findings.some((finding) => finding.severity === "error" && isOpen(finding)) ? 1 : 0);
    } catch (error) {
      progress.stop();
      if (!(error instanceof FileProblem)) throw error;
      terminal.err(`${error.message}\n`);
      codes.push(2);
    }
  }
  return codes.reduce<0 | 1 | 2>((worst, code) => (code > worst ? code : worst), 0);
}

type Wanted = Extract<Arguments, { kind: "check" }>;

interface Checked {
  readonly report: Report;
  /** Whether a finding was settled by a record of the settings file. */
  readonly isFromFile: (finding: Finding) => boolean;
  /** The sentences about the summary that was written; null where none was wanted. */
  readonly summary: string | null;
  /** What is said of the problem list; null where none was wanted. */
  readonly list: string | null;
  /** What is said of the printed copy; null where none was wanted. */
  readonly printed: string | null;
}

/** Throws a `FileProblem` with the sentence for stderr. */
async function checkFile(name: string, wanted: Wanted, folder: string): Promise<Checked> {
  const { sheetName, out: outName, print: paper, hiddenRows } = wanted;
  const file = place(folder, name);
  const out = outName === null ? null : place(folder, outName);
  const pdf = wanted.pdf === null ? null : place(folder, wanted.pdf);
  if (out !== null) await checkOutput(file, out);
  if (pdf !== null) await checkPdfOutput(pdf);
  const bytes = await readWorkbookFile(file);
  const settings = wanted.settings === null ? null : await readSettingsText(place(folder, wanted.settings));
  const desk = await openDesk(file, bytes);
  try {
    const isFromFile = settings === null ? () => false : await useSettings(settings);
    const request = { mark: out !== null && paper === null, ...(sheetName === null ? {} : { sheetName }) };
    const outcome = await checkWorkbook(request);
    if (outcome.kind !== "report") throw new FileProblem(problemOf(file, outcome));
    if (outcome.marks?.kind === "refused") throw new FileProblem(`“${file}”没能标注：${outcome.marks.sentence}`);
    const { report } = outcome;
    const summary = wanted.summary === null ? null : await summarize(file, report, wanted.summary);
    const list = wanted.problemList ? await listProblems(file, report) : null;
    const printed =
      paper === null ? null : await printSheet(file, { sheetName: report.bulletin.sheetName, paper, hiddenRows });
    if (out !== null) await writeWorkbookFile(out, await desk.save());
    if (pdf !== null && printed !== null) await writePdf(pdf, printed.sheetName, () => desk.save());
    return { report, isFromFile, summary, list, printed: printed === null ? null : printedText(printed, wanted.pdf) };
  } finally {
    desk.dispose();
  }
}

/** Has the open workbook checked by a file of settings. Gives which findings are settled by the file's records. */
async function useSettings({
  name,
  text,
}: {
  readonly name: string;
  readonly text: string;
}): Promise<Checked["isFromFile"]> {
  const before = await loadSettings();
  const own = new Set(before.kind === "loaded" ? before.basis.decisions.map(recordName) : []);
  const outcome = await importSettings(text);
  if (outcome.kind !== "saved") throw new FileProblem(`设置文件“${name}”用不上：${outcome.sentence}`);
  return (finding) => finding.decision !== null && !own.has(recordName(finding.decision));
}

function recordName({ ruleId, fingerprint }: Decision): string {
  return `${ruleId} ${fingerprint}`;
}

async function readSettingsText(name: string): Promise<{ readonly name: string; readonly text: string }> {
  try {
    return { name, text: await readFile(name, "utf8") };
  } catch {
    throw new FileProblem(`设置文件“${name}”打不开。`);
  }
}

/** Writes the summary into the open workbook. Gives what is to be said of it. */
async function summarize(file: string, report: Report, wish: NonNullable<Wanted["summary"]>): Promise<string> {
  const outcome = await writeSummary({ sheetName: report.bulletin.sheetName, ...wish });
  if (outcome.kind !== "written") throw new FileProblem(`“${file}”没能生成汇总表：${outcome.sentence}`);
  return `通报文字：${outcome.paragraph}\n\n汇总表：工作表“${outcome.sheetName}”，连同明细共${outcome.sheetCount}张。`;
}

/** Writes the problem list into the open workbook. Gives what is to be said of it. */
async function listProblems(file: string, { bulletin: { sheetName } }: Report): Promise<string> {
  const outcome = await writeProblemList({ sheetName, mark: false });
  if (outcome.kind !== "written") throw new FileProblem(`“${file}”没能生成问题清单：${outcome.sentence}`);
  return `问题清单：工作表“${outcome.sheetName}”。`;
}

/** Opens the workbook on the headless desk, which is loaded only now: `--help` has no use for it. */
async function openDesk(file: string, bytes: Uint8Array): Promise<HeadlessDesk> {
  const { DeskError, openHeadlessDesk } = await import("../desk/headless");
  try {
    return await openHeadlessDesk(bytes, { fileName: basename(file) });
  } catch (error) {
    throw error instanceof DeskError ? openProblem(file, error.code) : error;
  }
}

/** The name as given where that will do. */
function place(folder: string, name: string): string {
  return folder === process.cwd() ? name : resolve(folder, name);
}

function problemOf(file: string, outcome: Exclude<CheckOutcome, { kind: "report" }>): string {
  if (outcome.kind !== "several") return `“${file}”：${outcome.sentence}`;
  const names = outcome.sheetNames.map((name) => `“${name}”`).join("、");
  return `“${file}”里有${outcome.sheetNames.length}张工作表都像通报表：${names}。请用 --sheet 写明要检查哪一张。`;
}
