import type { Quantity } from "../../../src/core/model/quantity";
import { normalize } from "../../../src/core/text/normalize";
import { quantitiesOf } from "../../../src/core/text/quantities";

/** Nothing in the text is an amount. */
export const nothing = null;

/**
 * One meaning, many spellings: every text holds exactly one amount, and it has the members given. With `nothing`
 * no text holds any.
 */
export function means(expected: Partial<Quantity> | null, spellings: readonly string[]): void {
  it.each(spellings)("%s", (text) => {
    const found = read(text);
    if (expected === null) {
      expect(found.map((quantity) => quantity.text)).toEqual([]);
      return;
    }
    expect(found.map((quantity) => quantity.text)).toHaveLength(1);
    expect(found[0]).toMatchObject(expected);
  });
}

/** The amounts of a text. Fails where one does not quote the raw text. */
export function read(text: string): Quantity[] {
  const found = quantitiesOf(normalize(text));
  for (const { start, end, text: quoted } of found) expect(text.slice(start, end)).toBe(quoted);
  return found;
}

/** The text with every amount marked: "已建成⟦80公里⟧". */
export function marked(text: string): string {
  let result = "";
  let at = 0;
  for (const { start, end } of read(text)) {
    result += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return result + text.slice(at);
}

/** Reads "新建⟦3处⟧" and checks that exactly the marked stretches are amounts. */
export function marks(texts: readonly string[]): void {
  it.each(texts)("%s", (text) => expect(marked(text.replace(/[⟦⟧]/g, ""))).toBe(text));
}
