/** Colours of the text report. Each gives the text as it is where there is no colour. */
export interface Paint {
  strong(text: string): string;
  bad(text: string): string;
  doubtful(text: string): string;
  good(text: string): string;
  faint(text: string): string;
}

/** ANSI colours for a terminal, or none. Never the only carrier of a meaning: the words say the same. */
export function paintFor(colour: boolean): Paint {
  const code = (open: number, close: number) => (text: string) =>
    colour && text !== "" ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return { strong: code(1, 22), bad: code(31, 39), doubtful: code(33, 39), good: code(32, 39), faint: code(2, 22) };
}

/** Whether a stream wants colour: a terminal that can, unless NO_COLOR says otherwise. */
export function wantsColour(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb";
}
