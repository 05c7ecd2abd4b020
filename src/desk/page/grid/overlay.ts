import { InterceptorEffectEnum, type IStyleData } from "@univerjs/core";
import { INTERCEPTOR_POINT, type SheetInterceptorService } from "@univerjs/sheets";

/**
 * Lays styles over cells while they are drawn, as conditional formats do: the cells' own styles stay what they are,
 * so that copying a marked cell does not copy the mark.
 */
export function overlayStyles(
  interceptors: SheetInterceptorService,
  overlayAt: (sheetId: string, row: number, column: number) => IStyleData | undefined,
): void {
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, context, next) => {
      const overlay = overlayAt(context.subUnitId, context.row, context.col);
      if (!overlay) return next(cell);
      const own = context.workbook.getStyles().getStyleByCell(cell) ?? {};
      return next({ ...cell, s: { ...own, ...overlay } });
    },
  });
}
