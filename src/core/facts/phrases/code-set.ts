/**
 * A set of characters, or of pairs of them, each kept as one number in ascending order: topics are compared many
 * times for every row, and walking two sorted lists costs a tenth of asking a set of strings.
 */
export class CodeSet implements Iterable<string> {
  private constructor(
    private readonly codes: readonly number[],
    /** The marks of all members. */
    private readonly marks: number,
  ) {}

  static readonly EMPTY = new CodeSet([], 0);

  /**
   * The set of the first `count` codes of a list, in any order, repeated or not: see `pairCode`. Changes the list, but
   * does not keep it: lists that grow as they are filled take more than twice the room of what is kept.
   */
  static of(codes: number[], count: number): CodeSet {
    if (count === 0) return CodeSet.EMPTY;
    if (count > SHORT) return CodeSet.ofSorted(codes.slice(0, count).sort(ascending), count);
    sort(codes, count);
    return CodeSet.ofSorted(codes, count);
  }

  private static ofSorted(codes: number[], count: number): CodeSet {
    let kept = 1;
    let marks = markOf(codes[0] as number);
    for (let at = 1; at < count; at++) {
      const code = codes[at] as number;
      if (code === codes[kept - 1]) continue;
      codes[kept++] = code;
      marks |= markOf(code);
    }
    return new CodeSet(codes.slice(0, kept), marks);
  }

  get size(): number {
    return this.codes.length;
  }

  /** Whether a character, or a pair of them, is in the set. */
  has(written: string): boolean {
    const code = written.length === 1 ? written.charCodeAt(0) : pairCode(written.charCodeAt(0), written.charCodeAt(1));
    return this.codes.includes(code);
  }

  /** How many of its members are in another set of the same kind. */
  countIn(other: CodeSet): number {
    if ((this.marks & other.marks) === 0) return 0;
    const own = this.codes;
    const others = other.codes;
    const marks = other.marks;
    let count = 0;
    let at = 0;
    for (let index = 0; index < own.length; index++) {
      const code = own[index] as number;
      // Most members are told from all of the other set's by their marks.
      if ((marks & markOf(code)) === 0) continue;
      while (at < others.length && (others[at] as number) < code) at++;
      if (at === others.length) break;
      if (others[at] === code) count++;
    }
    return count;
  }

  union(other: CodeSet): CodeSet {
    if (other.size === 0) return this;
    if (this.size === 0) return other;
    const [one, two] = [this.codes, other.codes];
    let count = 0;
    let at = 0;
    for (let index = 0; index < one.length; index++) {
      const code = one[index] as number;
      while (at < two.length && (two[at] as number) < code) united[count++] = two[at++] as number;
      if (two[at] === code) at++;
      united[count++] = code;
    }
    while (at < two.length) united[count++] = two[at++] as number;
    return new CodeSet(united.slice(0, count), this.marks | other.marks);
  }

  /** The members that another set has not. */
  without(other: CodeSet): CodeSet {
    if ((this.marks & other.marks) === 0) return this;
    let count = 0;
    for (const code of this.codes) if (!other.codes.includes(code)) united[count++] = code;
    return count === this.codes.length ? this : CodeSet.of(united, count);
  }

  /** The members as they are written. */
  *[Symbol.iterator](): Iterator<string> {
    for (const code of this.codes) {
      const first = code >>> 16;
      yield first === 0 ? String.fromCharCode(code) : String.fromCharCode(first, code & 0xffff);
    }
  }
}

/** A member's mark: one of 30 bits (whole numbers of so many are small in every engine), near codes having different ones. */
function markOf(code: number): number {
  return 1 << (((Math.imul(code, 0x9e3779b1) >>> 16) * 30) >>> 16);
}

/** Two UTF-16 units as one 32-bit number. */
export function pairCode(first: number, second: number): number {
  return (first << 16) | second;
}

/** Most lists are of a clause: there insertion beats the built-in sort with its callback. */
const SHORT = 40;

function sort(codes: number[], count: number): void {
  for (let at = 1; at < count; at++) {
    const code = codes[at] as number;
    let to = at;
    while (to > 0 && (codes[to - 1] as number) > code) {
      codes[to] = codes[to - 1] as number;
      to--;
    }
    codes[to] = code;
  }
}

function ascending(one: number, other: number): number {
  return one - other;
}

/** Where unions are put together. */
const united: number[] = [];
