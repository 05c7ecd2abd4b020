import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { analyze } from "../../src/core/report/analyze";
import { COLUMNS, hostileCells } from "./hostile-cells";
import { analysesInBrowser } from "./in-browser";
import type { Measured, Measurements } from "./measure";
import type { OneCore, Run } from "./one-core";
import { SHARED_DATA } from "../snapshot";
import { packAnalysis } from "./packed";
import { recheckMs } from "./recheck";
import { type Kind, variedBulletin } from "./varied-bulletin";
import { variedWorkbook } from "./varied-workbook";

/**
 * `npm run bench [SIZE…]`: what a bulletin of each size costs, from reading to print plan, on this machine. Figures,
 * not a test; each size runs in processes of its own.
 */
const SIZES = [1_000, 10_000, 50_000];

async function main(): Promise<void> {
  const wanted = process.argv.slice(2).map(Number).filter(Boolean);
  const folder = mkdtempSync(join(tmpdir(), "tongbao-bench-"));
  const packed = packAnalysis(folder);
  try {
    await reportRechecks();
    for (const kind of ["labelled", "real"] as const) {
      reportOneCore(kind, packed);
      await reportInBrowser(kind);
    }
    for (const size of wanted.length > 0 ? wanted : SIZES) await report(size, folder, packed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  reportHostileCells();
}

/** The analysis alone, in a process of its own that has one core and one thread. */
function reportOneCore(kind: Kind, packed: string): void {
  const pinned = spawnSync("taskset", ["-c", "0", "true"]).status === 0;
  const script = join(__dirname, "one-core.ts");
  const node = ["--single-threaded", "--import", "tsx", script, String(ONE_CORE_ROWS), packed, kind];
  const output = pinned
    ? execFileSync("taskset", ["-c", "0", process.execPath, ...node])
    : execFileSync(process.execPath, node);
  const measured = JSON.parse(output.toString()) as OneCore | null;
  if (!measured) return console.log(`\n${TEXTS[kind]}: not here, left out`);
  const how = `${pinned ? "taskset -c 0, " : ""}node --single-threaded`;
  console.log(
    `\n${ONE_CORE_ROWS.toLocaleString("en")} rows of ${measured.characters.toFixed(0)} characters, ${TEXTS[kind]}, no two alike, on one core (${how})`,
  );
  console.log(`  first run   ${rateOf(measured.first)}`);
  console.log(`  second run  ${rateOf(measured.second)}`);
  const [slowest, middle, fastest] = measured.warm;
  console.log(`  warm        ${rateOf(middle)}; slowest ${rowsPerSecond(slowest)}, fastest ${rowsPerSecond(fastest)}`);
  console.log(`  ${String(measured.quarter.rows)} warm   ${rateOf(measured.quarter)}`);
  console.log(`  peak memory ${measured.firstPeakMb} MB after the first run, ${measured.peakMb} MB at the end`);
}

/** The same in Chromium, one thread of it: the engine of Excel's pane on Windows and of Excel on the web in Edge and Chrome. */
async function reportInBrowser(kind: Kind): Promise<void> {
  const measured = await analysesInBrowser(kind, ONE_CORE_ROWS, BROWSER_RUNS);
  if (!measured) return;
  const [first = 0, second = 0, , ...later] = measured.runs;
  const warm = later.sort((one, other) => one - other);
  const rate = (ms: number) => rowsPerSecond({ rows: ONE_CORE_ROWS, ms });
  console.log(`  in Chromium ${measured.version}, one thread`);
  console.log(
    `    first run ${rate(first)} rows/s, second ${rate(second)}, warm ${rate(warm[warm.length >> 1] ?? 0)}; slowest ${rate(warm.at(-1) ?? 0)}, fastest ${rate(warm[0] ?? 0)}`,
  );
}

const TEXTS: Readonly<Record<Kind, string>> = {
  labelled: "made of the labelled rows",
  real: "those of the real bulletin in other places and amounts",
};
const ONE_CORE_ROWS = 20_000;
/** Three before it is warm, and five. */
const BROWSER_RUNS = 8;

function rateOf({ rows, ms, cpuMs }: Run): string {
  return `${rowsPerSecond({ rows, ms })} rows/s by the clock, ${rowsPerSecond({ rows, ms: cpuMs })} of processor time`;
}

function rowsPerSecond({ rows, ms }: Pick<Run, "rows" | "ms">): number {
  return Math.round((rows / ms) * 1000);
}

/** The shipped sample, and the real bulletin where it is at hand. */
async function reportRechecks(): Promise<void> {
  const files = [join(__dirname, "../../assets/通报表示例.xlsx"), join(SHARED_DATA, "bulletin-2023-05.xlsx")];
  for (const file of files.filter((one) => existsSync(one))) {
    console.log(`check again after one edit: ${Math.round(await recheckMs(file))} ms (${basename(file)})`);
  }
}

async function report(size: number, folder: string, packed: string): Promise<void> {
  const file = join(folder, `${size}.xlsx`);
  writeFileSync(file, await variedWorkbook(size));
  console.log(`\n${size.toLocaleString("en")} rows, .xlsx of ${megabytes(statSync(file).size)}`);
  const core = measured("core", size, packed);
  const desk = measured("desk", size, file);
  const { ms } = lineOf(core, "analyze");
  console.log(
    `  ${"analysis".padEnd(NAME_WIDTH)}${seconds(lineOf(core, "analyze"))}  ${rowsPerSecond({ rows: size, ms })} rows/s`,
  );
  console.log(
    `    longest step ${lineOf(core, "longestStep").ms.toFixed(0)} ms, longest wait of the page ${lineOf(core, "longestSlice").ms.toFixed(0)} ms`,
  );
  console.log(
    `    ${(ms / lineOf(desk, "readFile").ms).toFixed(1)} × reading the same .xlsx (${seconds(lineOf(desk, "readFile")).trim()})`,
  );
  console.log(
    `    ${(ms / lineOf(core, "onePass").ms).toFixed(0)} × one pass over its text (${lineOf(core, "onePass").ms.toFixed(1)} ms)`,
  );
  console.log(`    peak memory ${core.peakMb} MB`);
  for (const [what, name] of COMMANDS) {
    const line = lineOf(desk, what);
    const sent = `${line.syncs ?? 0} syncs, largest request ${megabytes(line.largestRequest)}, largest reply ${megabytes(line.largestReply)}`;
    const own = `of it the add-in's ${((line.ownMs ?? 0) / 1000).toFixed(2)} s, longest wait ${(line.longestWait ?? 0).toFixed(0)} ms`;
    console.log(`  ${name.padEnd(NAME_WIDTH)}${seconds(line)}, ${own}; ${sent}`);
  }
  console.log(`  peak memory of desk and add-in together ${desk.peakMb} MB`);
}

/** In the order they run, with their names. Reading, marking, clearing and the summary are without analysis. */
const COMMANDS = [
  ["read", "read through office.js"],
  ["mark", "mark"],
  ["clear", "clear marks"],
  ["summary", "summary"],
  ["printPlan", "print preview, all of it"],
  ["printCopy", "print copy, all of it"],
] as const;
const NAME_WIDTH = 26;

function measured(what: "core" | "desk", size: number, file: string): Measurements {
  const script = join(__dirname, "measure.ts");
  const tsx = require.resolve("tsx/cli");
  const options = { maxBuffer: 1 << 24, stdio: ["ignore", "pipe", "inherit"] as ["ignore", "pipe", "inherit"] };
  const node = ["--max-old-space-size=8192", tsx, script, what, String(size), file];
  return JSON.parse(execFileSync(process.execPath, node, options).toString()) as Measurements;
}

function lineOf({ lines }: Measurements, what: string): Measured {
  const line = lines.find((one) => one.what === what);
  if (!line) throw new Error(`not measured: ${what}`);
  return line;
}

function reportHostileCells(): void {
  analyze(variedBulletin(1_000, 2)); // the engine compiles what is hot
  console.log("\nA cell of 32,767 characters in one column of a row, then in all of them; ms");
  console.log(`  ${"".padEnd(12)}${[...Object.keys(COLUMNS), "all"].map((name) => name.padStart(12)).join("")}`);
  for (const { piece, sheets } of hostileCells()) {
    const times = sheets.map((sheet) =>
      leastMs(() => analyze(sheet))
        .toFixed(0)
        .padStart(12),
    );
    console.log(`  ${JSON.stringify(piece).padEnd(12)}${times.join("")}`);
  }
}

/** Of three runs: what else the machine does meanwhile makes single ones longer. */
function leastMs(run: () => void): number {
  let least = Infinity;
  for (let round = 0; round < 3; round++) {
    const begun = performance.now();
    run();
    least = Math.min(least, performance.now() - begun);
  }
  return least;
}

function seconds({ ms, cpuMs }: Measured): string {
  const cpu = cpuMs === undefined ? "" : ` (CPU ${(cpuMs / 1000).toFixed(2)} s)`;
  return `${(ms / 1000).toFixed(2).padStart(8)} s${cpu}`;
}

function megabytes(bytes = 0): string {
  return `${(bytes / 2 ** 20).toFixed(2)} MB`;
}

void main();
