import { intersection } from "../../workbook/rect";
import { record, text } from "../arguments";
import { rectOf, type DeskState, type RangeTarget } from "../desk-state";
import { invalidArgument } from "../errors";
import { assertAllowed } from "../guard";
import { textOf, writeCells } from "../range-content";

/**
 * Puts a link on cells, to an address or to a place in the workbook. A blank cell shows the place where no text to
 * display is given; the look of the cells is left alone (assumed; Excel gives them its style for links).
 */
export function setHyperlink(target: RangeTarget, value: unknown, desk: DeskState): void {
  const link = record(value);
  const { sheet } = target;
  const rect = rectOf(target);
  assertAllowed(sheet, "content", [rect]);
  const part = (name: string): string => (link[name] === undefined || link[name] === null ? "" : text(link[name]));
  const address = part("address");
  const location = part("documentReference");
  if (address === "" && location === "") invalidArgument();
  const others = sheet.hyperlinks.filter((one) => intersection(one.rect, rect) === null);
  sheet.hyperlinks = [
    ...others,
    { rect, address, location, tooltip: part("screenTip"), display: part("textToDisplay") },
  ];
  sheet.changed = true;
  const shown = part("textToDisplay");
  const blank = textOf(sheet.cell(rect.row, rect.column)) === "";
  if (shown !== "" || blank)
    writeCells({ sheet, rect: { ...rect, rowCount: 1, columnCount: 1 } }, shown || address || location, desk);
}
