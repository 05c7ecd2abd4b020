import type { SavedLine } from "./saved-lines";

/**
 * The same lines with what is the same on the screen said in one way. Undoing a layout writes looks back through Excel's
 * API, which knows no theme colours and no defaults, gives a line between two cells to either of them, and counts
 * widths in pixels; these are the known losses of it:
 * - black of the theme, or automatic, becomes black; a second colour of a plain fill, the family and the scheme of a
 *   font are dropped; the default alignment is spelled out;
 * - another colour of the theme becomes the same colour as a number;
 * - where two cells say different of the line between them, only the heavier is there;
 * - blank cells that look as their row or column does are there one by one;
 * - a cell with runs of several fonts has no one font to go back to: the API says none, so the layout's stays;
 * - column widths are those of whole pixels, margins those of points;
 * - a blank row that is put back keeps what it took on from the row above where the API's looks of a cell say nothing of
 *   it: diagonals, strike-through, and the look of the row as a whole beyond the table. Rows with text are not concerned.
 */
export function asShown(lines: readonly SavedLine[], blankRows: readonly number[]): SavedLine[] {
  const isBlank = (row: string | undefined): boolean => blankRows.includes(Number(row));
  const filled = new Set(lines.filter(hasContent).map(addressOf));
  const mixed = new Set(lines.filter(({ what }) => what.includes("<rPr>")).map(addressOf));
  const formats = lines.filter(({ what }) => /^(cols|row) /.test(what)).map(({ sheet, what }) => sheet + plain(what));
  const asAround = (sheet: string, style: string): boolean =>
    formats.some((one) => one.startsWith(sheet) && one.includes(style));
  return lines.flatMap(({ sheet, what }) => {
    const look = /^look ([A-Z]+)(\d+) \| (.*)$/s.exec(what);
    if (look !== null) {
      const [, column = "", row = "", style = ""] = look;
      const drawn = linesOf(columnNumber(column), Number(row), style).map((line) => ({ sheet, what: line }));
      if (isBlank(row)) return drawn;
      const address = `${sheet} ${column}${row}`;
      const rest = mixed.has(address) ? plain(style).replace(/<font>(<.*?<\/><\/>)? /, "<font> ") : plain(style);
      return !filled.has(address) && (rest === NOTHING || asAround(sheet, rest))
        ? drawn
        : [...drawn, { sheet, what: `look ${column}${row} | ${rest}` }];
    }
    if (/^cell \w+ \| $/.test(what)) return [];
    if (what.startsWith("row | ") && isBlank(/ r="(\d+)"/.exec(what)?.[1])) return [];
    if (what.startsWith("cols | ")) {
      return [{ sheet, what: what.replace(/width="([\d.]+)"/, (_, width) => `width="${pixels(Number(width))}px"`) }];
    }
    if (!what.startsWith("pageMargins")) return [{ sheet, what }];
    return [{ sheet, what: what.replace(/"([\d.]+)"/g, (_, inches) => `"${Number(inches).toFixed(6)}"`) }];
  });
}

/** Of lines said of one place, the heaviest once. */
export function once(lines: readonly SavedLine[]): SavedLine[] {
  const places = new Map<string, SavedLine>();
  for (const line of lines) {
    const [, place = line.what] = /^(line \w+ \d+,\d+):/.exec(line.what) ?? [];
    const known = places.get(`${line.sheet}|${place}`);
    if (known === undefined || weight(line) > weight(known)) places.set(`${line.sheet}|${place}`, line);
  }
  return [...places.values()];
}

const WEIGHTS = ["hair", "dashDot", "thin", "medium", "double"];

function weight({ what }: SavedLine): number {
  return WEIGHTS.indexOf(/: (\w+) /.exec(what)?.[1] ?? "");
}

function hasContent({ what }: SavedLine): boolean {
  return /^cell \w+ \| ./.test(what);
}

function addressOf({ sheet, what }: SavedLine): string {
  return `${sheet} ${what.split(" ")[1] ?? ""}`;
}

/** Pixels of a width in characters, with the digits of the usual font 7 pixels wide. */
function pixels(width: number): number {
  return Math.trunc(((256 * width + 18) / 256) * 7);
}

function plain(style: string): string {
  return style
    .replace(/<(bgColor|family|scheme) [^>]*><\/>/g, "")
    .replace(/<color theme="4" tint="-0.25">/g, '<color rgb="FF2F5597">')
    .replace(/<color (theme="1"|rgb="FF000000")><\/>/g, "")
    .replace(/<(left|right|top|bottom)( style="\w+")?>(<color [^>]*><\/>)?<\/>/g, "")
    .replace(/ vertical="bottom"/g, "")
    .replace(/ <alignment><\/>/g, "")
    .replace(/<font><sz val="11"><\/><name val="(等线|Calibri)"><\/><\/>/g, "<font>");
}

const NOTHING = '<font> <fill><patternFill patternType="none"></></> <border><diagonal></></> 0 0';

function linesOf(column: number, row: number, style: string): string[] {
  const sides = [...style.matchAll(/<(left|right|top|bottom) style="(\w+)">(<color [^>]*><\/>)?<\/>/g)];
  return sides.map(([, side = "", drawn = "", color = ""]) => {
    const place =
      side === "top" || side === "bottom"
        ? `above ${row + Number(side === "bottom")},${column}`
        : `before ${row},${column + Number(side === "right")}`;
    return `line ${place}: ${drawn} ${plain(color)}`;
  });
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
