import type { Evidence } from "../../../src/core/model/report";
import type { CellValue, SheetSnapshot } from "../../../src/core/model/sheet";
import type { SheetExample } from "../../../src/core/rules/rule";
import { snapshot } from "../../snapshot";

const USUAL_TITLE = "2024年重点工作5月份完成情况通报表";
const USUAL_HEADER = ["序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位"];

/** An example as a sheet, and the words it marks with ⟦…⟧. */
export interface ExampleSheet {
  readonly sheet: SheetSnapshot;
  readonly marked: readonly Evidence[];
}

/** Title in row 1, header in row 2, tasks from row 3 on; the marks are taken out of the texts. */
export function exampleSheet(example: SheetExample<string>): ExampleSheet {
  const rows = example.grid ?? [USUAL_HEADER, ...(example.tasks ?? [])];
  const marked: Evidence[] = [];
  const values = [[example.title ?? USUAL_TITLE], ...rows].map((cells, row) =>
    cells.map((value, column): CellValue => {
      if (typeof value === "number") return value;
      const { text, spans } = withoutMarks(value);
      marked.push(
        ...spans.map(([start, end]) => ({ cell: { row, column }, start, end, text: text.slice(start, end) })),
      );
      return text;
    }),
  );
  const sheet = snapshot(values, {
    merges: example.merges ?? [],
    formulas: example.formulas ?? [],
    errors: example.errors ?? [],
    hiddenRows: example.hiddenRows ?? [],
    hiddenColumns: example.hiddenColumns ?? [],
    filtered: example.filtered ?? false,
    columnWidthsPt: example.columnWidthsPt ?? null,
    ...(example.unread && { unread: example.unread }),
  });
  return { sheet, marked };
}

function withoutMarks(marked: string): { text: string; spans: [number, number][] } {
  const spans: [number, number][] = [];
  let text = "";
  let start = 0;
  for (const char of marked) {
    if (char === "⟦") start = text.length;
    else if (char === "⟧") spans.push([start, text.length]);
    else text += char;
  }
  return { text, spans };
}
