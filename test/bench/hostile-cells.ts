import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SheetSnapshot } from "../../src/core/model/sheet";
import { snapshot } from "../snapshot";

const LONGEST_CELL = 32_767;

/** Columns of a task that hold texts, by their names here. */
export const COLUMNS = { annual: 1, month: 2, completion: 3, leaders: 4, units: 5 } as const;

/**
 * Sheets of one task with the longest cells Excel has, filled with what is hard to read: one such cell in each of
 * `COLUMNS` in turn, then in all of them.
 */
export function hostileCells(): { readonly piece: string; readonly sheets: readonly SheetSnapshot[] }[] {
  const rows = readFileSync(join(__dirname, "../labelled/rows.jsonl"), "utf8").slice(0, 4000);
  const columns = Object.values(COLUMNS);
  return [...PIECES, rows].map((piece) => {
    const cell = piece.repeat(Math.ceil(LONGEST_CELL / piece.length)).slice(0, LONGEST_CELL);
    const sheets = [...columns.map((column) => [column]), columns].map((own) => sheetWith(cell, own));
    return { piece: piece.slice(0, 6), sheets };
  });
}

function sheetWith(cell: string, columns: readonly number[]): SheetSnapshot {
  const task = USUAL.map((usual, column) => (columns.includes(column) ? cell : usual));
  task[COLUMNS.completion] = `完成。${String(task[COLUMNS.completion])}`.slice(0, LONGEST_CELL);
  return snapshot([[TITLE], HEADER, task]);
}

const USUAL = [1, "新建泵站6座。", "新建泵站2座。", "新建泵站2座。", "陈予安", "区水务局"];

const TITLE = "云州市清和区2024年《政府工作报告》重点任务5月份完成情况通报表";
const HEADER = ["序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位"];
const PIECES = [
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
  "局",
  "王某 ",
  '{"id":',
];
