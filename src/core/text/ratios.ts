import type { Amount } from "./amounts";
import { codeAt, isDigit } from "./characters";
import { endOfRun, readNumeral } from "./numerals";

/** Words that make two numbers with a colon between them a ratio and no time of day: 生师比12.6:1, 投入产出比1:3.2. */
const RATIO = /比(?:例|值|率)?(?:（[^（），。；\d]{1,12}）)?[^，。；：、（）\d]{0,8}$/;
const REACH = 24;

/**
 * A ratio whose one side is 1. Its value is the other side, its unit says which side that is. Null for 9:30, 2:3 and
 * everything else.
 */
export function readRatio(text: string, index: number): Amount | null {
  if (!isDigit(codeAt(text, index)) || !text.startsWith(":", endOfRun(text, index))) return null;
  const left = readNumeral(text, index);
  if (left === null || !text.startsWith(":", left.end) || !isDigit(codeAt(text, left.end + 1))) return null;
  const right = readNumeral(text, left.end + 1);
  if (right === null || (left.value !== 1 && right.value !== 1)) return null;
  if (!RATIO.test(text.slice(Math.max(0, index - REACH), index))) return null;
  const side = right.value === 1 ? left : right;
  const unit = right.value === 1 ? "比1" : "1比";
  return {
    start: index,
    end: right.end,
    value: side.value,
    high: null,
    unit,
    unitWritten: ":",
    precision: side.precision,
    hedge: null,
    counts: false,
    magnified: false,
    script: "arabic",
    word: null,
    bound: null,
    change: null,
  };
}
