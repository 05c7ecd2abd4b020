/**
 * Signs of a text: of which sets of characters it has one, a bit for each set. Few clauses hold any of the words that a pattern
 * looks for; a pattern that says which characters its words have is tried only where one of them stands, and to find out
 * costs one walk over the text for all of them.
 */

/** Whole numbers of so many bits are small in every engine. */
const MOST_SETS = 30;

const SETS: string[] = [];
/** The signs of a UTF-16 unit, by its kind; nearly all units are of kind 0 and have none. */
const SIGNS_OF_KIND: number[] = [0];
const KINDS = new Uint8Array(0x10000);

/** The sign of a set of characters. Asked for while the modules load: texts that are read before lack it. */
export function signOf(characters: string): number {
  const known = SETS.indexOf(characters);
  if (known >= 0) return 1 << known;
  if (SETS.length === MOST_SETS) throw new Error("too many sets of signs");
  const sign = 1 << SETS.length;
  SETS.push(characters);
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at);
    const signs = (SIGNS_OF_KIND[KINDS[code] as number] as number) | sign;
    const kind = SIGNS_OF_KIND.indexOf(signs);
    KINDS[code] = kind >= 0 ? kind : SIGNS_OF_KIND.push(signs) - 1;
  }
  return sign;
}

/** The signs of a text, one bit each. */
export function signsOf(text: string): number {
  let signs = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = KINDS[text.charCodeAt(at)] as number;
    if (kind !== 0) signs |= SIGNS_OF_KIND[kind] as number;
  }
  return signs;
}

/** A text with its signs: a phrase, a statement, a demand. */
export interface Signed {
  readonly text: string;
  readonly signs: number;
}

/** A pattern with characters of which every match has one. That it is so is tested for all of them. */
export class SignedPattern {
  private readonly sign: number;

  constructor(
    readonly pattern: RegExp,
    readonly characters: string,
  ) {
    this.sign = signOf(characters);
    ALL.push(this);
  }

  /** Whether a text has any of the characters: where it has none, neither it nor a part of it is matched. */
  mayBeIn({ signs }: Signed): boolean {
    return (signs & this.sign) !== 0;
  }

  /** Whether a text is matched. */
  isIn({ text, signs }: Signed): boolean {
    return (signs & this.sign) !== 0 && this.pattern.test(text);
  }
}

const ALL: SignedPattern[] = [];

/** Every pattern with signs, for the test that holds the two against each other. */
export function signedPatterns(): readonly SignedPattern[] {
  return ALL;
}
