/**
 * Columns a text takes on a terminal: two for a Chinese character or a full-width form, none for a combining mark,
 * one for the rest.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

/** Fills up with blanks to `width` columns. Longer texts stay as they are. */
export function padTo(text: string, width: number, side: "left" | "right" = "right"): string {
  const blanks = " ".repeat(Math.max(0, width - displayWidth(text)));
  return side === "right" ? text + blanks : blanks + text;
}

/**
 * Breaks a text into lines of at most `width` columns. Chinese breaks anywhere, words and numbers stay whole where
 * they fit a line, and no line begins with a closing mark.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of text.replace(/\s+/gu, " ").match(PIECES) ?? []) {
    const wide = displayWidth(piece);
    if (used > 0 && used + wide > width) {
      lines.push(line.trimEnd());
      line = "";
      used = 0;
    }
    if (used === 0 && piece === " ") continue;
    for (const part of wide > width ? [...piece] : [piece]) {
      if (used > 0 && used + displayWidth(part) > width) {
        lines.push(line);
        line = "";
        used = 0;
      }
      line += part;
      used += displayWidth(part);
    }
  }
  return line.trimEnd() === "" ? lines : [...lines, line.trimEnd()];
}

/** Shortens a text to at most `width` columns, with "…" where something was left out. */
export function shorten(text: string, width: number): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  if (displayWidth(flat) <= width) return flat;
  let kept = "";
  let used = 0;
  for (const char of flat) {
    used += charWidth(char);
    if (used > width - 2) break;
    kept += char;
  }
  return `${kept}…`;
}

/** A word or number, or one other character; either keeps the closing marks that follow it. */
const PIECES = /(?:[0-9A-Za-z.%]+|[^0-9A-Za-z.%])[，。、；：！？）》”’…]*/gu;

function charWidth(char: string): number {
  if (/\p{Mn}|\p{Cc}|\p{Cf}/u.test(char)) return 0;
  return WIDE.test(char) ? 2 : 1;
}

/**
 * Scripts and forms drawn two columns wide. Curly quotes, dashes and circled numbers are so only on some terminals;
 * they count as two, so that no line gets longer than asked for.
 */
const WIDE =
  /[\u1100-\u115f\u2014\u2018\u2019\u201c\u201d\u2026\u2460-\u24ff\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
