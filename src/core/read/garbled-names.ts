/** The names a sheet uses. */
export interface KnownNames {
  /** How many cells name them. */
  readonly counts: ReadonlyMap<string, number>;
  /** Names in FEWEST_USES cells at least, by their first character. */
  readonly bySurname: ReadonlyMap<string, readonly string[]>;
}

/** A name that explains others stands in this many cells at least. */
export const FEWEST_USES = 2;
const LONGEST_STRETCH = 12;
const MOST_CANDIDATES = 12;
/** With more people of one surname than this nothing is guessed: it would take long and never be unique. */
const MOST_NAMESAKES = 100;
const SHORTEST_NAME = 2;

/**
 * Two names of two columns read line by line: 陆沈 远清 for 陆远 沈清, 陆远沈 with its last character cut off, 陆沈清
 * with one lost. `written` are consecutive words of a cell, `others` the names beside them (nobody is named twice),
 * `lost` how many characters are missing. The names, in the order their surnames stand, if exactly one set of
 * names that the sheet uses clearly more often explains every character; else null.
 */
export function recogniseGarbled(
  written: readonly string[],
  others: readonly string[],
  { counts, bySurname }: KnownNames,
  lost: 0 | 1,
): string[] | null {
  const letters = written.join("");
  if (letters.length < 2 * SHORTEST_NAME - lost || letters.length > LONGEST_STRETCH) return null;
  const used = Math.max(...written.map((word) => counts.get(word) ?? 0));
  const enough = Math.max(FEWEST_USES, lost === 0 ? used + 1 : 2 * used);
  const namesakes = [...new Set(letters)].map((surname) => bySurname.get(surname) ?? []);
  if (namesakes.some(({ length }) => length > MOST_NAMESAKES)) return null;
  const candidates = namesakes
    .flat()
    .filter((name) => (counts.get(name) ?? 0) >= enough && !others.includes(name) && !written.includes(name))
    .filter((name) => [...name].filter((char) => !letters.includes(char)).length <= lost);
  if (candidates.length < 2 || candidates.length > MOST_CANDIDATES) return null;
  const solutions = subsets(candidates, letters.length + lost).filter((names) => isInterleaved(letters, names, lost));
  const [only] = solutions;
  if (!only || solutions.length > 1) return null;
  return only.sort((a, b) => letters.indexOf(a[0]!) - letters.indexOf(b[0]!));
}

/** 王芳李强 written without anything between, if there is one way to cut it into names of the sheet. */
export function segmentGlued(written: string, { counts }: KnownNames): string[] | null {
  if (written.length < 2 * SHORTEST_NAME || written.length > 4 * LONGEST_STRETCH) return null;
  const own = counts.get(written) ?? 0;
  // ways[i]: the ways to cut written.slice(0, i), two at most.
  const ways: string[][][] = [[[]]];
  for (let end = 1; end <= written.length; end++) {
    const found: string[][] = [];
    for (let length = SHORTEST_NAME; length <= Math.min(4, end); length++) {
      const name = written.slice(end - length, end);
      if (name === written || (counts.get(name) ?? 0) < Math.max(1, own)) continue;
      for (const before of ways[end - length]!) if (!before.includes(name)) found.push([...before, name]);
    }
    ways.push(found.slice(0, 2));
  }
  const [only, another] = ways[written.length]!;
  return only && only.length > 1 && !another ? only : null;
}

/** Sets of two names or more whose characters are this many in all. */
function subsets(names: readonly string[], length: number): string[][] {
  const found: string[][] = [];
  const extend = (from: number, chosen: readonly string[], left: number) => {
    if (left === 0 && chosen.length >= 2) found.push([...chosen]);
    for (let index = from; index < names.length; index++) {
      const name = names[index]!;
      if (name.length <= left) extend(index + 1, [...chosen, name], left - name.length);
    }
  };
  extend(0, [], length);
  return found;
}

/** Whether `letters` is a shuffle of the names, each in its own order, with `lost` characters (no surname) missing. */
function isInterleaved(letters: string, names: readonly string[], lost: number): boolean {
  const failed = new Set<string>();
  const fits = (at: number, positions: readonly number[], left: number): boolean => {
    if (
      at === letters.length &&
      positions.reduce((sum, position, n) => sum + names[n]!.length - position, 0) === left
    ) {
      // What is missing at the end is missing from names that have begun.
      return positions.every((position) => position > 0);
    }
    const key = `${at} ${left} ${positions.join(" ")}`;
    if (failed.has(key)) return false;
    for (let n = 0; n < names.length; n++) {
      const position = positions[n]!;
      const next = positions.map((other, index) => (index === n ? other + 1 : other));
      if (at < letters.length && names[n]![position] === letters[at] && fits(at + 1, next, left)) return true;
      if (left > 0 && position > 0 && position < names[n]!.length && fits(at, next, left - 1)) return true;
    }
    failed.add(key);
    return false;
  };
  return fits(
    0,
    names.map(() => 0),
    lost,
  );
}
