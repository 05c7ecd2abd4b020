/**
 * A text cut into pieces that no line may break, ready to be set at any width. Widths in font sizes (em): nothing
 * here knows a font, so widths are those of the widest of the usual Chinese fonts and their stand-ins.
 */
export interface MeasuredText {
  /** Width of each piece; NEW_LINE (-1) is a line break. */
  readonly widths: Float32Array;
  /** Blanks after each piece: they count only while the next piece stays on the line. */
  readonly blanks: Float32Array;
  readonly widest: number;
}

/** Measures a text once. Linear in its length. */
export function measureText(text: string): MeasuredText {
  const widths: number[] = [];
  const blanks: number[] = [];
  let before: Kind = "break";
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    const kind = kindOf(code);
    const last = widths.length - 1;
    if (kind === "break") {
      // "\r\n" is one line break.
      if (code === 10) {
        widths.push(NEW_LINE);
        blanks.push(0);
      } else continue;
    } else if (kind === "blank") {
      if (last >= 0 && widths[last] !== NEW_LINE) (blanks[last] as number) += widthOf(code);
      else {
        // Blanks that open a line indent it.
        widths.push(widthOf(code));
        blanks.push(0);
      }
    } else if (last >= 0 && widths[last] !== NEW_LINE && staysWith(before, kind)) {
      (widths[last] as number) += widthOf(code);
    } else {
      widths.push(widthOf(code));
      blanks.push(0);
    }
    before = kind;
  }
  return {
    widths: Float32Array.from(widths),
    blanks: Float32Array.from(blanks),
    widest: widths.reduce((most, width) => Math.max(most, width), 0),
  };
}

/** Lines the text takes at a width in font sizes; a piece that is wider than a line goes on in the next. */
export function countLines({ widths, blanks }: MeasuredText, width: number): number {
  let lines = 1;
  let used = 0;
  let blank = 0;
  for (let i = 0; i < widths.length; i++) {
    const piece = widths[i] as number;
    if (piece < 0) {
      lines++;
      used = blank = 0;
      continue;
    }
    if (used + blank + piece <= width) used += blank + piece;
    else {
      if (used > 0) lines++;
      used = piece;
      if (piece > width) {
        // Up to one character's width stays free at each line's end.
        const more = Math.ceil(piece / Math.max(1, width - 1)) - 1;
        lines += more;
        used = Math.min(width, piece);
      }
    }
    blank = blanks[i] as number;
  }
  return lines;
}

/** Width of the widest word between blanks and line breaks, in font sizes. */
export function widestWord(text: string): number {
  let widest = 0;
  for (const word of text.split(/[\s、，,；;]/u)) {
    let width = 0;
    for (const char of word) width += widthOf(char.codePointAt(0) as number);
    widest = Math.max(widest, width);
  }
  return widest;
}

const NEW_LINE = -1;

/** What a character is to line breaking. */
type Kind = "break" | "blank" | "wide" | "opening" | "closing" | "quote" | "word" | "joint" | "mark";

function kindOf(code: number): Kind {
  if (code === 10 || code === 13) return "break";
  if (code === 32 || code === 9 || code === 0x3000) return "blank";
  if (QUOTES.has(code)) return "quote";
  if (CLOSING.has(code)) return "closing";
  if (OPENING.has(code)) return "opening";
  if (JOINTS.has(code)) return "joint";
  if (code < 0x20 || (code >= 0x300 && code <= 0x36f) || ZERO.has(code)) return "mark";
  return code < 0x2e80 && !isWide(code) ? "word" : "wide";
}

/** Whether no line may break between characters of these kinds. */
function staysWith(before: Kind, kind: Kind): boolean {
  if (before === "blank" || before === "break") return false;
  // 避头: what closes stays with what it closes; 避尾: what opens stays with what it opens.
  if (kind === "closing" || kind === "mark" || kind === "joint" || before === "opening") return true;
  // Some programs can't tell “ from ” and break on neither side. Fewer places to break never make fewer lines.
  if (kind === "quote" || before === "quote") return true;
  if (kind === "word") return before === "word" || before === "joint" || before === "mark";
  return false;
}

function codes(text: string): ReadonlySet<number> {
  return new Set([...text].map((char) => char.codePointAt(0) as number));
}

/** Never at the start of a line. */
const CLOSING = codes("，。、；：？！）］｝〕〉》」』】〗…—～·‧％‰℃°′″!?)]}%々ーっ");
/** Never at the end of a line. */
const OPENING = codes("（［｛〔〈《「『【〖([{＃￥$");
const QUOTES = codes("“”‘’");
/** Within a number or a Latin word: 1.5, 1,200, 2023-05, A/B. */
const JOINTS = codes(".,:;-/+_~'\"&=");
const ZERO = codes("\u200b\u200c\u200d\u2060\ufeff\ufe0f");

/** Characters below the Chinese blocks that Chinese fonts draw as wide as a Chinese character. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x2030 && code <= 0x205e) ||
    (code >= 0x2100 && code <= 0x2bff) ||
    code === 0xb7 ||
    code === 0xd7 ||
    code === 0xb0 ||
    code === 0xb1 ||
    code === 0xf7 ||
    code === 0xa7
  );
}

/**
 * Width in font sizes. Digits are 0.5 in 宋体 and 仿宋, 0.56 in 思源, 0.64 in the sans-serif that stands in where no
 * Chinese font has Latin letters: the widest counts.
 */
function widthOf(code: number): number {
  if (code >= 0x2e80) return code >= 0xff61 && code <= 0xffdc ? 0.5 : ZERO.has(code) ? 0 : 1;
  if (code === 32) return BLANK_EM;
  if (code >= 48 && code <= 57) return DIGIT_EM;
  if (code < 0x20 || (code >= 0x300 && code <= 0x36f) || ZERO.has(code)) return 0;
  if (isWide(code)) return 1;
  return LATIN.get(code) ?? (code < 0x250 ? 0.7 : 1);
}

const DIGIT_EM = 0.64;
const BLANK_EM = 0.5;
const LATIN = new Map<number, number>([
  ...table("ijlI|.,:;'!`", 0.4),
  ...table('()[]{}frt-/\\"', 0.5),
  ...table("acegknopqsvxyzbdhu", 0.64),
  ...table("ABCDEFGHJKLNOPQRSTUVXYZ", 0.79),
  ...table("MWmw@%", 1),
  ...table("+<=>~#_$&*?^", 0.84),
]);

function table(chars: string, width: number): (readonly [number, number])[] {
  return [...chars].map((char) => [char.codePointAt(0) as number, width] as const);
}
