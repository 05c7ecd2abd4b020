import type { Signed, SignedPattern } from "../../text/signs";

/** Words with a place in the normalised text: a phrase, a demand, a statement. */
interface Words {
  readonly text: string;
  readonly start: number;
}

/** Where an amount stands in the normalised text. */
interface Place {
  readonly normalizedStart: number;
  readonly normalizedEnd: number;
}

/** What stands before an amount in the words that have it. */
export function textBefore({ text, start }: Words, { normalizedStart }: Place): string {
  return text.slice(0, normalizedStart - start);
}

/** What stands between two amounts of the same words. */
export function textBetween({ text, start }: Words, { normalizedEnd }: Place, { normalizedStart }: Place): string {
  return text.slice(normalizedEnd - start, normalizedStart - start);
}

/** The one before a place of a list; undefined for the first. A list asked for its place -1 is looked through as an object, which takes many times as long. */
export function oneBefore<One>(list: readonly One[], at: number): One | undefined {
  return at > 0 ? list[at - 1] : undefined;
}

/** Whether what stands before an amount in the words that have it is matched by a pattern. */
export function standsBefore(pattern: SignedPattern, words: Words & Signed, place: Place): boolean {
  return pattern.mayBeIn(words) && pattern.pattern.test(textBefore(words, place));
}

/** Whether words are of some of what stands before them: 其中重点项目2项. */
export function isOfWhole(text: string): boolean {
  return text.startsWith("其中");
}
