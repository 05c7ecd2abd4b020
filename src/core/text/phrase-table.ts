/**
 * A table of phrases that answers "which phrase begins (ends) here?" in constant time. The longest phrase wins;
 * where it is refused, the next shorter one is tried.
 */
export interface PhraseTable<Value> {
  /** The longest phrase that begins at `index`, and that `accept` (if given) does not refuse. */
  beginningAt(text: string, index: number, accept?: Accept<Value>): Phrase<Value> | null;
  /** Whether any phrase begins with this code unit. */
  begins(code: number): boolean;
  /** The longest phrase that ends just before `index`. */
  endingAt(text: string, index: number): Phrase<Value> | null;
}

export interface Phrase<Value> {
  readonly key: string;
  readonly value: Value;
}

/** Most characters begin no phrase of a table: a byte per code unit modulo this tells most of them apart at once. */
const FILTER = 1024;

type Accept<Value> = (phrase: Phrase<Value>) => boolean;

/** Builds the table from its own keys, so that pattern and meaning can't drift apart. */
export function phraseTable<Value>(entries: Iterable<readonly [string, Value]>): PhraseTable<Value> {
  const byFirst = new Map<number, Phrase<Value>[]>();
  const byLast = new Map<number, Phrase<Value>[]>();
  const mayBegin = new Uint8Array(FILTER);
  const mayEnd = new Uint8Array(FILTER);
  for (const [key, value] of entries) {
    if (key === "") throw new Error("a phrase table has an empty phrase");
    const [first, last] = [key.charCodeAt(0), key.charCodeAt(key.length - 1)];
    add(byFirst, first, { key, value });
    add(byLast, last, { key, value });
    mayBegin[first % FILTER] = 1;
    mayEnd[last % FILTER] = 1;
  }
  for (const map of [byFirst, byLast]) for (const list of map.values()) sortLongestFirst(list);
  return {
    begins: (code) => mayBegin[code % FILTER] === 1 && byFirst.has(code),
    beginningAt(text, index, accept) {
      const first = text.charCodeAt(index);
      if (mayBegin[first % FILTER] !== 1) return null;
      const phrases = byFirst.get(first);
      if (phrases === undefined) return null;
      for (const phrase of phrases) {
        if (text.startsWith(phrase.key, index) && (accept === undefined || accept(phrase))) return phrase;
      }
      return null;
    },
    endingAt(text, index) {
      if (index <= 0) return null;
      const last = text.charCodeAt(index - 1);
      if (mayEnd[last % FILTER] !== 1) return null;
      const phrases = byLast.get(last);
      if (phrases === undefined) return null;
      for (const phrase of phrases) if (text.endsWith(phrase.key, index)) return phrase;
      return null;
    },
  };
}

/** Splits "增长 提高 上升" into its phrases, each with the same value. */
export function each<Value>(phrases: string, value: Value): [string, Value][] {
  return phrases
    .split(/\s+/)
    .filter((phrase) => phrase !== "")
    .map((phrase) => [phrase, value]);
}

function add<Value>(map: Map<number, Phrase<Value>[]>, code: number, phrase: Phrase<Value>): void {
  const list = map.get(code);
  if (list === undefined) map.set(code, [phrase]);
  else if (list.some((other) => other.key === phrase.key)) throw new Error(`"${phrase.key}" stands twice in a table`);
  else list.push(phrase);
}

function sortLongestFirst<Value>(phrases: Phrase<Value>[]): void {
  phrases.sort((a, b) => b.key.length - a.key.length);
}
