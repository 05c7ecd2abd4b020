/** Signs that stand for what can't be seen, in a text that is shown because of it. */
const SIGNS: Readonly<Record<string, string>> = {
  " ": "␣",
  "\u00a0": "␣",
  "\u3000": "□",
  "\t": "→",
  "\n": "↵",
  "\r": "↵",
};

const INVISIBLE = /[ \u00a0\u3000\t\n\r]/g;

/** Blanks and line breaks drawn as signs, where there is nothing else to be seen; other texts as they are. */
export function visible(text: string): string {
  return text.trim() === "" ? text.replace(INVISIBLE, (blank) => SIGNS[blank] ?? blank) : text;
}
