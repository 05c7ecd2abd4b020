/** A stretch of a regular expression's source, half-open, that can be cut out and leaves a valid expression. */
export interface RegexCut {
  readonly start: number;
  readonly end: number;
}

/**
 * What can be left out of a regular expression literal ("/a|b[cd]/u", slashes and flags included): one of several
 * alternatives, or one plain character of a class that has others.
 */
export function regexCuts(literal: string): RegexCut[] {
  const cuts: RegexCut[] = [];
  const last = literal.lastIndexOf("/");
  const groups: { start: number; bars: number[] }[] = [{ start: 1, bars: [] }];
  for (let at = 1; at < last; at++) {
    const character = literal[at];
    if (character === "\\") at++;
    else if (character === "[") at = cutClass(literal, at, cuts);
    else if (character === "(") groups.push({ start: bodyOfGroup(literal, at), bars: [] });
    else if (character === "|") groups.at(-1)?.bars.push(at);
    else if (character === ")") cutAlternatives(groups.pop(), at, cuts);
  }
  cutAlternatives(groups.pop(), last, cuts);
  return cuts;
}

/** Where the alternatives of a group begin: behind "(", "(?:", "(?<name>", "(?<!" and so on. */
function bodyOfGroup(literal: string, open: number): number {
  const head = /^\((\?(:|=|!|<=|<!|<[A-Za-z]\w*>))?/.exec(literal.slice(open, open + 40));
  return open + (head?.[0].length ?? 1);
}

function cutAlternatives(group: { start: number; bars: number[] } | undefined, end: number, cuts: RegexCut[]): void {
  if (!group || group.bars.length === 0) return;
  const { start, bars } = group;
  cuts.push({ start, end: bars[0]! + 1 });
  bars.forEach((bar, index) => cuts.push({ start: bar, end: bars[index + 1] ?? end }));
}

/** Cuts each character of a class without ranges and escapes; gives the offset of its closing bracket. */
function cutClass(literal: string, open: number, cuts: RegexCut[]): number {
  let close = open + 1;
  while (literal[close] !== "]") close += literal[close] === "\\" ? 2 : 1;
  const first = literal[open + 1] === "^" ? open + 2 : open + 1;
  const content = literal.slice(first, close);
  if (content.length < 2 || /[-\\\uD800-\uDFFF]/.test(content)) return close;
  for (let at = first; at < close; at++) cuts.push({ start: at, end: at + 1 });
  return close;
}
