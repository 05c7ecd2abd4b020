import type { SheetSnapshot } from "../core/model/sheet";

/** What a sheet shows and the formats of its numbers, cell by cell as the snapshot's values. */
export interface ShownSheet {
  readonly texts: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/**
 * Reads texts and number formats of the rows that hold anything but text; those of the others are "". One sync for
 * some thousands of cells, so none at all for most bulletins but those of the numbered rows.
 */
export async function readShown(context: Excel.RequestContext, snapshot: SheetSnapshot): Promise<ShownSheet> {
  const { sheetName, origin, values } = snapshot;
  const texts = values.map((row) => row.map(() => ""));
  const numberFormats = values.map((row) => row.map(() => "General"));
  const sheet = context.workbook.worksheets.getItem(sheetName);
  for (const stretches of chunks(columnStretches(snapshot))) {
    const loads = stretches.map((stretch) => {
      const range = sheet.getRangeByIndexes(
        origin.row + stretch.from,
        origin.column + stretch.column,
        stretch.count,
        1,
      );
      range.load("text,numberFormat");
      return { stretch, range };
    });
    // A chunk is what one response may hold.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    for (const { stretch, range } of loads) {
      for (let i = 0; i < stretch.count; i++) {
        (texts[stretch.from + i] as string[])[stretch.column] = String(range.text[i]?.[0] ?? "");
        (numberFormats[stretch.from + i] as string[])[stretch.column] = String(range.numberFormat[i]?.[0] ?? "General");
      }
    }
  }
  return { texts, numberFormats };
}

interface Stretch {
  readonly column: number;
  readonly from: number;
  readonly count: number;
}

/** Cells that are no text, as stretches of a column. Indexes into `values`. */
function columnStretches({ values }: SheetSnapshot): Stretch[] {
  const found: Stretch[] = [];
  const columns = values[0]?.length ?? 0;
  for (let column = 0; column < columns; column++) {
    let from = -1;
    for (let row = 0; row <= values.length; row++) {
      const isOther = row < values.length && typeof values[row]?.[column] !== "string";
      if (isOther && from < 0) from = row;
      if (!isOther && from >= 0) {
        found.push({ column, from, count: row - from });
        from = -1;
      }
    }
  }
  return found;
}

/** Stretches and cells read in one response: a number takes some forty bytes. */
const MOST_STRETCHES = 400;
const MOST_CELLS = 20_000;

function chunks(stretches: readonly Stretch[]): Stretch[][] {
  const found: Stretch[][] = [];
  let cells = Infinity;
  for (const stretch of stretches) {
    const last = found.at(-1);
    if (last === undefined || last.length >= MOST_STRETCHES || cells + stretch.count > MOST_CELLS) {
      found.push([stretch]);
      cells = stretch.count;
    } else {
      last.push(stretch);
      cells += stretch.count;
    }
  }
  return found;
}
