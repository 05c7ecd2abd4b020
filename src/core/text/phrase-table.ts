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

type Accept<Value> = (phrase: Phrase<Value>) => boolean;

/** Builds the table from its own keys, so that pattern and meaning can't drift apart. */
export function phraseTable<Value>(entries: Iterable<readonly [string, Value]>): PhraseTable<Value> {
  const byFirst = new Map<number, Phrase<Value>[]>();
  const byLast = new Map<number, Phrase<Value>[]>();
  for (const [key, value] of entries) {
    if (key === "") throw new Error("a phrase table has an empty phrase");
    add(byFirst, key.charCodeAt(0), { key, value });
    add(byLast, key.charCodeAt(key.length - 1), { key, value });
  }
  for (const map of [byFirst, byLast]) for (const list of map.values()) sortLongestFirst(list);
  return {
    begins: (code) => byFirst.has(code),
    beginningAt(text, index, accept) {
      const phrases = byFirst.get(text.charCodeAt(index));
      if (phrases === undefined) return null;
      for (const phrase of phrases) {
        if (text.startsWith(phrase.key, index) && (accept === undefined || accept(phrase))) return phrase;
      }
      return null;
    },
    endingAt(text, index) {
      if (index <= 0) return null;
      const phrases = byLast.get(text.charCodeAt(index - 1));
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
