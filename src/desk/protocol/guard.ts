import { cellCount, type Rect } from "../workbook/rect";
import type { Sheet } from "../workbook/sheet";
import { stylesIn } from "../workbook/styling";
import { RichApiError } from "./errors";

/** What an action does to a protected sheet; each can be allowed when the sheet is protected. */
export type Deed =
  | "content"
  | "formatCells"
  | "formatColumns"
  | "formatRows"
  | "insertRows"
  | "insertColumns"
  | "deleteRows"
  | "deleteColumns"
  | "autoFilter"
  | "layout";

/** @throws RichApiError AccessDenied where the sheet's protection forbids it; unlocked cells may be filled */
export function assertAllowed(sheet: Sheet, deed: Deed, rects: readonly Rect[] = []): void {
  if (!sheet.isProtected) return;
  if (deed === "content" && rects.length > 0 && !holdsLocked(sheet, rects)) return;
  const options = sheet.rest.sheetProtection as Readonly<Record<string, unknown>> | null;
  if (deed !== "content" && deed !== "layout" && options?.[deed] === true) return;
  throw new RichApiError("AccessDenied");
}

function holdsLocked(sheet: Sheet, rects: readonly Rect[]): boolean {
  for (const style of stylesIn(sheet, rects)) if (style.protection?.locked !== false) return true;
  return false;
}

/** Most cells that Excel on the web reads or writes in one go. */
export const CELL_LIMIT = 5_000_000;

/** Whether cell values of the range can be read; whole rows, whole columns and huge ranges give null instead. */
export function isReadable(rect: Rect): boolean {
  return cellCount(rect) <= CELL_LIMIT;
}
