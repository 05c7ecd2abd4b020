import fc from "fast-check";
import type { CellValue, SheetSnapshot } from "../../src/core/model/sheet";
import { snapshot } from "../snapshot";

/** Characters that upset programs: halves of pairs, directions, what takes no room, controls, marks that pile up. */
const ODD = [
  "\ud83d", "\ude00", "\ud840\udc00", "👩‍👩‍👧", "\u202e", "\u2066", "\u2069", "\u200b", "\u200d", "\ufeff", "\u00ad",
  "\u0000", "\u0007", "\u001b", "\u0085", "\u2028", "\u2029", "\u0301\u0301\u0301", "\ufdfd", "﷽", "ﬁ", "㎡", "㏊", "½", "①", "㈠", "Ⅻ",
  "\u3000", "\u00a0", "\t", "\r\n", "\n", "=1+1", "+CMD|'/c calc'!A0", "@SUM(A1)", "-2+3", "<img src=x onerror=alert(1)>", "&#x0;", "__proto__", "constructor",
]; // prettier-ignore

const TRADE = [
  "序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位", "完成。", "部分完成：", "未完成", "牵头", "（", "）", "1.", "一是", "①",
  "建成", "开工", "完成率", "不少于", "以内", "下降", "累计", "截至5月底", "预计", "正在", "100%", "1.2万亩", "三分之二", "-3", "1-5月", "2024年", "，", "。", "；", "：",
]; // prettier-ignore

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...TRADE) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 99999 }).map(String) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }) },
);
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));

const LONGEST = 32_767;
/** Seldom, since each costs as much as a thousand others. */
const longText = fc
  .array(piece, { minLength: 1, maxLength: 5 })
  .map((pieces) => (pieces.join("") || "字").repeat(LONGEST).slice(0, LONGEST));

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 3, arbitrary: fc.constantFrom(...TRADE) },
  { weight: 2, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.boolean() },
);

const HEADER = ["序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位"];
const range = fc.record({
  row: fc.nat(12),
  column: fc.nat(8),
  rowCount: fc.integer({ min: 1, max: 5 }),
  columnCount: fc.integer({ min: 1, max: 5 }),
});
const address = fc.record({ row: fc.nat(12), column: fc.nat(8) });

/** Sheets of any shape; two in three with a header, so that there is something to judge. */
export function anySheet(longCells: boolean): fc.Arbitrary<SheetSnapshot> {
  const row = fc.array(longCells ? fc.oneof({ weight: 30, arbitrary: cell }, longText) : cell, { maxLength: 8 });
  return fc
    .record({
      above: fc.array(row, { maxLength: 2 }),
      headed: fc.nat(2),
      below: fc.array(row, { maxLength: 7 }),
      merges: fc.option(fc.array(range, { maxLength: 4 })),
      hiddenRows: fc.array(fc.nat(12), { maxLength: 3 }),
      hiddenColumns: fc.array(fc.nat(8), { maxLength: 2 }),
      errors: fc.array(address, { maxLength: 2 }),
      formulas: fc.array(
        address.map((at) => ({ ...at, formula: "=A1" })),
        { maxLength: 2 },
      ),
      origin: address,
      filtered: fc.boolean(),
    })
    .map(({ above, headed, below, ...more }) => snapshot([...above, ...(headed > 0 ? [HEADER] : []), ...below], more));
}
