/**
 * A set of UTF-16 units that answers by one look into a bit table. A set of strings would have to make a string of each
 * Chinese character it is asked about, and its hash. NaN, which stands for "no character", is in none.
 */
export class CharSet {
  private readonly bits = new Uint32Array(0x10000 / 32);

  constructor(characters: string) {
    for (let index = 0; index < characters.length; index++) {
      const code = characters.charCodeAt(index);
      this.bits[code >>> 5]! |= 1 << (code & 31);
    }
  }

  /** Whether a UTF-16 unit is in the set. */
  has(code: number): boolean {
    return ((this.bits[code >>> 5]! >>> (code & 31)) & 1) === 1;
  }

  /** Whether the character at `index` is in the set; false outside the text. */
  at(text: string, index: number): boolean {
    return index >= 0 && index < text.length && this.has(text.charCodeAt(index));
  }
}

/** A small whole number for some UTF-16 units, and none for the others; asked for by one look into a table. */
export class CharNumbers {
  private readonly numbers = new Int8Array(0x10000).fill(NO_NUMBER);

  /** `numbers`: from −127 to 127, by character. */
  constructor(numbers: Readonly<Record<string, number>>) {
    for (const [character, number] of Object.entries(numbers)) this.numbers[character.charCodeAt(0)] = number;
  }

  /** The number of a UTF-16 unit; `NO_NUMBER` where it has none. */
  of(code: number): number {
    return this.numbers[code] ?? NO_NUMBER;
  }
}

/** Less than every number of a table. */
export const NO_NUMBER = -128;
