import { readFileSync } from "node:fs";
import { Workbook } from "@cj-tech-master/excelts";
import { atEase } from "../../src/app/analyze-at-ease";
import { previewPrint, printTable } from "../../src/app/print-table";
import type { Report } from "../../src/core/model/report";
import type { SheetSnapshot } from "../../src/core/model/sheet";
import { marksOf } from "../../src/core/plan/marks";
import { summaryInSteps } from "../../src/core/plan/summary";
import { analyze } from "../../src/core/report/analyze";
import { paragraphOf } from "../../src/core/report/paragraph";
import { openHeadlessDesk, type HeadlessDesk } from "../../src/desk/headless";
import { applyEdits } from "../../src/excel/apply-edits";
import { listRoles } from "../../src/excel/own-sheets";
import { readSheets } from "../../src/excel/read-sheet";
import { inExcel } from "../../src/excel/session";
import { loadAnalysis, type PackedAnalysis } from "./packed";
import { variedBulletin } from "./varied-bulletin";

/** One line of the report. Times in milliseconds, bytes of the larger of the requests and of the replies. */
export interface Measured {
  readonly what: string;
  readonly ms: number;
  /** Of all threads, so more than `ms` where the engine compiles and collects beside. */
  readonly cpuMs?: number;
  readonly syncs?: number;
  readonly largestRequest?: number;
  readonly largestReply?: number;
  /** The longest that the page stands still for the add-in's own work, the desk's left out. */
  readonly longestWait?: number;
  /** Processor time without the desk's own share of the clock. */
  readonly ownMs?: number;
}

export interface Measurements {
  readonly lines: readonly Measured[];
  /** Highest memory of the process so far, in MB, by what it had done. */
  readonly peakMb: number;
}

/**
 * Run by bench.ts in a process of its own, so that each peak of memory is its own: `measure.ts core SIZE PACKED` or
 * `measure.ts desk SIZE WORKBOOK`.
 */
async function main(): Promise<void> {
  const [what = "", size = "0", file = ""] = process.argv.slice(2);
  const measured =
    what === "core" ? await measureCore(Number(size), loadAnalysis(file)) : await measureDesk(readFileSync(file));
  process.stdout.write(JSON.stringify(measured));
}

/** The highest memory of this process so far. */
function peakMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

/** The analysis alone, beside one pass over its text. The memory is that of one analysis. */
async function measureCore(size: number, packed: PackedAnalysis): Promise<Measurements> {
  const { analyze, analyzeInSteps, analyzeAtEase } = packed;
  const sheet = variedBulletin(size);
  analyze(variedBulletin(Math.min(size, 300), 2)); // the engine compiles what is hot
  onePass(sheet);
  const lines = [timed("onePass", () => void onePass(sheet))];
  let longest = 0;
  lines.push(timed("analyze", () => void (longest = longestStep(analyzeInSteps(sheet)))));
  lines.push({ what: "longestStep", ms: longest });
  const peak = peakMb();
  lines.push({ what: "longestSlice", ms: await longestSlice(() => analyzeAtEase(sheet)) });
  return { lines, peakMb: peak };
}

/** Every character of every cell looked at once. */
function onePass({ values }: SheetSnapshot): number {
  let sum = 0;
  for (const row of values) {
    for (const value of row) {
      const text = String(value);
      for (let index = 0; index < text.length; index++) sum += text.charCodeAt(index);
    }
  }
  return sum;
}

/** Takes every step; the longest in milliseconds. */
function longestStep(steps: Iterable<unknown>): number {
  let longest = 0;
  let last = performance.now();
  for (const _ of steps) {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return Math.max(longest, performance.now() - last);
}

/** The longest the page stands still while it analyses at ease. */
async function longestSlice(analyzeAtEase: () => Promise<unknown>): Promise<number> {
  const longest = watchWaits(() => 0);
  await analyzeAtEase();
  return longest();
}

/** Watches how long nothing else gets its turn, less what `elsewhere` counts; gives the longest when called. */
function watchWaits(elsewhere: () => number): () => number {
  let longest = 0;
  let last = performance.now();
  let away = elsewhere();
  let running = true;
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last - (elsewhere() - away));
    [last, away] = [now, elsewhere()];
    if (running) setImmediate(look);
  };
  setImmediate(look);
  return () => {
    running = false;
    look();
    return longest;
  };
}

/** Each command over the desk, with what it sends to Excel and gets back. */
async function measureDesk(bytes: Uint8Array): Promise<Measurements> {
  const lines: Measured[] = [await timedAsync("readFile", () => new Workbook().xlsx.load(bytes))];
  const opened = performance.now();
  const desk = await openHeadlessDesk(bytes);
  lines.push({ what: "openDesk", ms: performance.now() - opened });
  const [sheet] = await onDesk(desk, lines, "read", () => inExcel("读取", (context) => readSheets(context, ["五月"])));
  const report = reportOf(sheet as SheetSnapshot);
  await onDesk(desk, lines, "mark", () => inExcel("标注", (context) => applyEdits(context, [marksOf(report)])));
  await onDesk(desk, lines, "clear", () => inExcel("清除", (context) => applyEdits(context, [noMarks(report)])));
  await onDesk(desk, lines, "summary", () => inExcel("汇总", (context) => writeSummary(context, report, sheet)));
  const wish = { sheetName: "五月", paper: "a3", place: "copy", hiddenRows: "include" } as const;
  expectKind(await onDesk(desk, lines, "printPlan", () => previewPrint(wish)), "planned");
  expectKind(await onDesk(desk, lines, "printCopy", () => printTable(wish)), "printed");
  if (desk.crashes.length > 0) throw new Error(`the desk: ${String(desk.crashes[0])}`);
  desk.dispose();
  return { lines, peakMb: peakMb() };
}

function reportOf(sheet: SheetSnapshot): Report {
  const analysis = analyze(sheet);
  if (analysis.kind === "none") throw new Error(analysis.lookedFor);
  return analysis.report;
}

function noMarks({ bulletin: { sheetName } }: Report) {
  return { kind: "setMarks", sheetName, marks: [] } as const;
}

async function writeSummary(context: Excel.RequestContext, report: Report, sheet: SheetSnapshot | undefined) {
  const steps = summaryInSteps(report, sheet as SheetSnapshot, {
    order: "total",
    leaderSheets: false,
    unitSheets: false,
    paragraph: paragraphOf(report),
    madeAt: "2024年6月2日 9:05",
    present: await listRoles(context),
  });
  return applyEdits(context, await atEase(steps));
}

function expectKind(outcome: { readonly kind: string; readonly sentence?: string }, kind: string): void {
  if (outcome.kind !== kind) throw new Error(outcome.sentence ?? outcome.kind);
}

async function onDesk<T>(desk: HeadlessDesk, lines: Measured[], what: string, run: () => Promise<T>): Promise<T> {
  const before = desk.statistics.syncs;
  desk.statistics.largestRequestBytes = 0;
  desk.statistics.largestReplyBytes = 0;
  // Every answer comes as a task of its own, as from Excel.
  desk.faults.slowMs = 0.01;
  const busy = desk.statistics.busyMs;
  const clock = stopwatch();
  const watch = watchWaits(() => desk.statistics.busyMs);
  const result = await run();
  const longestWait = watch();
  const times = clock();
  desk.faults.slowMs = 0;
  lines.push({
    what,
    ...times,
    longestWait,
    ownMs: times.ms - (desk.statistics.busyMs - busy),
    syncs: desk.statistics.syncs - before,
    largestRequest: desk.statistics.largestRequestBytes,
    largestReply: desk.statistics.largestReplyBytes,
  });
  const refusal = (result as { kind?: string; sentence?: string } | null) ?? {};
  if (refusal.kind === "refused" || refusal.kind === "failed") throw new Error(`${what}: ${refusal.sentence ?? ""}`);
  return result;
}

function timed(what: string, run: () => void): Measured {
  const clock = stopwatch();
  run();
  return { what, ...clock() };
}

async function timedAsync(what: string, run: () => Promise<unknown>): Promise<Measured> {
  const clock = stopwatch();
  await run();
  return { what, ...clock() };
}

function stopwatch(): () => { ms: number; cpuMs: number } {
  const start = performance.now();
  const cpu = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return { ms: performance.now() - start, cpuMs: (user + system) / 1000 };
  };
}

void main();
