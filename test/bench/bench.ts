import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellValue, SheetSnapshot } from "../../src/core/model/sheet";
import { analyze } from "../../src/core/report/analyze";
import { tsvSnapshot } from "../snapshot";

/**
 * `npm run bench`: how long the analysis takes on bulletins of growing size, with texts like real ones, and on cells
 * of 32,767 hostile characters. Figures of this machine, not a test.
 */
const SIZES = [1_000, 5_000, 20_000];
const LONGEST_CELL = 32_767;

/** A sheet of `count` tasks made from the sample's rows, each with numbers of its own (a seeded sequence). */
function bulletinOf(count: number): SheetSnapshot {
  const sample = tsvSnapshot(join(__dirname, "../bulletins/sample.tsv"));
  const from = sample.values.findIndex((row) => row[0] === "序号");
  const head = sample.values.slice(0, from + 1);
  const body = sample.values.slice(from + 1).filter((row) => /^\d+$/.test(String(row[0])));
  let seed = 7;
  const next = () => (seed = (seed * 48271) % 0x7fffffff) / 0x7fffffff;
  const values: CellValue[][] = head.map((row) => [...row]);
  for (let i = 0; i < count; i++) {
    const row = body[i % body.length] ?? [];
    values.push(
      row.map((value, column) =>
        column === 0
          ? i + 1
          : String(value).replace(/\d+(?=[个家户项处座公里万人件场])/g, (n) =>
              String(Math.ceil(Number(n) * (0.5 + next()))),
            ),
      ),
    );
  }
  return { ...sample, values };
}

function seconds(run: () => void): number {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

function main(): void {
  analyze(bulletinOf(500));
  console.log("分析（读表、版式、判断、汇总）");
  for (const size of SIZES) {
    const sheet = bulletinOf(size);
    const time = median([1, 2, 3].map(() => seconds(() => void analyze(sheet))));
    const memory = process.memoryUsage().rss / 2 ** 20;
    console.log(
      `  ${String(size).padStart(6)} 行  ${time.toFixed(2)} 秒  ${Math.round(size / time)} 行/秒  内存 ${Math.round(memory)} MB`,
    );
  }
  console.log("32,767字的单元格（目标与完成情况相同）");
  const rows = readFileSync(join(__dirname, "../labelled/rows.jsonl"), "utf8").slice(0, 4000);
  const pieces = [
    "1万",
    "一",
    "（",
    "1,",
    "百分之",
    "完成",
    "未",
    "已",
    "1.2.",
    "、和",
    "A",
    " ",
    "：",
    "完成60%，",
    rows,
  ];
  const header = ["序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位"];
  const base = bulletinOf(1);
  for (const piece of pieces) {
    const cell = piece.repeat(Math.ceil(LONGEST_CELL / piece.length)).slice(0, LONGEST_CELL);
    const sheet: SheetSnapshot = {
      ...base,
      values: [header, [1, "", cell, `完成。${cell}`.slice(0, LONGEST_CELL), "王某", "区住建局"]],
    };
    const time = median([1, 2, 3].map(() => seconds(() => void analyze(sheet))));
    console.log(`  ${JSON.stringify(piece.slice(0, 6)).padEnd(10)} ${(time * 1000).toFixed(0)} 毫秒`);
  }
}

main();
