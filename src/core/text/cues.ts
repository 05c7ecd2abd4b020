import { ASPECTS, type Aspect } from "./aspects";
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

/** The words by their first two characters, longest first; words of one character by that. */
const lexicon = buildLexicon();

/** The cues of a normalized text, left to right, without overlap. */
export function cuesOf(text: string): Cue[] {
  const cues: Cue[] = [];
  for (let index = 0; index < text.length;) {
    const word = wordAt(text, index);
    if (!word) {
      index++;
      continue;
    }
    const end = index + word.text.length;
    if (word.aspect || word.deed) cues.push({ start: index, end, ...word });
    index = end;
  }
  return cues;
}

function wordAt(text: string, index: number): (Meaning & { readonly text: string }) | null {
  for (const key of [text.slice(index, index + 2), text.charAt(index)]) {
    for (const entry of lexicon.get(key) ?? []) if (stands(entry.text, text, index)) return entry;
  }
  return null;
}

function stands(word: string, text: string, index: number): boolean {
  if (!text.startsWith(word, index)) return false;
  if (word.length < 2 || !word.endsWith("中")) return true;
  // 争取中 is no word in 争取中央, 调度中 none in 调度中豪公司: only where the clause ends, or 的 goes on.
  const next = text.charCodeAt(index + word.length);
  return Number.isNaN(next) || !isCjk(next) || text.charAt(index + word.length) === "的";
}

/**
 * An alternation of literal words, longest first so that the longest entry wins. Literals only: it can't backtrack
 * beyond the length of its longest word.
 */
export function wordPattern(words: readonly string[]): RegExp {
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g");
}

function buildLexicon(): Map<string, (Meaning & { readonly text: string })[]> {
  const meanings = new Map<string, Meaning>();
  for (const deed of DEEDS) for (const word of wordsOf(deed.words)) meanings.set(word, { aspect: null, deed });
  for (const [aspect, words] of Object.entries(ASPECTS) as [Aspect, string][]) {
    // A word may tell both: 推进 is a deed of the kind "tend" and says that it goes on.
    for (const word of wordsOf(words)) meanings.set(word, { aspect, deed: meanings.get(word)?.deed ?? null });
  }
  // 铺装中, 调试中: the deed goes on.
  for (const deed of DEEDS)
    for (const word of wordsOf(deed.words))
      if (word.length > 1 && !meanings.has(`${word}中`)) meanings.set(`${word}中`, { aspect: "ongoing", deed: null });
  for (const word of wordsOf(MASKS)) meanings.set(word, { aspect: null, deed: null });
  const byBeginning = new Map<string, (Meaning & { readonly text: string })[]>();
  for (const [text, meaning] of [...meanings].sort(([a], [b]) => b.length - a.length)) {
    const key = text.slice(0, 2);
    const list = byBeginning.get(key);
    if (list) list.push({ text, ...meaning });
    else byBeginning.set(key, [{ text, ...meaning }]);
  }
  return byBeginning;
}

function wordsOf(list: string): string[] {
  return list.split(" ").filter((word) => word !== "");
}
