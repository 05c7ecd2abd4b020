import type { Task } from "../core/model/bulletin";
import {
  isOpen,
  type Evidence,
  type Finding,
  type Judgement,
  type Report,
  type Severity,
  type Verdict,
} from "../core/model/report";
import { cellName, rangeName } from "../core/model/sheet";
import { shorten, wrap } from "./columns";
import { STATUS_NAMES } from "./json-report";
import { paintFor, type Paint } from "./paint";
import { tallyTable } from "./tally-table";

export interface TextOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
  /** Whether a finding was ignored by a decision from a settings file, not by one that the workbook holds. */
  readonly isFromFile?: (finding: Finding) => boolean;
}

/**
 * A report for people, without the findings that were ignored but for their number: the counts, then contradicted
 * rows, uncertain rows and the other findings, each with the words it rests on, then the counts by leader and unit.
 * Ends with a line break.
 */
export function textReport(file: string, whole: Report, options: TextOptions): string {
  const report = { ...whole, findings: whole.findings.filter(isOpen) };
  const paint = paintFor(options.colour);
  const page: Page = { paint, width: Math.max(40, options.width), lines: [] };
  heading(page, file, report);
  const ignored = whole.findings.filter((finding) => !isOpen(finding));
  const byFile = ignored.filter((finding) => options.isFromFile?.(finding) === true).length;
  const byWorkbook = ignored.length - byFile;
  if (byWorkbook > 0) put(page, 0, `另有${byWorkbook}条已经在工作簿里忽略，没有列出。`);
  if (byFile > 0) put(page, 0, `另有${byFile}条按设置文件里的处理记录忽略，没有列出。`);
  verdictSection(page, report, "contradicted");
  verdictSection(page, report, "uncertain");
  otherSection(page, report);
  tallySection(page, report);
  return `${page.lines.join("\n")}\n`;
}

interface Page {
  readonly paint: Paint;
  readonly width: number;
  readonly lines: string[];
}

/** Adds a paragraph, every line of it indented. */
function put(page: Page, indent: number, text: string, paint: (line: string) => string = (line) => line): void {
  for (const line of wrap(text, page.width - indent)) page.lines.push(" ".repeat(indent) + paint(line));
}

function heading(page: Page, file: string, { bulletin, judgements, findings, tally }: Report): void {
  const { paint } = page;
  put(page, 0, bulletin.title?.text ?? "（没有标题）", paint.strong);
  put(page, 0, `${file}，工作表“${bulletin.sheetName}”`, paint.faint);
  const { total, completed, partial, notCompleted } = tally.overall;
  const unstated = total - completed - partial - notCompleted;
  const stated = [`完成${completed}项`, `部分完成${partial}项`, `未完成${notCompleted}项`];
  if (unstated > 0) stated.push(`没有状态${unstated}项`);
  put(page, 0, `共${total}项任务：${stated.join("，")}。`);
  const verdicts = VERDICTS.map((verdict) => `${VERDICT_NAMES[verdict]}${countOf(judgements, verdict)}项`);
  put(page, 0, `填报状态与文本相比：${verdicts.join("，")}。`);
  const severities = SEVERITIES.map(
    (severity) => `${SEVERITY_NAMES[severity]}${findings.filter((finding) => finding.severity === severity).length}条`,
  );
  put(page, 0, `问题：${severities.join("，")}。`);
}

function verdictSection(page: Page, report: Report, verdict: "contradicted" | "uncertain"): void {
  const { judgements, bulletin, findings } = report;
  const count = countOf(judgements, verdict);
  if (count === 0) return;
  const paint = verdict === "contradicted" ? page.paint.bad : page.paint.doubtful;
  page.lines.push("", paint(`■ ${SECTION_NAMES[verdict]}（${count}项）`));
  judgements.forEach((judgement, index) => {
    const task = bulletin.tasks[index];
    if (judgement.verdict !== verdict || task === undefined) return;
    page.lines.push("");
    put(page, 2, taskLine(task, judgement), page.paint.strong);
    const own = findings.filter((finding) => finding.taskRow === task.row && finding.kind === "status");
    for (const finding of own) putFinding(page, finding, 4);
  });
}

function taskLine(task: Task, judgement: Judgement): string {
  const number = task.serialNumber === null || task.serialNumber.text.trim() === "" ? "无" : task.serialNumber.text;
  const stated = task.stated?.status ? STATUS_NAMES[task.stated.status] : (task.stated?.word ?? "无");
  const implied = judgement.impliedStatuses.map((status) => `“${STATUS_NAMES[status]}”`);
  const supports = implied.length < 3 ? `文本支持${implied.join("或")}` : "文本不足以判断";
  const lead = task.leadUnit ?? task.responsibleUnits[0]?.name;
  const who = lead === undefined ? "" : `（${lead}）`;
  return `第${task.row + 1}行，序号${number}${who}：填报“${stated}”，${supports}`;
}

/** Everything that is not listed with its row above: layout, wording, and remarks on rows without contradiction. */
function otherSection(page: Page, { findings, judgements }: Report): void {
  const shown = new Set(
    judgements.filter((judgement) => judgement.verdict !== "supported").map((judgement) => judgement.row),
  );
  const others = findings.filter(
    (finding) => finding.kind !== "status" || finding.taskRow === null || !shown.has(finding.taskRow),
  );
  if (others.length === 0) return;
  page.lines.push("", page.paint.strong(`■ 版式、文字和其他问题（${others.length}条）`));
  for (const severity of SEVERITIES) {
    const some = others.filter((finding) => finding.severity === severity);
    if (some.length === 0) continue;
    page.lines.push("", `  ${SEVERITY_PAINT[severity](page.paint)(`${SEVERITY_NAMES[severity]}（${some.length}条）`)}`);
    for (const finding of some) putFinding(page, finding, 4);
  }
}

function putFinding(page: Page, finding: Finding, indent: number): void {
  const cells = finding.cells.map(rangeName);
  const places = cells.length > 4 ? `${cells.slice(0, 4).join("、")} 等${cells.length}处` : cells.join("、");
  const fixable = finding.fix === null ? "" : "（可自动改正）";
  const [first = "", ...rest] = wrap(
    `${places === "" ? "" : `${places}：`}${finding.message}${fixable}`,
    page.width - indent - 2,
  );
  page.lines.push(`${" ".repeat(indent)}· ${first}`, ...rest.map((line) => `${" ".repeat(indent + 2)}${line}`));
  // Most messages quote their words themselves.
  const unsaid = finding.evidence.filter(({ text }) => !finding.message.includes(text));
  for (const evidence of unsaid.slice(0, MOST_QUOTES)) put(page, indent + 2, quoted(evidence), page.paint.faint);
  const left = unsaid.length - MOST_QUOTES;
  if (left > 0) put(page, indent + 2, `另有${left}处。`, page.paint.faint);
}

function quoted({ cell, text }: Evidence): string {
  return `${cellName(cell)}：“${shorten(text, LONGEST_QUOTE)}”`;
}

function tallySection(page: Page, { tally }: Report): void {
  if (tally.byLeader.length > 0) {
    page.lines.push("", page.paint.strong("■ 按分管领导汇总"), "", ...tallyTable(tally.byLeader, null));
  }
  if (tally.byUnit.length > 0) {
    const led = new Map(tally.byUnit.map((line) => [line.name, line.led]));
    page.lines.push("", page.paint.strong("■ 按责任单位汇总"), "", ...tallyTable(tally.byUnit, led));
  }
}

function countOf(judgements: readonly Judgement[], verdict: Verdict): number {
  return judgements.filter((judgement) => judgement.verdict === verdict).length;
}

const MOST_QUOTES = 4;
/** Columns of a quote shown at most. */
const LONGEST_QUOTE = 120;

const VERDICTS: readonly Verdict[] = ["contradicted", "uncertain", "supported"];
const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  contradicted: "矛盾",
  uncertain: "存疑",
  supported: "未发现矛盾",
};
const SECTION_NAMES = { contradicted: "填报状态与文本矛盾", uncertain: "存疑，请核实" } as const;

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒", info: "提示" };
const SEVERITY_PAINT: Readonly<Record<Severity, (paint: Paint) => (text: string) => string>> = {
  error: (paint) => paint.bad,
  warning: (paint) => paint.doubtful,
  info: (paint) => paint.faint,
};
