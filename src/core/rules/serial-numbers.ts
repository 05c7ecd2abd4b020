/** Chinese digits as used to number rows. */
const DIGITS = new Map([..."零一二三四五六七八九"].map((digit, value) => [digit, value]));

const LONGEST_SERIAL = 20;
/** As most serial numbers are written. */
const PLAIN_NUMBER = /^[0-9]{1,5}$/;

/**
 * The number that a serial number states: "12", "12.", "（３）", "十二、" and the like; null for anything else.
 * Whole numbers from 0 to 99999; Chinese numerals up to 九十九.
 */
export function serialOf(text: string): number | null {
  if (PLAIN_NUMBER.test(text)) return Number(text);
  if (text.length > LONGEST_SERIAL) return null;
  const bare = text
    .normalize("NFKC")
    .trim()
    .replace(/^[(【[第]/, "")
    .replace(/[)】\].、,号项]+$/, "")
    .trim();
  if (PLAIN_NUMBER.test(bare)) return Number(bare);
  return chineseUnder100(bare);
}

/** Whether it numbers a part of a row's task: "2-1", "2.1", "2（1）". */
export function isSubNumber(text: string): boolean {
  return !PLAIN_NUMBER.test(text) && /^[0-9]{1,5}\s?[-.(（－—][0-9]{1,3}[)）]?$/.test(text.trim());
}

function chineseUnder100(text: string): number | null {
  const [tens, ones, ...more] = text.split("十");
  if (text === "" || tens === undefined || more.length > 0) return null;
  if (ones === undefined) return DIGITS.get(tens) ?? null;
  const high = tens === "" ? 1 : DIGITS.get(tens);
  const low = ones === "" ? 0 : DIGITS.get(ones);
  return high === undefined || low === undefined ? null : high * 10 + low;
}

/**
 * Positions of a longest strictly rising choice of the values, nulls left out; of equal values the first is kept.
 * What is not chosen stands out of order. O(n log n).
 */
export function longestRise(values: readonly (number | null)[]): number[] {
  const tails: number[] = [];
  /** For each value that was ever chosen: which one comes before it, -1 for none. */
  const before = new Int32Array(values.length).fill(-1);
  values.forEach((value, at) => {
    if (value === null) return;
    const length = lowerBound(tails, value, values);
    const tail = tails[length];
    if (tail !== undefined && values[tail] === value) return;
    before[at] = tails[length - 1] ?? -1;
    tails[length] = at;
  });
  const chosen: number[] = [];
  for (let at = tails.at(-1) ?? -1; at !== -1; at = before[at] ?? -1) chosen.push(at);
  return chosen.reverse();
}

/** How many tails are below `value`. */
function lowerBound(tails: readonly number[], value: number, values: readonly (number | null)[]): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
