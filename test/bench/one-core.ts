import { loadAnalysis } from "./packed";
import { DISTINCT, type Kind } from "./varied-bulletin";

/** What `one-core.ts ROWS PACKED KIND` measures; null where rows of that kind can't be had. Times in milliseconds; `cpuMs` of the whole process, compiling and collecting included. */
export interface OneCore {
  /** Characters in targets and completion of a row, on average. */
  readonly characters: number;
  /** Before the engine has seen any of the code. */
  readonly first: Run;
  /** The same rows again, without the memory of the first run: the engine still compiles what runs once for a sheet. */
  readonly second: Run;
  /** The same rows again and again, once the engine has compiled all that is hot: the slowest, the middle and the fastest. */
  readonly warm: readonly [Run, Run, Run];
  /** A quarter of the rows, the middle of several runs: takes a quarter of the time where the cost is linear. */
  readonly quarter: Run;
  /** Highest memory of the process after the first run, and at the end. */
  readonly firstPeakMb: number;
  readonly peakMb: number;
}

export interface Run {
  readonly rows: number;
  readonly ms: number;
  readonly cpuMs: number;
}

/** Run by bench.ts in a process of its own, held to one core. */
function main(): void {
  const rows = Number(process.argv[2]);
  const { analyze } = loadAnalysis(process.argv[3] ?? "");
  const bulletin = DISTINCT[process.argv[4] as Kind];
  const sheet = bulletin(rows);
  const quarterSheet = bulletin(rows / 4, 2);
  if (!sheet || !quarterSheet) return void process.stdout.write("null");
  const first = timed(rows, () => analyze(sheet));
  const firstPeakMb = peakMb();
  const second = timed(rows, () => analyze(sheet));
  timed(rows, () => analyze(sheet));
  const warm = several(() => timed(rows, () => analyze(sheet)));
  const [, quarter] = several(() => timed(rows / 4, () => analyze(quarterSheet)));
  const texts = sheet.values.slice(2).map((row) => row.slice(1, 4).join(""));
  const characters = texts.reduce((sum, text) => sum + text.length, 0) / rows;
  const measured: OneCore = { characters, first, second, warm, quarter, firstPeakMb, peakMb: peakMb() };
  process.stdout.write(JSON.stringify(measured));
}

/** The slowest, the middle and the fastest of five runs: the machine does other things meanwhile. */
function several(run: () => Run): readonly [Run, Run, Run] {
  const runs = Array.from({ length: 5 }, run).sort((one, other) => other.ms - one.ms);
  return [runs[0] as Run, runs[2] as Run, runs[4] as Run];
}

function timed(rows: number, run: () => unknown): Run {
  const start = performance.now();
  const cpu = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(cpu);
  return { rows, ms: performance.now() - start, cpuMs: (user + system) / 1000 };
}

function peakMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

main();
