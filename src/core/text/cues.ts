import { ASPECTS, type Aspect } from "./aspects";
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

const lexicon = buildLexicon();
const lexiconPattern = wordPattern([...lexicon.keys()], { word: "中", notBefore: "央心小学型期部国药医级标试间途共" });

/** The cues of a normalized text, left to right, without overlap. */
export function cuesOf(text: string): Cue[] {
  const cues: Cue[] = [];
  for (const match of text.matchAll(lexiconPattern)) {
    const meaning = lexicon.get(match[0]);
    if (!meaning || (!meaning.aspect && !meaning.deed)) continue;
    cues.push({ start: match.index, end: match.index + match[0].length, text: match[0], ...meaning });
  }
  return cues;
}

/**
 * An alternation of literal words, longest first so that the longest entry wins. Literals only: it can't backtrack
 * beyond the length of its longest word. Words that end in `ending.word` are none before those characters: 争取中 is
 * no word in 争取中央.
 */
export function wordPattern(
  words: readonly string[],
  ending?: { readonly word: string; readonly notBefore: string },
): RegExp {
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = (word: string) => {
    const literal = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return ending && word.length > 1 && word.endsWith(ending.word) ? `${literal}(?![${ending.notBefore}])` : literal;
  };
  return new RegExp(sorted.map(pattern).join("|"), "g");
}

function buildLexicon(): Map<string, { aspect: Aspect | null; deed: Deed | null }> {
  const meanings = new Map<string, { aspect: Aspect | null; deed: Deed | null }>();
  for (const deed of DEEDS) for (const word of wordsOf(deed.words)) meanings.set(word, { aspect: null, deed });
  for (const [aspect, words] of Object.entries(ASPECTS) as [Aspect, string][]) {
    // A word may tell both: 推进 is a deed of the kind "tend" and says that it goes on.
    for (const word of wordsOf(words)) meanings.set(word, { aspect, deed: meanings.get(word)?.deed ?? null });
  }
  for (const word of wordsOf(MASKS)) meanings.set(word, { aspect: null, deed: null });
  return meanings;
}

function wordsOf(list: string): string[] {
  return list.split(" ").filter((word) => word !== "");
}
