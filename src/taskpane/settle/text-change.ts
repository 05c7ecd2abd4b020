/** What differs between two texts: the words taken out and put in, between what both have in common. */
export interface TextChange {
  readonly head: string;
  readonly removed: string;
  readonly added: string;
  readonly tail: string;
}

/** UTF-16 units kept on either side of what changes. */
const CONTEXT = 14;

/**
 * The one stretch in which two texts differ. What they have in common at both ends is cut to `context` characters, with an
 * ellipsis; surrogate pairs stay whole.
 */
export function textChange(before: string, after: string, context = CONTEXT): TextChange {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head++;
  if (splitsPair(before, head) || splitsPair(after, head)) head--;
  let tail = 0;
  while (tail < shortest - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (splitsPair(before, before.length - tail) || splitsPair(after, after.length - tail)) tail--;
  return {
    head: lastOf(before.slice(0, head), context),
    removed: before.slice(head, before.length - tail),
    added: after.slice(head, after.length - tail),
    tail: firstOf(before.slice(before.length - tail), context),
  };
}

function lastOf(text: string, context: number): string {
  if (text.length <= context + 2) return text;
  const at = text.length - context;
  return `……${text.slice(splitsPair(text, at) ? at + 1 : at)}`;
}

function firstOf(text: string, context: number): string {
  if (text.length <= context + 2) return text;
  return `${text.slice(0, splitsPair(text, context) ? context + 1 : context)}……`;
}

function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
