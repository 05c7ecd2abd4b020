import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SheetSnapshot } from "../../src/core/model/sheet";
import { snapshot } from "../snapshot";

const LONGEST_CELL = 32_767;

/** Sheets of one task whose target and completion are the longest cells Excel has, filled with what is hard to read. */
export function hostileSheets(): { readonly piece: string; readonly sheet: SheetSnapshot }[] {
  const rows = readFileSync(join(__dirname, "../labelled/rows.jsonl"), "utf8").slice(0, 4000);
  return [...PIECES, rows].map((piece) => {
    const cell = piece.repeat(Math.ceil(LONGEST_CELL / piece.length)).slice(0, LONGEST_CELL);
    const task = [1, cell, cell, `完成。${cell}`.slice(0, LONGEST_CELL), cell, cell];
    return { piece: piece.slice(0, 6), sheet: snapshot([[TITLE], HEADER, task]) };
  });
}

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
];
