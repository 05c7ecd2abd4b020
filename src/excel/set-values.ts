import type { WorkbookEdit } from "../core/model/edit";
import { cellName, type CellValue } from "../core/model/sheet";

type SetValue = Extract<WorkbookEdit, { kind: "setValue" }>;

/** Cell values to write on one sheet: asked for, checked, then queued. */
export interface ValueWrites {
  readonly count: number;
  /** After a sync: why they can't be written, or null. */
  refusal(): string | null;
  /** Queues the writes. Cells that read so already are left alone. */
  queue(): void;
}

/** Asks for the present values of the cells that the edits write. */
export function valueWrites(sheet: Excel.Worksheet, edits: readonly SetValue[]): ValueWrites {
  const writes = edits.map((edit) => {
    const range = sheet.getRangeByIndexes(edit.cell.row, edit.cell.column, 1, 1);
    range.load("values,numberFormat");
    return { edit, range };
  });
  const due = () => writes.filter(({ edit, range }) => presentValue(range) !== edit.after);
  return {
    count: writes.length,
    refusal() {
      const changed = due().find(({ edit, range }) => presentValue(range) !== edit.before);
      if (changed === undefined) return null;
      return `${cellName(changed.edit.cell)} 单元格在检查之后有过改动，没有动它。请重新点“一键检查”。`;
    },
    queue() {
      for (const { edit, range } of due()) {
        const asText = range.numberFormat[0]?.[0] === "@";
        range.values = [[asText ? edit.after : typed(edit.after)]];
      }
    },
  };
}

/**
 * A value as it has to be typed so that Excel keeps it as it is. Text that Excel could take for a formula, a
 * number, a date or a logical value is typed with a leading apostrophe, which Excel does not show.
 */
export function typed(value: CellValue): CellValue {
  if (typeof value !== "string" || value === "" || staysText(value)) return value;
  return `'${value}`;
}

/**
 * Whether Excel surely takes it for plain text. It begins with a Chinese character, and is too long for a date or a
 * time, has a Chinese character that these are never written with (完成5月任务), or none of those that they are
 * ("二〇二三年五月", "下午3时", "五月").
 */
function staysText(text: string): boolean {
  if (!/^\p{Script=Han}/u.test(text)) return false;
  if (text.length > 24 || !/[0-9０-９〇零一二三四五六七八九十年月日时]/u.test(text)) return true;
  return /\p{Script=Han}/u.test(text.replace(DATE_CHARACTERS, ""));
}

const DATE_CHARACTERS =
  /[〇零一二三四五六七八九十廿卅百千万亿两年月日号时点分秒刻上下午早晚凌晨中星期周整元正初闰半]/gu;

function presentValue(range: Excel.Range): unknown {
  return range.values[0]?.[0];
}
