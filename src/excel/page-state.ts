/** The page set-up of a sheet as Excel tells it. `null`: nothing set, or Excel would not say. */
export interface PageState {
  readonly settings: Readonly<Record<(typeof SETTINGS)[number], unknown>>;
  readonly printArea: string | null;
  readonly titleRows: string | null;
  readonly headersFooters: {
    readonly state: string;
    readonly useSheetMargins: boolean;
    readonly useSheetScale: boolean;
    readonly pages: Readonly<Record<(typeof PAGES)[number], Readonly<Record<(typeof TEXTS)[number], string>>>>;
  };
  /** Rows and columns before which a page was broken by hand. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
}

/** What is kept of a page set-up. */
export const SETTINGS = [
  "paperSize",
  "orientation",
  "centerHorizontally",
  "centerVertically",
  "blackAndWhite",
  "printGridlines",
  "printHeadings",
  "printOrder",
  "leftMargin",
  "rightMargin",
  "topMargin",
  "bottomMargin",
  "headerMargin",
  "footerMargin",
  "zoom",
] as const;
/** The pages that have headers and footers of their own, and their places. */
export const PAGES = ["defaultForAllPages", "firstPage", "oddPages", "evenPages"] as const;
export const TEXTS = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
] as const;

/** Reads the page set-up. One sync. */
export async function capturePage(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<PageState> {
  const { pageLayout, horizontalPageBreaks, verticalPageBreaks } = sheet;
  const { headersFooters } = pageLayout;
  pageLayout.load(SETTINGS.join());
  headersFooters.load("state,useSheetMargins,useSheetScale");
  for (const page of PAGES) headersFooters[page].load(TEXTS.join());
  horizontalPageBreaks.load("items/rowIndex");
  verticalPageBreaks.load("items/columnIndex");
  const area = pageLayout.getPrintAreaOrNullObject();
  area.load("address");
  const titles = pageLayout.getPrintTitleRowsOrNullObject();
  titles.load("address");
  await context.sync();
  return {
    settings: pick(pageLayout, SETTINGS),
    printArea: area.isNullObject ? null : withoutSheet(area.address),
    titleRows: titles.isNullObject ? null : withoutSheet(titles.address),
    headersFooters: {
      state: headersFooters.state,
      useSheetMargins: headersFooters.useSheetMargins,
      useSheetScale: headersFooters.useSheetScale,
      pages: {
        defaultForAllPages: pick(headersFooters.defaultForAllPages, TEXTS),
        firstPage: pick(headersFooters.firstPage, TEXTS),
        oddPages: pick(headersFooters.oddPages, TEXTS),
        evenPages: pick(headersFooters.evenPages, TEXTS),
      },
    },
    rowBreaks: horizontalPageBreaks.items.map((one) => one.rowIndex),
    columnBreaks: verticalPageBreaks.items.map((one) => one.columnIndex),
  };
}

/**
 * Queues the page set-up as it was. Excel has no call that takes a print area or repeated rows away: where there were
 * none, the area becomes the whole sheet, which prints as none does, and the repeated rows stay.
 */
export function restorePage(sheet: Excel.Worksheet, page: PageState): void {
  const { pageLayout, horizontalPageBreaks, verticalPageBreaks } = sheet;
  const known = Object.entries(page.settings).filter(([, value]) => value !== null && value !== undefined);
  pageLayout.set(Object.fromEntries(known) as Excel.Interfaces.PageLayoutUpdateData);
  pageLayout.setPrintArea(page.printArea ?? sheet.getRange());
  if (page.titleRows !== null) pageLayout.setPrintTitleRows(page.titleRows);

  const { headersFooters } = pageLayout;
  const { state, useSheetMargins, useSheetScale, pages } = page.headersFooters;
  for (const which of PAGES) headersFooters[which].set(pages[which]);
  headersFooters.useSheetMargins = useSheetMargins;
  headersFooters.useSheetScale = useSheetScale;
  headersFooters.state = state as Excel.HeaderFooterState;

  horizontalPageBreaks.removePageBreaks();
  verticalPageBreaks.removePageBreaks();
  for (const row of page.rowBreaks) horizontalPageBreaks.add(`A${row + 1}`);
  for (const column of page.columnBreaks) verticalPageBreaks.add(sheet.getRangeByIndexes(0, column, 1, 1));
}

function pick<K extends string>(from: object, names: readonly K[]): Record<K, never> {
  return Object.fromEntries(names.map((name) => [name, (from as Record<string, unknown>)[name] ?? null])) as Record<
    K,
    never
  >;
}

/** "Sheet1!A1:F9,Sheet1!H1" without the sheet's name: it may be renamed meanwhile. */
function withoutSheet(address: string): string {
  return address
    .split(",")
    .map((part) => part.slice(part.lastIndexOf("!") + 1))
    .join();
}
