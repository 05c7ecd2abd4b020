import type { BulletinColumn, ColumnRole } from "../model/bulletin";
import type { Grid } from "./grid";
import { hasMoreHan, isBlank, squeeze } from "./grid";
import type { HeaderBlock } from "./header";
import type { HeaderReader } from "./header-words";

/** What a row below the header is. */
export type RowKind =
  /** A task that has a serial number or both target and completion. */
  | "task"
  /** A row with some of a task's cells only: a task if the table goes on after it. */
  | "partial"
  /** Rows merged into the task above, perhaps with more names. */
  | "continuation"
  | "blank"
  /** Nothing in the table's columns, but something beside them. */
  | "beside"
  | "repeatedHeader"
  | "repeatedTitle"
  | "pageNumber"
  /** 一、经济发展, merged across. */
  | "section"
  /** 合计, 小计. */
  | "total"
  /** 说明：, 填报人：, a date: the table has ended. */
  | "note"
  /** The header of another table further down. */
  | "foreignHeader"
  /** The columns numbered below the header: 1 2 3, 甲 乙 丙. */
  | "columnNumbers";

/** Whether the table was over before a row: a note may still be followed by tasks, another table may not. */
export type Ending = "open" | "noted" | "closed";

/** What rows are told by. */
export interface RowContext {
  readonly grid: Grid;
  readonly block: HeaderBlock;
  readonly byRole: ReadonlyMap<ColumnRole, BulletinColumn>;
  /** Squeezed texts above the header, which may come again on each page. */
  readonly titles: ReadonlySet<string>;
  /** The columns of the roles. */
  readonly columns: readonly BulletinColumn[];
  /** Squeezed headers with their columns, one list per header row. */
  readonly headers: readonly (readonly { readonly column: number; readonly squeezed: string }[])[];
  readonly readHeader: HeaderReader;
}

const TEXT_ROLES: readonly ColumnRole[] = ["annualTarget", "monthlyTarget", "completion", "status"];
const TOTALS = /^(?:合计|总计|小计|共计|汇总|累计|平均|总数|合计数)[:：]?$/;
const NOTES =
  /^(?:说明|备注|注释|注|填报人?|填表人?|制表人?|审核人?|联系人|联系电话|电话|报送单位|填报单位|编制单位|单位负责人|主要负责人|负责人|分管领导|签字|签发|抄送|报送|主送|附件|附|数据来源|打印日期|日期|时间)(?:签字|签名|[（(].{0,10}[）)])?[:：\d]/;
const DATES =
  /^(?:(?:19|20)\d\d|[〇○零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)?$/;
const PAGE_NUMBERS = /^(?:第?\d{1,4}页?[/,，共]+\d{1,4}页?|第\d{1,4}页(?:共\d{1,4}页)?|[-—–]+\d{1,4}[-—–]+)$/;
const SERIALS = /^(?:[（(]?\d{1,5}[)）.、．]?|\d{1,4}(?:[-.]\d{1,4}){1,3}|[A-Za-z]-?\d{1,4}|[①-⑳])$/;
/** As most are written. */
const PLAIN_SERIAL = /^\d{1,5}$/;
const CHINESE_SERIALS = /^[（(]?[一二三四五六七八九十百]{1,5}[)）.、．]?$/;
const SECTIONS = /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|第[一二三四五六七八九十]{1,3}[部章类])/;
const LONGEST_SECTION = 30;
const LONGEST_FOREIGN_HEADER = 12;
/** What a row after the table's end must have in its target to be a task after all. */
const SHORTEST_LATE_TARGET = 4;

/** Whether a text can be a serial number. */
export function isSerial(text: string): boolean {
  if (PLAIN_SERIAL.test(text)) return true;
  const squeezed = squeeze(text);
  return SERIALS.test(squeezed) || CHINESE_SERIALS.test(squeezed);
}

/** Tells what a row is. `afterGap`: it follows a blank row, a section or a note. */
export function rowKind(context: RowContext, row: number, afterGap: boolean, ending: Ending): RowKind {
  const own = ownTexts(context, row);
  if (own.length === 0) return emptyKind(context, row);
  const first = squeeze(own[0]!.text);
  if (isRepeatedHeader(context, row)) return "repeatedHeader";
  if (own.length > 2 && isColumnNumbers(own)) return "columnNumbers";
  const merged = isMergedInto(context, row);
  if (!merged && TOTALS.test(first)) return "total";
  if (own.length === 1 && !merged) {
    if (context.titles.has(first)) return "repeatedTitle";
    if (PAGE_NUMBERS.test(first)) return "pageNumber";
    if (NOTES.test(first) || DATES.test(first)) return "note";
    const single = singleKind(context, row, own[0]!.column, first);
    if (single) return single;
  }
  if (!merged && own.every(({ text }) => NOTES.test(squeeze(text)) || DATES.test(squeeze(text)))) return "note";
  return taskKind(context, row, own, afterGap, ending);
}

interface OwnText {
  readonly column: number;
  readonly text: string;
}

/** Texts that stand in the row itself, within the table. */
function ownTexts({ grid, block }: RowContext, row: number): OwnText[] {
  const texts: OwnText[] = [];
  for (let column = block.range.column; column < block.range.column + block.range.columnCount; column++) {
    const text = grid.own(row, column);
    if (!isBlank(text)) texts.push({ column, text });
  }
  return texts;
}

function emptyKind({ grid, byRole }: RowContext, row: number): RowKind {
  for (const { column } of byRole.values()) {
    const area = grid.areaAt(row, column);
    if (area && area.row < row) return "continuation";
  }
  for (let column = grid.firstColumn; column < grid.endColumn; column++) {
    if (!isBlank(grid.own(row, column))) return "beside";
  }
  return "blank";
}

/** The header again: the same words in the same columns, or other words with the same meaning. */
function isRepeatedHeader({ grid, block, columns, headers, readHeader }: RowContext, row: number): boolean {
  const sameWords = headers.some((header) =>
    areMost(header, 2, ({ column, squeezed }) => squeezesTo(grid.own(row, column), squeezed)),
  );
  if (sameWords || block.range.rowCount > 1) return sameWords;
  return areMost(columns, 3, ({ column, role }) => readHeader(grid.own(row, column))?.role === role);
}

/** Whether this many of a header's columns, and six in ten, are as they should be. Ends as soon as they can't be. */
function areMost<Column>(columns: readonly Column[], fewest: number, isRight: (column: Column) => boolean): boolean {
  const needed = Math.max(fewest, columns.length * 0.6);
  let right = 0;
  for (let at = 0; at < columns.length; at++) {
    if (isRight(columns[at]!)) right++;
    else if (right + columns.length - at - 1 < needed) return false;
  }
  return right >= needed;
}

function squeezesTo(text: string, squeezed: string): boolean {
  return !hasMoreHan(text, squeezed.length) && squeeze(text) === squeezed;
}

/** A row with one text: a section, or cells of the task above. */
function singleKind(
  { grid, block, byRole }: RowContext,
  row: number,
  column: number,
  squeezed: string,
): RowKind | null {
  const area = grid.areaAt(row, column);
  const role = [...byRole.values()].find((candidate) => candidate.column === column)?.role;
  const covers = [...byRole.values()].filter(
    (candidate) => grid.anchor(row, candidate.column).column === column,
  ).length;
  if (area && area.columnCount > 1 && (covers > 1 || area.columnCount >= block.range.columnCount / 2)) return "section";
  const mayHead = role === undefined || role === "serialNumber" || role === "annualTarget";
  if (mayHead && squeezed.length <= LONGEST_SECTION && SECTIONS.test(squeezed) && !isSerial(squeezed)) return "section";
  if (role === "serialNumber") return isSerial(squeezed) ? "partial" : "section";
  if (role === undefined) return column === block.range.column ? "section" : "beside";
  return null;
}

function isMergedInto({ grid, columns }: RowContext, row: number): boolean {
  return grid.isMerged && columns.some(({ column }) => (grid.areaAt(row, column)?.row ?? row) < row);
}

function taskKind(
  context: RowContext,
  row: number,
  own: readonly OwnText[],
  afterGap: boolean,
  ending: Ending,
): RowKind {
  const { grid, byRole, readHeader } = context;
  const textAt = (role: ColumnRole, ownOnly: boolean) => {
    const column = byRole.get(role)?.column;
    if (column === undefined) return "";
    return ownOnly ? grid.own(row, column) : grid.seen(row, column);
  };
  const wordsOf = (role: ColumnRole, other: ColumnRole) =>
    [role, other].map((one) => textAt(one, false)).find(isWords) ?? "";
  const serial = textAt("serialNumber", false);
  const hasSerial = isSerial(serial);
  if (isNumberedSection(own, serial)) return "section";
  const target = wordsOf("monthlyTarget", "annualTarget");
  const completion = wordsOf("completion", "status");
  if (ending === "open" && hasSerial && !grid.isMerged && (target !== "" || completion !== "")) return "task";
  const news = TEXT_ROLES.map((role) => textAt(role, true)).filter((text) => !isBlank(text));
  if (news.length === 0 && isBlank(textAt("serialNumber", true))) return "continuation";
  const told = () =>
    grid.readStatus(textAt("completion", false))?.status ?? grid.readStatus(textAt("status", false), true)?.status;
  if (ending !== "open") {
    const whole = squeeze(target).length >= SHORTEST_LATE_TARGET && completion !== "" && hasSerial;
    return ending === "noted" && (whole || (target !== "" && told())) ? "task" : "note";
  }
  if (!hasSerial && afterGap && own.length > 1 && own.every(({ text }) => isHeaderLike(text))) {
    const headers = own.filter(({ text }) => readHeader(text)).length;
    if (headers > 1) return "foreignHeader";
    if (headers > 0 || (!isBlank(serial) && !told())) return "note";
  }
  if (byRole.has("serialNumber") && !hasSerial && !isBlank(serial) && target === "") return "note";
  if ((hasSerial && (target !== "" || completion !== "")) || (target !== "" && completion !== "")) return "task";
  return news.some(isWords) || hasSerial ? "partial" : "continuation";
}

/** 一 | 经济发展, and nothing else. */
function isNumberedSection(own: readonly OwnText[], serial: string): boolean {
  if (own.length !== 2 || !CHINESE_SERIALS.test(squeeze(serial)) || own[0]!.text !== serial) return false;
  return squeeze(own[1]!.text).length <= LONGEST_SECTION && !/[。；;]/.test(own[1]!.text);
}

/** 1 2 3 4 or 甲 乙 丙 丁, one to a column. */
function isColumnNumbers(own: readonly OwnText[]): boolean {
  const numberIn = ({ text }: OwnText) => squeeze(text).replace(/^[（(]|[)）]$/g, "");
  const first = Number(numberIn(own[0]!));
  return own.every((cell, index) => {
    const text = hasMoreHan(cell.text, 1) ? "" : numberIn(cell);
    return text === "甲乙丙丁戊己庚辛壬癸"[index] || text === String(first + index);
  });
}

/** Short words only, as in the header of another table. */
function isHeaderLike(text: string): boolean {
  const squeezed = squeeze(text);
  return squeezed.length <= LONGEST_FOREIGN_HEADER && !/[。；;，,\d%]/.test(squeezed);
}

/** Text, and not just a number. */
function isWords(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code >= 0x4e00 && code <= 0x9fff) || /[\p{L}√✓✔×✗✘]/u.test(text);
}
