import type { PrintPage } from "../core/model/print-edit";
import { rangeName } from "../core/model/sheet";

/** Queues the page set-up of a sheet: paper, margins, area, repeated rows, breaks and page numbers. */
export function queuePage(sheet: Excel.Worksheet, page: PrintPage): void {
  const layout = sheet.pageLayout;
  layout.paperSize = page.paper === "A3" ? "A3" : "A4";
  layout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.centerHorizontally = true;
  layout.centerVertically = false;
  layout.blackAndWhite = true;
  layout.printGridlines = false;
  layout.printHeadings = false;
  layout.printOrder = "DownThenOver";
  layout.leftMargin = page.marginsPt.left;
  layout.rightMargin = page.marginsPt.right;
  layout.topMargin = page.marginsPt.top;
  layout.bottomMargin = page.marginsPt.bottom;
  layout.headerMargin = page.marginsPt.header;
  layout.footerMargin = page.marginsPt.footer;
  // As a whole: single members of it once did not take.
  layout.zoom = { horizontalFitToPages: 1 };
  layout.setPrintArea(rangeName(page.printArea));
  const { row, rowCount } = page.titleRows;
  layout.setPrintTitleRows(`$${row + 1}:$${row + rowCount}`);

  const texts = layout.headersFooters;
  texts.state = "OddAndEven";
  texts.useSheetMargins = true;
  texts.useSheetScale = false;
  for (const pages of [texts.oddPages, texts.evenPages]) {
    pages.leftHeader = pages.centerHeader = pages.rightHeader = "";
    pages.leftFooter = pages.centerFooter = pages.rightFooter = "";
  }
  texts.oddPages.rightFooter = page.oddFooterRight;
  texts.evenPages.leftFooter = page.evenFooterLeft;

  sheet.horizontalPageBreaks.removePageBreaks();
  sheet.verticalPageBreaks.removePageBreaks();
  for (const before of page.breaksBefore) sheet.horizontalPageBreaks.add(`A${before + 1}`);
}
