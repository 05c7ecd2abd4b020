import { parseRect, rectAddress } from "../../workbook/a1";
import { isEntireColumn, isEntireRow, type Rect } from "../../workbook/rect";
import type { Sheet } from "../../workbook/sheet";
import { boolean, integer, number, oneOf, record, rectsOf, text } from "../arguments";
import { rectOf, type AreasTarget, type DeskState, type RangeTarget } from "../desk-state";
import { invalidArgument, itemNotFound } from "../errors";
import { assertAllowed } from "../guard";
import {
  hostObject,
  isHostObject,
  NULL_OBJECT,
  type ClassTable,
  type HostObject,
  type Property,
} from "../member-table";
import { HEADERS_FOOTERS_TABLE } from "./headers-footers";
import { range } from "./range";
import { areas } from "./range-areas";

type PageSetup = Sheet["rest"]["pageSetup"];

const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  LetterSmall: 2,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
  Quatro: 15,
  Paper10x14: 16,
  Paper11x17: 17,
  Note: 18,
};
const POINTS_PER = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

/** `worksheet.pageLayout`. Margins are in points; the file has inches. */
export const PAGE_LAYOUT_TABLE: ClassTable<Sheet> = {
  name: "PageLayout",
  since: "1.9",
  properties: {
    Orientation: setting(
      (setup) => (setup.orientation === "landscape" ? "Landscape" : "Portrait"),
      (value) => ({ orientation: oneOf(value, ["Portrait", "Landscape"]).toLowerCase() }),
    ),
    PaperSize: setting(
      (setup) => Object.entries(PAPERS).find(([, id]) => id === (setup.paperSize ?? 1))?.[0] ?? null,
      (value) => ({ paperSize: PAPERS[oneOf(value, Object.keys(PAPERS))] }),
    ),
    BlackAndWhite: setting(
      (setup) => setup.blackAndWhite ?? false,
      (value) => ({ blackAndWhite: boolean(value) }),
    ),
    DraftMode: setting(
      (setup) => setup.draft ?? false,
      (value) => ({ draft: boolean(value) }),
    ),
    CenterHorizontally: setting(
      (setup) => setup.horizontalCentered ?? false,
      (value) => ({ horizontalCentered: boolean(value) }),
    ),
    CenterVertically: setting(
      (setup) => setup.verticalCentered ?? false,
      (value) => ({ verticalCentered: boolean(value) }),
    ),
    PrintHeadings: setting(
      (setup) => setup.showRowColHeaders ?? false,
      (value) => ({ showRowColHeaders: boolean(value) }),
    ),
    PrintGridlines: setting(
      (setup) => setup.showGridLines ?? false,
      (value) => ({ showGridLines: boolean(value) }),
    ),
    FirstPageNumber: setting(
      (setup) => ((setup as { useFirstPageNumber?: boolean }).useFirstPageNumber ? (setup.firstPageNumber ?? 1) : ""),
      (value) =>
        value === "" ? { useFirstPageNumber: false } : { firstPageNumber: integer(value), useFirstPageNumber: true },
    ),
    PrintOrder: setting(
      (setup) => (setup.pageOrder === "overThenDown" ? "OverThenDown" : "DownThenOver"),
      (value) => ({
        pageOrder: oneOf(value, ["DownThenOver", "OverThenDown"]) === "OverThenDown" ? "overThenDown" : "downThenOver",
      }),
    ),
    Zoom: setting(zoomOf, zoomFrom),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  navigations: { HeadersFooters: { get: (sheet) => hostObject(HEADERS_FOOTERS_TABLE, sheet) } },
  methods: {
    SetPrintArea: {
      call: (sheet, [area], desk) => {
        const printArea = rectsFrom(area, sheet, desk)
          .map((rect) => rectAddress(rect))
          .join("&&");
        return change(sheet, { printArea });
      },
    },
    SetPrintTitleRows: {
      call: (sheet, [rows], desk) => {
        const [rect] = rectsFrom(rows, sheet, desk);
        return rect && isEntireRow(rect) ? change(sheet, { printTitlesRow: rectAddress(rect) }) : invalidArgument();
      },
    },
    SetPrintTitleColumns: {
      call: (sheet, [columns], desk) => {
        const [rect] = rectsFrom(columns, sheet, desk);
        return rect && isEntireColumn(rect)
          ? change(sheet, { printTitlesColumn: rectAddress(rect) })
          : invalidArgument();
      },
    },
    SetPrintMargins: {
      call: (sheet, [unit, options]) => {
        const points = POINTS_PER[oneOf(unit, ["Points", "Inches", "Centimeters"] as const)];
        const margins = Object.entries(record(options)).map(([side, value]) => [
          oneOf(side, SIDES),
          (number(value) * points) / 72,
        ]);
        return change(sheet, { margins: { ...sheet.rest.pageSetup.margins, ...Object.fromEntries(margins) } });
      },
    },
    GetPrintArea: { call: (sheet, _args, desk) => printArea(sheet, desk) ?? itemNotFound() },
    GetPrintAreaOrNullObject: { call: (sheet, _args, desk) => printArea(sheet, desk) ?? NULL_OBJECT },
    GetPrintTitleRows: { call: (sheet, _args, desk) => titles(sheet, "printTitlesRow", desk) ?? itemNotFound() },
    GetPrintTitleRowsOrNullObject: {
      call: (sheet, _args, desk) => titles(sheet, "printTitlesRow", desk) ?? NULL_OBJECT,
    },
    GetPrintTitleColumns: { call: (sheet, _args, desk) => titles(sheet, "printTitlesColumn", desk) ?? itemNotFound() },
    GetPrintTitleColumnsOrNullObject: {
      call: (sheet, _args, desk) => titles(sheet, "printTitlesColumn", desk) ?? NULL_OBJECT,
    },
  },
};

const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;

function setting(
  read: (setup: PageSetup) => unknown,
  from: (value: unknown) => Record<string, unknown>,
): Property<Sheet> {
  return { get: (sheet) => read(sheet.rest.pageSetup), set: (sheet, value) => void change(sheet, from(value)) };
}

function margin(side: (typeof SIDES)[number]): Property<Sheet> {
  return {
    get: (sheet) => (sheet.rest.pageSetup.margins?.[side] ?? 0) * 72,
    set: (sheet, value) => {
      change(sheet, { margins: { ...sheet.rest.pageSetup.margins, [side]: number(value) / 72 } });
    },
  };
}

function change(sheet: Sheet, values: Record<string, unknown>): null {
  assertAllowed(sheet, "layout");
  sheet.rest = { ...sheet.rest, pageSetup: { ...sheet.rest.pageSetup, ...values } };
  sheet.changed = true;
  return null;
}

function zoomOf(setup: PageSetup): unknown {
  if (!setup.fitToPage) return { scale: setup.scale ?? 100 };
  return {
    ...(setup.fitToWidth && { horizontalFitToPages: setup.fitToWidth }),
    ...(setup.fitToHeight && { verticalFitToPages: setup.fitToHeight }),
  };
}

/** The whole object is set at once: a scale, or pages to fit, each axis for itself. */
function zoomFrom(value: unknown): Record<string, unknown> {
  const { scale, horizontalFitToPages: across, verticalFitToPages: down } = record(value);
  const fits = (across !== undefined && across !== null) || (down !== undefined && down !== null);
  if (scale !== undefined && scale !== null) {
    if (fits || number(scale) < 10 || number(scale) > 400) invalidArgument();
    return { scale: integer(scale), fitToPage: false };
  }
  if (!fits) invalidArgument();
  return { fitToPage: true, fitToWidth: integer(across, 0), fitToHeight: integer(down, 0) };
}

function rectsFrom(value: unknown, sheet: Sheet, desk: DeskState): readonly Rect[] {
  if (!isHostObject(value)) return rectsOf(text(value), sheet, desk);
  if (value.table.name === "RangeAreas") return (value.target as AreasTarget).rects;
  if (value.table.name === "Range") return [rectOf(value.target as RangeTarget)];
  return invalidArgument();
}

function printArea(sheet: Sheet, desk: DeskState): HostObject | null {
  const rects = (sheet.rest.pageSetup.printArea ?? "").split("&&").flatMap((area) => parseRect(area) ?? []);
  return rects.length > 0 ? areas({ sheet, rects }, desk) : null;
}

function titles(sheet: Sheet, key: "printTitlesRow" | "printTitlesColumn", desk: DeskState): HostObject | null {
  const rect = parseRect(sheet.rest.pageSetup[key] ?? "");
  return rect && range({ sheet, rect }, desk);
}
