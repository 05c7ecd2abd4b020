/** 五号: the smallest size that suits a published table. What does not fit in it fits in none. */
export const FONT_PT = 10.5;
const LINE_PT = FONT_PT * 1.3;
/** Excel keeps this much of a column's width free at both sides together. */
const PADDING_PT = 5;

/**
 * How much of a wrapped text (UTF-16 units, from its start) can be printed in a cell of that width and height at
 * 五号 size. An estimate on the lenient side: a line may break anywhere.
 */
export function fittedLength(text: string, widthPt: number, heightPt: number): number {
  const inner = Math.max(widthPt - PADDING_PT, FONT_PT);
  const mostLines = Math.floor(heightPt / LINE_PT);
  // No text this short can fill the lines, however it breaks.
  if (text.length * FONT_PT <= inner && !text.includes("\n")) return text.length;
  let lines = 1;
  let used = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const width = code === 10 ? 0 : widthOf(code);
    if (code === 10 || used + width > inner) {
      lines++;
      used = 0;
      if (lines > mostLines) return code === 10 ? at + 1 : at;
    }
    used += width;
  }
  return text.length;
}

/** How many characters fit into such a cell whatever they are, if no line ends before it is full. */
export function alwaysFits(widthPt: number, heightPt: number): number {
  const inner = Math.max(widthPt - PADDING_PT, FONT_PT);
  return Math.floor(inner / FONT_PT) * Math.floor(heightPt / LINE_PT);
}

/** Half-width characters take about half a font size. The halves of a surrogate pair make one full width. */
function widthOf(code: number): number {
  return code < 0x2e80 && !isWidePunctuation(code)
    ? FONT_PT / 2
    : code >= 0xd800 && code <= 0xdfff
      ? FONT_PT / 2
      : FONT_PT;
}

/** “ ” — … and the like, as wide as a Chinese character in a Chinese font. */
function isWidePunctuation(code: number): boolean {
  return code >= 0x2010 && code <= 0x2027;
}
