import { codeAt } from "./characters";

/** A phrase of a table with its meaning. */
export interface Phrase<Value> {
  readonly key: string;
  readonly length: number;
  readonly value: Value;
}

/** Whether a phrase that stands at `index`, all of it before `end`, is meant there. */
type Accept<Value> = (phrase: Phrase<Value>, text: string, index: number, end: number) => boolean;

/**
 * A table of phrases that answers "which phrase begins (ends) here?" in constant time. The longest phrase wins;
 * where it is refused, the next shorter one is tried.
 */
export class PhraseTable<Value> {
  private readonly firsts: BitFilter;
  private readonly byFront: PairIndex<Value>;
  /** Few tables are asked what ends somewhere: made for those when they first are. */
  private byBack: PairIndex<Value> | null = null;
  private readonly phrases: readonly Phrase<Value>[];

  /** Of phrases of which none stands twice. */
  constructor(phrases: readonly Phrase<Value>[]) {
    this.phrases = [...phrases].sort((a, b) => b.length - a.length);
    this.firsts = new BitFilter(FIRST_BITS);
    for (const { key } of phrases) this.firsts.add(key.charCodeAt(0));
    this.byFront = new PairIndex(this.phrases, (key) => pairOf(key.charCodeAt(0), codeAt(key, 1)));
  }

  /** The longest phrase that begins at `index`, ends by `end`, and is not refused by `accept` (if given). */
  beginningAt(text: string, index: number, accept?: Accept<Value>, end = text.length): Phrase<Value> | null {
    if (index < 0 || index >= end) return null;
    const first = text.charCodeAt(index);
    if (!this.firsts.mayHold(first)) return null;
    const { byFront } = this;
    const pair = index + 1 < end ? pairOf(first, text.charCodeAt(index + 1)) : 0;
    const longer = byFront.mayHold(pair) ? this.meantAt(pair, text, index, end, accept) : null;
    const alone = pairOf(first, 0);
    return longer ?? (byFront.mayHold(alone) ? this.meantAt(alone, text, index, end, accept) : null);
  }

  private meantAt(
    pair: number,
    text: string,
    index: number,
    end: number,
    accept: Accept<Value> | undefined,
  ): Phrase<Value> | null {
    const { byFront } = this;
    const stop = byFront.stopOf(pair);
    for (let at = byFront.startOf(pair); at < stop; at++) {
      if (index + byFront.lengthOf(at) > end || !byFront.stands(at, text, index)) continue;
      const phrase = byFront.phrase(at);
      if (accept === undefined || accept(phrase, text, index, end)) return phrase;
    }
    return null;
  }

  /** false where no phrase begins with this code unit; true where one may. */
  mayBegin(code: number): boolean {
    return this.firsts.mayHold(code);
  }

  /** The longest phrase that ends just before `index`. */
  endingAt(text: string, index: number): Phrase<Value> | null {
    if (index <= 0 || index > text.length) return null;
    const last = text.charCodeAt(index - 1);
    const longer = index > 1 ? this.endingIn(pairOf(text.charCodeAt(index - 2), last), text, index) : null;
    return longer ?? this.endingIn(pairOf(0, last), text, index);
  }

  private endingIn(pair: number, text: string, index: number): Phrase<Value> | null {
    const byBack = (this.byBack ??= new PairIndex(this.phrases, lastPair));
    if (!byBack.mayHold(pair)) return null;
    const stop = byBack.stopOf(pair);
    for (let at = byBack.startOf(pair); at < stop; at++) {
      const start = index - byBack.lengthOf(at);
      if (start >= 0 && byBack.stands(at, text, start)) return byBack.phrase(at);
    }
    return null;
  }
}

function lastPair(key: string): number {
  return pairOf(codeAt(key, key.length - 2), key.charCodeAt(key.length - 1));
}

/** Two UTF-16 units as one number; 0 stands for the one that a phrase of one character lacks. */
function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

/** Numbers of which most others are told by one bit. Kept small, so that it stays at hand for the processor. */
class BitFilter {
  private readonly bits: Uint32Array;
  private readonly mask: number;

  /** `size`: a power of two, 32 or more. */
  constructor(size: number) {
    this.bits = new Uint32Array(size / 32);
    this.mask = size - 1;
  }

  add(number: number): void {
    const slot = slotOf(number) & this.mask;
    this.bits[slot >>> 5]! |= 1 << (slot & 31);
  }

  /** false where the number was never added; true where it may have been. */
  mayHold(number: number): boolean {
    const slot = slotOf(number) & this.mask;
    return ((this.bits[slot >>> 5]! >>> (slot & 31)) & 1) === 1;
  }
}

const FIRST_BITS = 2048;

/**
 * Phrases by a pair of their characters, in slots. The characters of all of them stand in one list, side by side: a
 * look at a word that does not stand there costs no way to its string.
 */
class PairIndex<Value> {
  private readonly filter: BitFilter;
  /** Where the phrases of each slot begin, longest first; those of the next one begin where they end. */
  private readonly starts: Uint16Array;
  private readonly phrases: readonly Phrase<Value>[];
  private readonly lengths: Uint8Array;
  private readonly offsets: Uint16Array;
  private readonly characters: Uint16Array;

  /** `phrases`: longest first. */
  constructor(phrases: readonly Phrase<Value>[], pairAt: (key: string) => number) {
    const slots = 1 << (32 - Math.clz32(2 * phrases.length));
    const pairs = phrases.map(({ key }) => pairAt(key));
    this.filter = new BitFilter(slots * BITS_PER_SLOT);
    this.starts = new Uint16Array(slots + 1);
    for (const pair of pairs) {
      this.filter.add(pair);
      this.starts[(slotOf(pair) & (slots - 1)) + 1]!++;
    }
    for (let slot = 0; slot < slots; slot++) this.starts[slot + 1]! += this.starts[slot]!;
    const next = this.starts.slice();
    const sorted = [...phrases];
    for (const [at, pair] of pairs.entries())
      sorted[next[slotOf(pair) & (slots - 1)]!++] = phrases[at] as Phrase<Value>;
    this.phrases = sorted;
    this.lengths = Uint8Array.from(sorted, ({ length }) => length);
    this.offsets = new Uint16Array(sorted.length);
    const written = sorted.map(({ key }) => key).join("");
    if (written.length > 0xffff) throw new Error("a phrase table has too many characters for 16-bit offsets");
    this.characters = new Uint16Array(written.length);
    for (let at = 0; at < written.length; at++) this.characters[at] = written.charCodeAt(at);
    for (let at = 1; at < sorted.length; at++) this.offsets[at] = this.offsets[at - 1]! + this.lengths[at - 1]!;
  }

  mayHold(pair: number): boolean {
    return this.filter.mayHold(pair);
  }

  startOf(pair: number): number {
    return this.starts[slotOf(pair) & (this.starts.length - 2)]!;
  }

  stopOf(pair: number): number {
    return this.starts[(slotOf(pair) & (this.starts.length - 2)) + 1]!;
  }

  phrase(at: number): Phrase<Value> {
    return this.phrases[at] as Phrase<Value>;
  }

  lengthOf(at: number): number {
    return this.lengths[at]!;
  }

  /** Whether the phrase stands at `index` of a text that is long enough. */
  stands(at: number, text: string, index: number): boolean {
    const offset = this.offsets[at]!;
    const length = this.lengths[at]!;
    for (let next = 0; next < length; next++)
      if (this.characters[offset + next] !== text.charCodeAt(index + next)) return false;
    return true;
  }
}

const BITS_PER_SLOT = 16;

function slotOf(number: number): number {
  return number ^ (number >>> 11);
}

/** Builds the table from its own keys, so that pattern and meaning can't drift apart. */
export function phraseTable<Value>(entries: Iterable<readonly [string, Value]>): PhraseTable<Value> {
  const phrases = new Map<string, Phrase<Value>>();
  for (const [key, value] of entries) {
    if (key === "") throw new Error("a phrase table has an empty phrase");
    if (phrases.has(key)) throw new Error(`"${key}" stands twice in a table`);
    phrases.set(key, { key, length: key.length, value });
  }
  return new PhraseTable([...phrases.values()]);
}

/** A table of words with no meaning but that they stand there: "经验 做法". */
export function wordTable(words: string): PhraseTable<true> {
  return phraseTable(each(words, true));
}

/** Splits "增长 提高 上升" into its phrases, each with the same value. */
export function each<Value>(phrases: string, value: Value): [string, Value][] {
  return phrases
    .split(/\s+/)
    .filter((phrase) => phrase !== "")
    .map((phrase) => [phrase, value]);
}
