import type { Bulletin, CellContent } from "../../model/bulletin";
import type { Fix } from "../../model/edit";
import { cellName } from "../../model/sheet";
import type { SheetSnapshot } from "../../model/sheet";
import { Pace } from "../../model/steps";
import { onOneLine, oneCell, quoteOf } from "../evidence";
import { rewriteCell, valueAt } from "../fixes";
import { PAUSE, type Pause, type SheetHit, type SheetRule } from "../rule";
import { isSubNumber, longestRise, serialOf } from "../serial-numbers";

type MessageId = "missing" | "notNumber" | "repeated" | "outOfOrder" | "skipped" | "startsLate" | "restarted";

/** A numbered row. Tasks that share one merged serial number are one of these. */
interface Numbered extends CellContent {
  readonly row: number;
  /** null: blank, or no number. */
  readonly value: number | null;
}

export const serialNumberDisorder: SheetRule<MessageId> = {
  id: "serial-number-disorder",
  kind: "layout",
  summary: "序号有误：缺序号、不是数字、重号、跳号或次序颠倒",
  messages: {
    missing: { severity: "error", text: "第{row}行没有序号（{cell}空着）{advice}。" },
    notNumber: { severity: "error", text: "第{row}行的序号{cell}「{text}」不是数字{advice}。" },
    repeated: { severity: "error", text: "第{row}行的序号{cell}「{text}」与第{otherRow}行重复{advice}。" },
    outOfOrder: { severity: "error", text: "第{row}行的序号{cell}「{text}」次序不对{advice}。" },
    skipped: {
      severity: "error",
      text: "第{row}行的序号{cell}「{text}」与前面的序号「{before}」之间缺{gap}。请核实是漏了任务还是编错了号。",
    },
    startsLate: {
      severity: "error",
      text: "第{row}行的序号{cell}「{text}」是第一个序号，前面缺{gap}。请核实是漏了任务还是编错了号。",
    },
    restarted: {
      severity: "info",
      text: "从第{row}行（{cell}）起，序号又从1编起。如果这里不是新的一部分，请接着编号。",
    },
  },
  examples: [
    { tasks: numbered([1, 2, "", 4, "⟦待定⟧", 6]), finds: ["missing", "notNumber"] },
    { tasks: numbered([1, "⟦2⟧", "⟦2⟧", 3, "⟦5⟧", 6]), finds: ["repeated", "skipped"] },
    { tasks: numbered([1, 2, "⟦33⟧", 4, "⟦6⟧", 5, 7]), finds: ["outOfOrder", "outOfOrder"] },
    { tasks: numbered(["⟦3⟧", 4, 5]), finds: ["startsLate"] },
    { tasks: numbered([1, 2, 3, "⟦1⟧", 2]), finds: ["restarted"] },
    { tasks: numbered(["1.", "2、", "（3）", "４", "五", 6]), finds: [] },
    { tasks: numbered([1, 2, "2-1", "2-2", 3]), finds: [] },
    { tasks: numbered(["", 2, "⟦0⟧"]), finds: ["missing", "outOfOrder"] },
  ],
  *check(sheet, bulletin) {
    const rows = yield* numberedRows(bulletin);
    const counted = rows.filter(({ value }) => value !== null).length;
    if (counted * 2 < rows.length) {
      // Another kind of numbering (A-1, 农业1): its order can't be judged, but a blank is a blank.
      if (rows.every(({ text }) => text.trim() === "")) return;
      for (const row of rows) if (row.text.trim() === "") yield unnumbered(sheet, row, null, undefined);
      return;
    }
    for (const part of parts(rows)) {
      const [first] = part;
      if (first && first !== rows[0]) yield hit("restarted", first);
      yield* disorder(sheet, part);
    }
  },
};

/** Task rows for the examples: same text in no two of them. */
function numbered(serials: readonly (string | number)[]): (string | number)[][] {
  return serials.map((serial, i) => {
    const place = "甲乙丙丁戊己庚"[i] ?? "";
    return [
      serial,
      `新建${place}街口袋公园。`,
      `开工${place}街公园。`,
      `完成。${place}街公园已开工。`,
      "陈立新",
      "区园林局",
    ];
  });
}

function* numberedRows(bulletin: Bulletin): Generator<Pause, Numbered[], void> {
  const rows: Numbered[] = [];
  const pace = new Pace();
  for (const { row, serialNumber } of bulletin.tasks) {
    if (pace.isDue(0)) yield PAUSE;
    if (!serialNumber || isSubNumber(serialNumber.text)) continue;
    const { cell, text } = serialNumber;
    const last = rows.at(-1);
    if (last && last.cell.row === cell.row && last.cell.column === cell.column) continue;
    rows.push({ row, cell, text, value: serialOf(text) });
  }
  return rows;
}

/** Cut where the numbers begin anew: a 1 after greater ones, followed by a 2. */
function parts(rows: readonly Numbered[]): Numbered[][] {
  const found: Numbered[][] = [];
  rows.forEach((row, at) => {
    const beginsAnew = at > 0 && row.value === 1 && rows[at + 1]?.value === 2 && (rows[at - 1]?.value ?? 2) > 1;
    if (at === 0 || beginsAnew) found.push([]);
    found.at(-1)?.push(row);
  });
  return found;
}

/**
 * The rows that rise from 1 are taken as right; what stands between two of them is out of place, and where as many
 * numbers are free as rows stand there, each row's number is known.
 */
function* disorder(sheet: SheetSnapshot, part: readonly Numbered[]): Generator<SheetHit<MessageId> | Pause> {
  // Numbering begins with 1: a 0 is never in its place, and must not push aside a number that is.
  const chain = longestRise(part.map(({ value }) => value || null));
  const firstRowOf = new Map<number, Numbered>();
  for (const at of chain) keepFirst(firstRowOf, part[at]);
  for (const row of part) keepFirst(firstRowOf, row);

  let previous: Numbered | undefined;
  let from = 0;
  const pace = new Pace();
  for (const at of [...chain, part.length]) {
    if (pace.isDue(0)) yield PAUSE;
    const next = part[at];
    const between = from === at ? [] : part.slice(from, at);
    const start = previous?.value ?? 0;
    const free = next?.value ? next.value - start - 1 : between.length;
    for (const [i, row] of between.entries()) {
      const expected = free === between.length ? start + 1 + i : null;
      yield unnumbered(sheet, row, expected, previous, firstRowOf.get(row.value ?? -1));
    }
    if (next && free > between.length) yield* gapBefore(next, previous, start, firstRowOf);
    previous = next;
    from = at + 1;
  }
}

function keepFirst(firstRowOf: Map<number, Numbered>, row: Numbered | undefined): void {
  if (row && row.value !== null && !firstRowOf.has(row.value)) firstRowOf.set(row.value, row);
}

/** A row whose number is blank, unreadable, used elsewhere or out of order. */
function unnumbered(
  sheet: SheetSnapshot,
  row: Numbered,
  expected: number | null,
  previous: Numbered | undefined,
  other?: Numbered,
): SheetHit<MessageId> {
  const unknown = row.text.trim() === "" ? "，请补上" : "，请核实后改正";
  const advice = expected === null ? unknown : `，按次序应为${expected}`;
  const fix = expected === null ? undefined : renumber(sheet, row, expected, previous);
  if (row.text.trim() === "") return { ...hit("missing", row, { advice }), evidence: [], ...(fix && { fix }) };
  if (row.value === null) return { ...hit("notNumber", row, { advice }), ...(fix && { fix }) };
  if (!other || other === row) return { ...hit("outOfOrder", row, { advice }), ...(fix && { fix }) };
  return {
    ...hit("repeated", row, { advice, otherRow: other.row + 1 }),
    cells: [oneCell(other.cell), oneCell(row.cell)],
    evidence: [quoteOf(other), quoteOf(row)],
    ...(fix && { fix }),
  };
}

/** Writes the number in the manner of the row before it: 3 → 4, "3." → "4.". */
function renumber(
  sheet: SheetSnapshot,
  row: Numbered,
  expected: number,
  previous: Numbered | undefined,
): Fix | undefined {
  const model = previous ? valueAt(sheet, previous.cell) : expected;
  const after = typeof model === "number" ? expected : String(model).replace(/[0-9]+/, String(expected));
  if (serialOf(String(after)) !== expected) return undefined;
  return rewriteCell(sheet, row.cell, after, { label: `把序号${cellName(row.cell)}改为${after}`, safe: false });
}

/** Numbers that no row has, before `next`. */
function* gapBefore(
  next: Numbered,
  previous: Numbered | undefined,
  start: number,
  firstRowOf: ReadonlyMap<number, Numbered>,
): Generator<SheetHit<MessageId>> {
  const absent: number[] = [];
  for (let n = start + 1; n < (next.value ?? 0); n++) if (!firstRowOf.has(n)) absent.push(n);
  if (absent.length === 0) return;
  const gap = numbersInWords(absent);
  if (previous) yield hit("skipped", next, { gap, before: onOneLine(previous.text) });
  else yield hit("startsLate", next, { gap });
}

function numbersInWords(numbers: readonly number[]): string {
  if (numbers.length <= 3) return numbers.join("、");
  return `${numbers[0]}至${numbers.at(-1)}中的${numbers.length}个号`;
}

function hit(messageId: MessageId, row: Numbered, data: SheetHit<MessageId>["data"] = {}): SheetHit<MessageId> {
  return {
    messageId,
    data: { row: row.row + 1, cell: cellName(row.cell), text: onOneLine(row.text), ...data },
    cells: [oneCell(row.cell)],
    evidence: [quoteOf(row)],
    taskRow: row.row,
  };
}
