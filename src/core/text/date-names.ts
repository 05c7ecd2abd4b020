import { CharSet } from "./char-set";
import type { DateMention } from "./dates";
import { phraseTable } from "./phrase-table";

/** What a name of time says of the mention. */
export type Shape = Pick<DateMention, "kind" | "month" | "toMonth" | "part" | "relative">;

/** Names of times without a number of their own. */
export const NAMED: Readonly<Record<string, Pick<Shape, "kind"> & Partial<Shape>>> = {
  上半年: { kind: "months", month: 1, toMonth: 6 },
  下半年: { kind: "months", month: 7, toMonth: 12 },
  前三季度: { kind: "months", month: 1, toMonth: 9 },
  前3季度: { kind: "months", month: 1, toMonth: 9 },
  前两季度: { kind: "months", month: 1, toMonth: 6 },
  前两个季度: { kind: "months", month: 1, toMonth: 6 },
  前三个季度: { kind: "months", month: 1, toMonth: 9 },
  今年: { kind: "year", relative: "current" },
  本年: { kind: "year", relative: "current" },
  本年度: { kind: "year", relative: "current" },
  当年: { kind: "year", relative: "current" },
  全年: { kind: "year", relative: "current" },
  年内: { kind: "year", relative: "current" },
  年底: { kind: "year", relative: "current", part: "end" },
  年末: { kind: "year", relative: "current", part: "end" },
  年终: { kind: "year", relative: "current", part: "end" },
  年中: { kind: "year", relative: "current", part: "middle" },
  年初: { kind: "year", relative: "current", part: "start" },
  去年: { kind: "year", relative: "previous" },
  上年: { kind: "year", relative: "previous" },
  上年度: { kind: "year", relative: "previous" },
  上一年: { kind: "year", relative: "previous" },
  明年: { kind: "year", relative: "next" },
  来年: { kind: "year", relative: "next" },
  次年: { kind: "year", relative: "next" },
  下年度: { kind: "year", relative: "next" },
  本月: { kind: "month", relative: "current" },
  当月: { kind: "month", relative: "current" },
  月内: { kind: "month", relative: "current" },
  每月: { kind: "month", relative: "current" },
  月底: { kind: "month", relative: "current", part: "end" },
  月末: { kind: "month", relative: "current", part: "end" },
  上月: { kind: "month", relative: "previous" },
  上个月: { kind: "month", relative: "previous" },
  下月: { kind: "month", relative: "next" },
  下个月: { kind: "month", relative: "next" },
  次月: { kind: "month", relative: "next" },
  上季度: { kind: "months", relative: "previous" },
  本季度: { kind: "months", relative: "current" },
  下季度: { kind: "months", relative: "next" },
  下一季度: { kind: "months", relative: "next" },
  近年来: { kind: "years" },
  近几年: { kind: "years" },
};

/** Words that make a name of time part of something else: 当年's 应当年, 中年. Checked just before it. */
const NOT_AFTER: Readonly<Record<string, string>> = {
  当年: "应每",
  全年: "健安",
  年内: "青少老近几一二三两五十百",
  年中: "青少老每",
  年底: "青少老近几",
  年初: "青少老近几",
  年末: "青少老",
  年终: "青少老",
  月底: "岁年",
  月末: "岁年",
  月内: "岁年个",
  上年: "以",
  本年: "成",
};

export const NAMES = phraseTable(Object.entries(NAMED).map(([name, shape]) => [name, meaningOf(name, shape)] as const));

interface Meaning extends Shape {
  /** Characters before it that make it part of something else. */
  readonly notAfter: CharSet | null;
}

/** With all members, whatever the table names: objects of one shape are read faster. */
function meaningOf(name: string, { kind, month, toMonth, part, relative }: (typeof NAMED)[string]): Meaning {
  const before = NOT_AFTER[name];
  const notAfter = before === undefined ? null : new CharSet(before);
  return {
    kind,
    month: month ?? null,
    toMonth: toMonth ?? null,
    part: part ?? null,
    relative: relative ?? null,
    notAfter,
  };
}

export const PARTS = phraseTable<NonNullable<DateMention["part"]>>([
  ["底", "end"],
  ["末", "end"],
  ["下旬", "end"],
  ["初", "start"],
  ["上旬", "start"],
  ["中旬", "middle"],
]);
export const AS_OF = phraseTable([
  ["截至", true],
  ["截止", true],
  ["截止到", true],
  ["截至到", true],
  ["截止至", true],
]);
export const DEADLINE = phraseTable([
  ["前", true],
  ["之前", true],
  ["以前", true],
  ["前后", false],
  ["前期", false],
  ["前沿", false],
  ["前往", false],
]);
