import { type Amount, readAmount } from "./amounts";
import { CharSet } from "./char-set";
import { codeAt, isDigit } from "./characters";
import { isLookalike } from "./lookalikes";
import { endOfRun } from "./numerals";
import { readUnit } from "./units";

const LIST_MARKS = new CharSet("、和与及或/");

/** The list of bare numbers read last: a long list is read once, not once for each of its members. */
export interface ListUnits {
  /** Where its last member begins; a number before that belongs to the list. */
  last: number;
  /** The last member: its unit is that of all; null where it is a name or has none. */
  closing: Amount | null;
}

/** 120、80人: the first takes the unit of the last. 1、2、4号楼: all are names. A single number stays as it is. */
export function borrowUnit(text: string, amount: Amount, lists: ListUnits): Amount | null {
  if (!LIST_MARKS.has(codeAt(text, amount.end)) || !isDigit(codeAt(text, amount.end + 1))) return amount;
  if (amount.start >= lists.last) readList(text, amount.end, lists);
  const { closing } = lists;
  if (closing === null || closing.magnified !== amount.magnified) return null;
  const unit = readUnit(text, closing.end - unitLength(closing), closing.script);
  if (unit === null) return null;
  const scale = (value: number): number => Number((value * unit.factor).toPrecision(12));
  return {
    ...amount,
    unit: unit.name,
    unitWritten: closing.unitWritten,
    counts: unit.counts,
    value: scale(amount.value),
    high: amount.high === null ? null : scale(amount.high),
    precision: scale(amount.precision),
  };
}

/** Walks a list of bare numbers from a separator up to the first member that has a unit, or is no number. */
function readList(text: string, separator: number, lists: ListUnits): void {
  let end = separator;
  lists.closing = null;
  while (LIST_MARKS.has(codeAt(text, end)) && isDigit(codeAt(text, end + 1))) {
    const next = readAmount(text, end + 1);
    lists.last = end + 1;
    if (next === null || isLookalike(text, end + 1, endOfRun(text, end + 1))) return;
    if (next.unit !== "") {
      lists.closing = next;
      return;
    }
    end = next.end;
  }
}

/** Length of the unit without its multiplier, which was read with the number. */
function unitLength(amount: Amount): number {
  const multiplier = /^[十百千万亿]*/.exec(amount.unitWritten)?.[0].length ?? 0;
  return amount.magnified ? amount.unitWritten.length - multiplier : amount.unitWritten.length;
}

/** Length of a numbering at the head of a sentence or line that would read as a number: the "1." of "1.8月底前". */
export function numberingLength(text: string, index: number, breaks: ReadonlySet<number>): number {
  if (index > 0 && !HEADS.at(text, index - 1) && !breaks.has(index)) return 0;
  if (!NUMBER_MARKS.at(text, isDigit(codeAt(text, index + 1)) ? index + 2 : index + 1)) return 0;
  const match = NUMBERED.exec(text.slice(index, index + 12));
  if (match === null) return 0;
  const length = (match[1] ?? "").length + 1;
  if (match[2] === "、") return length;
  const decimals = match[3] ?? "";
  const after = index + length + decimals.length;
  if (/^[年月日号]/.test(text.slice(after, after + 1))) return length;
  const unit = readUnit(text, after, "arabic");
  // Nobody writes 1.5户; 1.5万户 has its multiplier first and is none.
  return unit !== null && unit.counts ? length : 0;
}

/** What a sentence or a line begins behind. */
const HEADS = new CharSet("。；：！？ ");
const NUMBER_MARKS = new CharSet(".、");
const NUMBERED = /^(\d{1,2})(?:(、)|\.(\d{1,6})(?![\d.]))/;
