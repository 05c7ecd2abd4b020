import type { ColumnRole } from "../../model/bulletin";

/** Paper and direction: A3 横向, A4 横向, A4 纵向. */
export type PrintPaper = "a3" | "a4" | "a4-portrait";

export interface PrintFont {
  readonly name: string;
  readonly bold: boolean;
}

/** How a column is set. */
export interface ColumnSetting {
  /** The column is at least so many body characters wide. */
  readonly leastEm: number;
  readonly align: "Left" | "Center";
  /** Whether words between blanks (names of people and units) should stay whole; up to `wholeEm` characters. */
  readonly wholeEm: number;
  /** Fixed share of the table's width, 0 to 1; null: computed. */
  readonly share: number | null;
}

/** Everything that can be chosen about the printed table. Lengths as named. */
export interface PrintSettings {
  readonly paper: PrintPaper;
  /** 天头, 地脚, 左, 右. */
  readonly marginsMm: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly title: PrintFont & { readonly sizePt: number };
  /** The header row, in the body's size. */
  readonly header: PrintFont;
  /** Sizes are tried in order, until every row fits its page and Excel's 409 points. */
  readonly body: PrintFont & { readonly sizesPt: readonly number[] };
  readonly pageNumber: { readonly name: string; readonly sizePt: number };
  /**
   * Height of a line of text in font sizes. 1.45 holds the tallest of the usual Chinese fonts (思源, Noto: 1.448; 微软雅黑
   * 1.32; 宋体 and 仿宋 about 1.2), because Excel can't be asked which are installed.
   */
  readonly lineHeightEm: number;
  /** Kept free inside a cell, both sides together. */
  readonly paddingPt: { readonly x: number; readonly y: number };
  readonly columns: Readonly<Record<ColumnRole | "other", ColumnSetting>>;
}

/** The settings for a paper, after GB/T 9704-2012; `changes` replaces whole settings. */
export function printSettings(paper: PrintPaper, changes: Partial<PrintSettings> = {}): PrintSettings {
  return { ...COMMON, paper, ...PAPERS[paper], ...changes };
}

/** Settings changed to the fonts named; 宋体 makes a title only in bold. */
export function printFonts(paper: PrintPaper, fonts: { readonly title: string; readonly body: string }) {
  const { title, body } = printSettings(paper);
  return {
    title: { ...title, name: fonts.title, bold: fonts.title === "宋体" },
    body: { ...body, name: fonts.body },
  } satisfies Partial<PrintSettings>;
}

/** Sizes of the sheets of paper as printed on, in points. */
export const PAPER_FACTS: Readonly<
  Record<
    PrintPaper,
    {
      readonly name: string;
      readonly paper: "A3" | "A4";
      readonly orientation: "landscape" | "portrait";
      readonly widthPt: number;
      readonly heightPt: number;
    }
  >
> = {
  a3: { name: "A3 横向", paper: "A3", orientation: "landscape", widthPt: mm(420), heightPt: mm(297) },
  a4: { name: "A4 横向", paper: "A4", orientation: "landscape", widthPt: mm(297), heightPt: mm(210) },
  "a4-portrait": { name: "A4 纵向", paper: "A4", orientation: "portrait", widthPt: mm(210), heightPt: mm(297) },
};

/** Millimetres in points. */
export function mm(length: number): number {
  return (length / 25.4) * 72;
}

/** Fonts to choose from, the proper one first; the next ones where it is not installed. */
export const FONT_CHOICES = {
  title: ["方正小标宋简体", "华文中宋", "宋体"],
  header: ["黑体", "STHeiti", "微软雅黑"],
  body: ["仿宋_GB2312", "仿宋", "STFangsong", "宋体"],
} as const;

/**
 * Margins of the standard's 版心: 156 by 225 mm on an upright A4. Lying, the sheet is turned, so that the table's head
 * is at the binding: 天头 becomes a side. A3 (folded in) keeps 天头 and 订口 where they are.
 */
const PAPERS: Readonly<Record<PrintPaper, Pick<PrintSettings, "marginsMm" | "body">>> = {
  a3: { marginsMm: { top: 37, bottom: 35, left: 28, right: 26 }, body: body([12, 10.5, 9]) },
  a4: { marginsMm: { top: 28, bottom: 26, left: 37, right: 35 }, body: body([10.5, 9]) },
  "a4-portrait": { marginsMm: { top: 37, bottom: 35, left: 28, right: 26 }, body: body([10.5, 9]) },
};

/** 小四 12, 五号 10.5, 小五 9: the standard gives no size for tables. */
function body(sizesPt: readonly number[]): PrintSettings["body"] {
  return { name: FONT_CHOICES.body[0], bold: false, sizesPt };
}

const NARRATIVE: ColumnSetting = { leastEm: 8, align: "Left", wholeEm: 0, share: null };
const UNITS: ColumnSetting = { leastEm: 5, align: "Left", wholeEm: 8, share: null };

const COMMON: Omit<PrintSettings, "paper" | "marginsMm" | "body"> = {
  title: { name: FONT_CHOICES.title[0], bold: false, sizePt: 22 },
  header: { name: FONT_CHOICES.header[0], bold: false },
  pageNumber: { name: "宋体", sizePt: 14 },
  lineHeightEm: 1.45,
  paddingPt: { x: 6, y: 3 },
  columns: {
    serialNumber: { leastEm: 2, align: "Center", wholeEm: 4, share: null },
    annualTarget: NARRATIVE,
    monthlyTarget: NARRATIVE,
    completion: NARRATIVE,
    status: { leastEm: 2, align: "Center", wholeEm: 4, share: null },
    leaders: { leastEm: 3, align: "Center", wholeEm: 5, share: null },
    responsibleUnits: UNITS,
    supportingUnits: UNITS,
    remark: { leastEm: 3, align: "Left", wholeEm: 0, share: null },
    other: { leastEm: 4, align: "Left", wholeEm: 0, share: null },
  },
};
