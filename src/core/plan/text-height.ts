/**
 * About how high a row must be for a wrapped text, in points: Chinese characters are as wide as the font is large,
 * Latin letters and digits a little more than half of that. `widthPt` is the column's. At most what Excel allows.
 */
export function textHeightPt(text: string, widthPt: number, fontPt: number): number {
  const room = Math.max(fontPt, widthPt - CELL_PADDING_PT);
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let width = 0;
    let line = 1;
    for (const char of paragraph) {
      const wide = char.charCodeAt(0) < 0x2000 ? fontPt * 0.56 : fontPt;
      if (width + wide > room) {
        line += 1;
        width = 0;
      }
      width += wide;
    }
    lines += line;
  }
  return Math.min(HIGHEST_ROW_PT, Math.ceil(lines * fontPt * 1.3 + 4));
}

/** Excel's limit. */
export const HIGHEST_ROW_PT = 409;
/** Both sides of a cell together. */
const CELL_PADDING_PT = 6;
