import type { CellAddress, CellRange } from "./sheet";
import type { Quote, Span } from "./span";

/** The three statuses of a task. The words people write for them are in `read/status.ts`. */
export type Status = "completed" | "partial" | "notCompleted";

/** What a column of the table is for. */
export type ColumnRole =
  | "serialNumber"
  | "annualTarget"
  | "monthlyTarget"
  /** 完成情况 / 进展情况: the narrative, usually opened by the status word. */
  | "completion"
  /** A status column of its own, where the narrative stands in another. */
  | "status"
  | "leaders"
  /** 责任单位, or 牵头单位 where 配合单位 stand apart. */
  | "responsibleUnits"
  | "supportingUnits"
  | "remark";

/** A column recognised by its header. */
export interface BulletinColumn {
  readonly role: ColumnRole;
  /** Zero-based worksheet column. */
  readonly column: number;
  /** Cell of the (lowest) header text that was recognised. */
  readonly headerCell: CellAddress;
  /** Header as written, levels joined with "/" in a two-level header. */
  readonly header: string;
  /** Month named in the header ("5月份目标任务" → 5), else null. */
  readonly month: number | null;
}

/** A stretch of months within one year, 1-based and inclusive: 1–5月 is {from: 1, to: 5}. */
export interface MonthRange {
  readonly from: number;
  readonly to: number;
}

export interface BulletinTitle {
  readonly cell: CellAddress;
  readonly text: string;
  readonly year: number | null;
  /** The month the bulletin reports on (the last month of a range or of 截至…), else null. */
  readonly month: number | null;
  /** The stretch it covers where the title says so (1-5月, 上半年, 截至5月底), else null. */
  readonly period: MonthRange | null;
}

/** A cell with its raw text. In a merged area: the area's top-left cell. */
export interface CellContent {
  readonly cell: CellAddress;
  readonly text: string;
}

/** The status as the compiler stated it. */
export interface StatedStatus {
  /** null: there is no status word, or it is outside the vocabulary. */
  readonly status: Status | null;
  /** The word as written, without punctuation ("部分完成"); null where there is none. */
  readonly word: string | null;
  /** Where it stands: the completion cell or the status column's cell. */
  readonly cell: CellAddress;
  /** Span of the word with the punctuation and blanks that belong to it; null where there is none. */
  readonly span: Span | null;
}

/** One person or unit named in a cell. */
export interface NameMention {
  /** The name the report counts: repaired and recognised. */
  readonly name: string;
  /** Where it is written. For one half of a garbled pair: the span of the whole garbled stretch. */
  readonly cell: CellAddress;
  readonly written: Quote;
  /** Marked 牵头. */
  readonly lead: boolean;
  /** How `name` came from `written`: as written, a wrap or blank removed, or recognised from a garbled form. */
  readonly repair: "none" | "rejoined" | "recognised";
}

/** As much of a cell of names as is read: UTF-16 units, blanks before them not counted. More than anybody writes. */
export const LONGEST_NAME_CELL = 2_000;

/** Where the reading of a cell of names ends. */
export function endOfNames(text: string): number {
  if (text.length <= LONGEST_NAME_CELL) return text.length;
  return Math.min(text.length, text.length - text.trimStart().length + LONGEST_NAME_CELL);
}

/** Text in a name cell that names no one: 区统计局提供数据, a stray 局. */
export interface NameNote {
  readonly cell: CellAddress;
  readonly written: Quote;
  readonly kind: "remark" | "fragment";
}

/** One task: a row of the table (or several rows, where cells are merged downwards). */
export interface Task {
  /** Zero-based worksheet row of its first row. */
  readonly row: number;
  readonly rowCount: number;
  /** Text: may be missing (""), repeat or skip. */
  readonly serialNumber: CellContent | null;
  readonly annualTarget: CellContent | null;
  readonly monthlyTarget: CellContent | null;
  /** The whole completion cell, status word included. */
  readonly completion: CellContent | null;
  /** Offset in `completion.text` at which the narrative begins, after the status word. 0 where there is none. */
  readonly narrativeStart: number;
  readonly stated: StatedStatus | null;
  readonly leaders: readonly NameMention[];
  /** Lead units first as written; 配合单位 follow. */
  readonly responsibleUnits: readonly NameMention[];
  /** The unit that leads: marked 牵头, or the first of a 牵头单位 column, or the only unit; else null. */
  readonly leadUnit: string | null;
  readonly nameNotes: readonly NameNote[];
  readonly remark: CellContent | null;
  /** Whether the row is hidden (by hand or by a filter). Hidden rows are judged and counted like others. */
  readonly hidden: boolean;
}

/** Rows inside the table that are no tasks: the header printed again on each page, blank rows between. */
export interface PageFurniture {
  readonly row: number;
  readonly kind: "repeatedHeader" | "repeatedTitle" | "blank";
}

/** A name the sheet itself uses, with the number of tasks that use it. */
export interface UsualName {
  readonly name: string;
  readonly count: number;
}

export interface Bulletin {
  readonly sheetName: string;
  readonly title: BulletinTitle | null;
  /** The header, one row or two. */
  readonly headerRange: CellRange;
  /** Recognised columns, left to right. Each role at most once; further ones are in `duplicateColumns`. */
  readonly columns: readonly BulletinColumn[];
  readonly duplicateColumns: readonly BulletinColumn[];
  /** Header cells within the table that were not recognised. */
  readonly unknownColumns: readonly CellContent[];
  /** From the first row after the header to the last task's last row; null where there is no task. */
  readonly bodyRange: CellRange | null;
  readonly tasks: readonly Task[];
  readonly furniture: readonly PageFurniture[];
  /** Rows after the table that were left alone (signatures, notes): zero-based rows. */
  readonly trailingRows: readonly number[];
  readonly usualLeaders: readonly UsualName[];
  readonly usualUnits: readonly UsualName[];
  /** Names that the user says are right, whether the sheet uses them or not. */
  readonly givenLeaders: readonly string[];
  readonly givenUnits: readonly string[];
}

/** The column with a role, if the table has one. */
export function columnOf(bulletin: Bulletin, role: ColumnRole): BulletinColumn | undefined {
  return bulletin.columns.find((column) => column.role === role);
}
