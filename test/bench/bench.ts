import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { analyze } from "../../src/core/report/analyze";
import { hostileSheets } from "./hostile-cells";
import type { Measured, Measurements } from "./measure";
import { SHARED_DATA } from "../snapshot";
import { recheckMs } from "./recheck";
import { variedWorkbook } from "./varied-workbook";

/**
 * `npm run bench [SIZE…]`: what a bulletin of each size costs, from reading to print plan, on this machine. Figures,
 * not a test; each size runs in processes of its own.
 */
const SIZES = [1_000, 10_000, 50_000];

async function main(): Promise<void> {
  const wanted = process.argv.slice(2).map(Number).filter(Boolean);
  const folder = mkdtempSync(join(tmpdir(), "tongbao-bench-"));
  await reportRechecks();
  try {
    for (const size of wanted.length > 0 ? wanted : SIZES) await report(size, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  reportHostileCells();
}

/** The shipped sample, and the real bulletin where it is at hand. */
async function reportRechecks(): Promise<void> {
  const files = [join(__dirname, "../../assets/通报表示例.xlsx"), join(SHARED_DATA, "bulletin-2023-05.xlsx")];
  for (const file of files.filter((one) => existsSync(one))) {
    console.log(`check again after one edit: ${Math.round(await recheckMs(file))} ms (${basename(file)})`);
  }
}

async function report(size: number, folder: string): Promise<void> {
  const file = join(folder, `${size}.xlsx`);
  writeFileSync(file, await variedWorkbook(size));
  console.log(`\n${size.toLocaleString("en")} rows, .xlsx of ${megabytes(statSync(file).size)}`);
  const core = measured("core", size, file);
  const desk = measured("desk", size, file);
  const { ms } = lineOf(core, "analyze");
  console.log(
    `  ${"analysis".padEnd(NAME_WIDTH)}${seconds(lineOf(core, "analyze"))}  ${Math.round((size / ms) * 1000)} rows/s`,
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
  console.log("\nCells of 32,767 characters in all columns of one row");
  for (const { piece, sheet } of hostileSheets()) {
    const begun = performance.now();
    analyze(sheet);
    console.log(`  ${JSON.stringify(piece).padEnd(12)} ${(performance.now() - begun).toFixed(0).padStart(5)} ms`);
  }
}

function seconds({ ms, cpuMs }: Measured): string {
  const cpu = cpuMs === undefined ? "" : ` (CPU ${(cpuMs / 1000).toFixed(2)} s)`;
  return `${(ms / 1000).toFixed(2).padStart(8)} s${cpu}`;
}

function megabytes(bytes = 0): string {
  return `${(bytes / 2 ** 20).toFixed(2)} MB`;
}

void main();
