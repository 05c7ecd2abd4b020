import type { Worksheet } from "@cj-tech-master/excelts";
import { cellAddress, rectAddress } from "./a1";
import { isError, type Cell, type CellModel } from "./cell";
import { ruleStyle, type ConditionalFormat } from "./conditional-format";
import { readParts, writeParts } from "./package";
import { patchParts } from "./part-writer";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/**
 * Bytes of an .xlsx file with everything the workbook holds; the parts of its own file where nothing was changed. The
 * workbook stays open and can be saved again.
 */
export async function saveWorkbook(workbook: Workbook): Promise<Uint8Array> {
  if (!workbook.isChanged) return writeParts(workbook.parts);
  const { library } = workbook;
  const holders: StyleHolders = new Map();
  workbook.sheets.forEach((sheet, index) => {
    const worksheet = library.getWorksheet(sheet.libraryId);
    if (!worksheet) return;
    worksheet.orderNo = index;
    writeSheet(sheet, worksheet, holders);
  });
  writeActiveSheet(workbook);
  const charts = library.definedNames.model.filter((name) => name.name.startsWith("_xlchart"));
  library.definedNames.model = charts;
  const bytes = await library.xlsx.writeBuffer({ validate: false });
  const parts = await readParts(bytes);
  patchParts(parts, workbook, holders);
  return writeParts(parts);
}

const STATES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

function writeSheet(sheet: Sheet, worksheet: Worksheet, holders: StyleHolders): void {
  for (const merge of worksheet.model.mergeCells ?? []) worksheet.unMergeCells(merge);
  worksheet.model = {
    ...sheet.rest,
    pageSetup: withoutDefaults(sheet.rest.pageSetup),
    name: sheet.name,
    state: STATES[sheet.visibility],
    rows: rowModels(sheet),
    cols: sheet.columns.list().map((run) => ({
      min: run.first + 1,
      max: run.last + 1,
      width: run.width ?? sheet.rest.properties?.defaultColWidth ?? 9.140625,
      isCustomWidth: run.width !== undefined,
      style: run.style ?? {},
      hidden: run.hidden ?? false,
      outlineLevel: run.outlineLevel ?? 0,
      collapsed: run.collapsed ?? false,
      bestFit: run.bestFit ?? false,
    })),
    mergeCells: sheet.merges.map((merge) => rectAddress(merge)),
    // The library gets a stand-in for each rule, to file its style; the elements themselves are written afterwards.
    conditionalFormattings: sheet.conditionalFormats.flatMap((format) => {
      const rule = styleHolder(format);
      if (rule) holders.set(format, rule);
      return rule ? [{ ref: "A1", rules: [rule] }] : [];
    }),
  } as Worksheet["model"];
}

/** One copy is what a file without the attribute means; the library would write it down. */
function withoutDefaults(setup: Sheet["rest"]["pageSetup"]): Sheet["rest"]["pageSetup"] {
  const { copies, ...rest } = setup as typeof setup & { readonly copies?: number };
  return copies === 1 ? (rest as typeof setup) : setup;
}

/** The library writes into a rule the number under which it filed the rule's style. */
export type StyleHolders = Map<ConditionalFormat, { readonly dxfId?: number }>;

function styleHolder(format: ConditionalFormat): { readonly dxfId?: number } | null {
  const style = ruleStyle(format);
  if (Object.keys(style).length === 0) return null;
  return { type: "expression", formulae: ["TRUE"], priority: 1, style: { ...style } } as { dxfId?: number };
}

type RowModels = NonNullable<Worksheet["model"]["rows"]>;

function rowModels(sheet: Sheet): RowModels {
  const numbers = new Set([...sheet.rows.keys(), ...sheet.rowFormats.keys()]);
  return [...numbers]
    .sort((a, b) => a - b)
    .map((row) => {
      const format = sheet.rowFormat(row);
      const cells = [...(sheet.rows.get(row) ?? [])].sort(([a], [b]) => a - b);
      const columns = cells.map(([column]) => column + 1);
      // The library drops a row without cells and height, though it may be hidden.
      const height = format.height ?? (cells.length === 0 ? (sheet.rest.properties.defaultRowHeight ?? 15) : undefined);
      return {
        number: row + 1,
        cells: cells.map(([column, cell]) => cellModel(row, column, cell)),
        min: columns[0] ?? 0,
        max: columns.at(-1) ?? 0,
        ...(height !== undefined && { height }),
        ...(format.customHeight !== undefined && { customHeight: format.customHeight }),
        style: format.style ?? {},
        hidden: format.hidden ?? false,
        outlineLevel: format.outlineLevel ?? 0,
        collapsed: format.collapsed ?? false,
      } as RowModels[number];
    });
}

/** The library's value types. */
const TYPE = { blank: 0, number: 2, string: 3, formula: 6, boolean: 9, error: 10 } as const;

function cellModel(row: number, column: number, cell: Cell): CellModel {
  const common = {
    address: cellAddress(row, column),
    style: cell.style,
    ...(cell.note !== undefined && { comment: cell.note }),
  };
  if (cell.formula !== undefined) {
    const { shareType, ref, isDynamicArray } = cell.source ?? {};
    return {
      type: TYPE.formula,
      formula: cell.formula.slice(1),
      ...(cell.value !== null && { result: cell.value }),
      ...(shareType !== undefined && { shareType, ref }),
      ...(isDynamicArray && { isDynamicArray }),
      ...common,
    } as CellModel;
  }
  if (cell.source) return { ...cell.source, ...common } as CellModel;
  return { type: typeOf(cell), ...(cell.value !== null && { value: cell.value }), ...common } as CellModel;
}

function typeOf({ value }: Cell): number {
  if (value === null) return TYPE.blank;
  if (typeof value === "number") return TYPE.number;
  if (typeof value === "boolean") return TYPE.boolean;
  return isError(value) ? TYPE.error : TYPE.string;
}

function writeActiveSheet(workbook: Workbook): void {
  const activeTab = workbook.sheets.indexOf(workbook.activeSheet);
  const view = (workbook.library.views as typeof workbook.library.views | undefined)?.[0] ?? {
    x: 0,
    y: 0,
    width: 20000,
    height: 12000,
    firstSheet: 0,
    visibility: "visible" as const,
  };
  workbook.library.views = [{ ...view, activeTab }];
}
