import { rangeName } from "../core/model/sheet";
import type { CapturedRow } from "./fix-capture";
import { writeContent } from "./removed-rows";
import { restoreRowLooks } from "./row-looks";

/**
 * Brings deleted rows back as they were: looks, number formats, content, heights, merged areas, page breaks. `rows`
 * ascending, numbered on the sheet as it was. What Excel tells nobody (a row's outline) or keeps beside the cells
 * (notes, pictures, validation of these cells alone) does not come back. The first `back` of them are there again
 * already, with all that belongs to them or with a part.
 */
export async function putBackRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: readonly CapturedRow[],
  back = 0,
): Promise<void> {
  if (rows.length === 0) return;
  for (const { content } of rows.slice(back)) sheet.getRange(`${content.row + 1}:${content.row + 1}`).insert("Down");
  await restoreRowLooks(
    context,
    sheet,
    rows.map(({ looks }) => looks),
  );
  const areas = rows.map(({ looks: { area } }) => sheet.getRange(rangeName(area)));
  for (const area of areas) area.load("numberFormat");
  await context.sync();
  rows.forEach(({ content, numberFormats, looks }, index) => {
    const present = (areas[index]?.numberFormat[0] ?? []) as unknown[];
    numberFormats.forEach((format, i) => {
      if (String(present[i]) === format) return;
      sheet.getRangeByIndexes(content.row, looks.area.column + i, 1, 1).numberFormat = [[format]];
    });
    writeContent(sheet, content);
  });
  for (const row of rows) restoreRow(sheet, row);
  await context.sync();
}

/** Queues what belongs to a row as a whole. */
function restoreRow(sheet: Excel.Worksheet, { content, heightPt, hidden, merges, breaksPage }: CapturedRow): void {
  const row = sheet.getRange(`${content.row + 1}:${content.row + 1}`);
  if (heightPt === null) row.format.useStandardHeight = true;
  else if (heightPt > 0) row.format.rowHeight = heightPt;
  for (const area of merges) sheet.getRange(rangeName(area)).merge();
  if (breaksPage) sheet.horizontalPageBreaks.add(`A${content.row + 1}`);
  if (hidden) row.rowHidden = true;
}
