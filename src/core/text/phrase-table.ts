import { codeAt } from "./characters";

/** A phrase of a table with its meaning. */
export interface Phrase<Value> {
  readonly key: string;
  readonly value: Value;
}

type Accept<Value> = (phrase: Phrase<Value>) => boolean;

/** A power of two: phrases stand by the remainder of their first (last) character, which tells most texts apart at once. */
const SLOTS = 1024;

/**
 * A table of phrases that answers "which phrase begins (ends) here?" in constant time. The longest phrase wins;
 * where it is refused, the next shorter one is tried.
 */
export class PhraseTable<Value> {
  private readonly byFirst: readonly (readonly Phrase<Value>[])[];
  private readonly byLast: readonly (readonly Phrase<Value>[])[];

  /** Of phrases of which none stands twice. */
  constructor(phrases: readonly Phrase<Value>[]) {
    this.byFirst = slots(phrases, (key) => key.charCodeAt(0));
    this.byLast = slots(phrases, (key) => key.charCodeAt(key.length - 1));
  }

  /** The longest phrase that begins at `index`, and that `accept` (if given) does not refuse. */
  beginningAt(text: string, index: number, accept?: Accept<Value>): Phrase<Value> | null {
    const phrases = this.byFirst[codeAt(text, index) & (SLOTS - 1)] as readonly Phrase<Value>[];
    for (let at = 0; at < phrases.length; at++) {
      const phrase = phrases[at] as Phrase<Value>;
      if (stands(phrase.key, text, index) && (accept === undefined || accept(phrase))) return phrase;
    }
    return null;
  }

  /** Whether any phrase begins with this code unit. */
  begins(code: number): boolean {
    const phrases = this.byFirst[code & (SLOTS - 1)] as readonly Phrase<Value>[];
    for (let at = 0; at < phrases.length; at++) if (phrases[at]?.key.charCodeAt(0) === code) return true;
    return false;
  }

  /** The longest phrase that ends just before `index`. */
  endingAt(text: string, index: number): Phrase<Value> | null {
    if (index <= 0) return null;
    const phrases = this.byLast[text.charCodeAt(index - 1) & (SLOTS - 1)] as readonly Phrase<Value>[];
    for (let at = 0; at < phrases.length; at++) {
      const phrase = phrases[at] as Phrase<Value>;
      if (stands(phrase.key, text, index - phrase.key.length)) return phrase;
    }
    return null;
  }
}

/** Whether `key` stands at `index`. Keys are of a few characters: comparing them here beats a call of startsWith. */
function stands(key: string, text: string, index: number): boolean {
  if (index < 0 || index + key.length > text.length) return false;
  for (let at = 0; at < key.length; at++) if (key.charCodeAt(at) !== text.charCodeAt(index + at)) return false;
  return true;
}

/** Builds the table from its own keys, so that pattern and meaning can't drift apart. */
export function phraseTable<Value>(entries: Iterable<readonly [string, Value]>): PhraseTable<Value> {
  const phrases = new Map<string, Phrase<Value>>();
  for (const [key, value] of entries) {
    if (key === "") throw new Error("a phrase table has an empty phrase");
    if (phrases.has(key)) throw new Error(`"${key}" stands twice in a table`);
    phrases.set(key, { key, value });
  }
  return new PhraseTable([...phrases.values()]);
}

/** Splits "增长 提高 上升" into its phrases, each with the same value. */
export function each<Value>(phrases: string, value: Value): [string, Value][] {
  return phrases
    .split(/\s+/)
    .filter((phrase) => phrase !== "")
    .map((phrase) => [phrase, value]);
}

/** The phrases by the slot of one of their characters, longest first. */
function slots<Value>(phrases: readonly Phrase<Value>[], codeOf: (key: string) => number): Phrase<Value>[][] {
  const found: Phrase<Value>[][] = [];
  for (let slot = 0; slot < SLOTS; slot++) found.push([]);
  for (const phrase of phrases) found[codeOf(phrase.key) & (SLOTS - 1)]?.push(phrase);
  for (const list of found) list.sort((a, b) => b.key.length - a.key.length);
  return found;
}
