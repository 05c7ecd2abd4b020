import { ASPECTS, type Aspect } from "./aspects";
import { CharSet } from "./char-set";
import { isCjk } from "./characters";
import { DEEDS, type Deed } from "./deeds";
import { MASKS } from "./masks";

/**
 * Finds the words that tell what was done and how far it has got. The words stand in deeds.ts, aspects.ts and
 * masks.ts; what follows from them is worked out in facts/. One scan finds every word of every table; where several
 * could begin at one place the longest wins, so a longer entry overrides a shorter one.
 */

/** A word of the tables as it stands in a text. Offsets count in that (normalized) text, half-open. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly aspect: Aspect | null;
  readonly deed: Deed | null;
}

interface Meaning {
  readonly aspect: Aspect | null;
  readonly deed: Deed | null;
}

interface Word extends Meaning {
  readonly text: string;
}

/** The words by their first two characters (as one number), longest first; words of one character by that. */
const lexicon = buildLexicon();
/** A bit for every beginning, by its remainder: most pairs of characters begin no word. */
const FILTER = 0x10000;
const mayBegin = new Uint32Array(FILTER / 32);
for (const beginning of lexicon.keys()) {
  const slot = filterSlot(beginning);
  mayBegin[slot >>> 5]! |= 1 << (slot & 31);
}

/** Which characters begin a word, and which are one alone. */
const words = [...lexicon.values()].flat().map(({ text }) => text);
const BEGINNERS = new CharSet(words.map((word) => word.charAt(0)).join(""));
const ALONE = new CharSet(words.filter((word) => word.length === 1).join(""));

/** The cues of `[start, end)` of a normalized text, left to right, without overlap; nothing beyond `end` is looked at. */
export function cuesOf(text: string, start = 0, end = text.length): Cue[] {
  const cues: Cue[] = [];
  for (let index = start; index < end;) {
    const word = wordAt(text, index, end);
    if (!word) {
      index++;
      continue;
    }
    const { aspect, deed } = word;
    const stop = index + word.text.length;
    if (aspect || deed) cues.push({ start: index, end: stop, text: word.text, aspect, deed });
    index = stop;
  }
  return cues;
}

function wordAt(text: string, index: number, end: number): Word | null {
  const first = text.charCodeAt(index);
  if (!BEGINNERS.has(first)) return null;
  const pair = index + 1 < end ? beginningOf(first, text.charCodeAt(index + 1)) : first;
  return wordWith(pair, text, index, end) ?? (ALONE.has(first) ? wordWith(first, text, index, end) : null);
}

function wordWith(beginning: number, text: string, index: number, end: number): Word | null {
  const slot = filterSlot(beginning);
  if (((mayBegin[slot >>> 5]! >>> (slot & 31)) & 1) === 0) return null;
  for (const word of lexicon.get(beginning) ?? []) if (stands(word.text, text, index, end)) return word;
  return null;
}

/** Two UTF-16 units as one number; a word of one character begins with that alone. */
function beginningOf(first: number, second: number): number {
  return (first << 16) | second;
}

function filterSlot(beginning: number): number {
  return (beginning ^ (beginning >>> 11)) & (FILTER - 1);
}

function stands(word: string, text: string, index: number, end: number): boolean {
  const stop = index + word.length;
  if (stop > end || !text.startsWith(word, index)) return false;
  if (word.length < 2 || !word.endsWith("中")) return true;
  // 争取中 is no word in 争取中央, 调度中 none in 调度中豪公司: only where the clause ends, or 的 goes on.
  return stop === end || !isCjk(text.charCodeAt(stop)) || text.startsWith("的", stop);
}

/**
 * An alternation of literal words, longest first so that the longest entry wins. Literals only: it can't backtrack
 * beyond the length of its longest word.
 */
export function wordPattern(words: readonly string[]): RegExp {
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g");
}

function buildLexicon(): Map<number, Word[]> {
  const meanings = new Map<string, Meaning>();
  for (const deed of DEEDS) for (const word of wordsOf(deed.words)) meanings.set(word, { aspect: null, deed });
  for (const [aspect, words] of Object.entries(ASPECTS) as [Aspect, string][]) {
    // A word may tell both: 推进 is a deed of the kind "tend" and says that it goes on.
    for (const word of wordsOf(words)) meanings.set(word, { aspect, deed: meanings.get(word)?.deed ?? null });
  }
  // 铺装中, 调试中: the deed goes on.
  for (const deed of DEEDS)
    for (const word of wordsOf(deed.words)) if (word.length > 1) meanings.set(`${word}中`, { aspect: "ongoing", deed });
  for (const word of wordsOf(MASKS)) meanings.set(word, { aspect: null, deed: null });
  const byBeginning = new Map<number, Word[]>();
  for (const [text, meaning] of [...meanings].sort(([a], [b]) => b.length - a.length)) {
    const first = text.charCodeAt(0);
    const beginning = text.length > 1 ? beginningOf(first, text.charCodeAt(1)) : first;
    const list = byBeginning.get(beginning);
    if (list) list.push({ text, ...meaning });
    else byBeginning.set(beginning, [{ text, ...meaning }]);
  }
  return byBeginning;
}

function wordsOf(list: string): string[] {
  return list.split(" ").filter((word) => word !== "");
}
