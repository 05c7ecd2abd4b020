import { quoteSheet, rectAddress, splitSheet, parseRect } from "../../workbook/a1";
import { isError } from "../../workbook/cell";
import type { Sheet } from "../../workbook/sheet";
import type { Name } from "../../workbook/workbook";
import { boolean, text } from "../arguments";
import { rectOf, type DeskState, type RangeTarget } from "../desk-state";
import { invalidArgument, itemNotFound, RichApiError } from "../errors";
import { hostObject, isHostObject, NULL_OBJECT, type ClassTable, type HostObject } from "../member-table";
import { range } from "./range";
import { WORKSHEET_TABLE } from "./worksheet";

/** Names of the workbook (`sheet` null) or of one sheet. */
interface NamesTarget {
  readonly sheet: Sheet | null;
}

/** `workbook.names` and `worksheet.names`. */
export const NAMES_TABLE: ClassTable<NamesTarget> = {
  name: "NamedItemCollection",
  since: "1.1",
  properties: {},
  navigations: {},
  methods: {
    Add: { since: "1.4", call: add },
    GetCount: { since: "1.4", call: (target, _args, desk) => listed(target, desk).length },
    GetItemOrNullObject: {
      since: "1.4",
      call: (target, [name], desk) => {
        const found = find(target, name, desk);
        return found ? nameObject(found) : NULL_OBJECT;
      },
    },
  },
  indexer: (target, [name], desk) => nameObject(find(target, name, desk) ?? itemNotFound()),
  items: (target, desk) => listed(target, desk).map(nameObject),
};

function nameObject(name: Name): HostObject {
  return hostObject(NAMED_ITEM_TABLE, name);
}

function listed(target: NamesTarget, desk: DeskState): Name[] {
  return desk.workbook.names.filter((name) => name.sheet === target.sheet);
}

function find(target: NamesTarget, name: unknown, desk: DeskState): Name | undefined {
  const wanted = text(name).toUpperCase();
  return listed(target, desk).find((one) => one.name.toUpperCase() === wanted);
}

const NAME = /^[A-Za-z_\\\u00c0-\uffff][\w.\\?\u00c0-\uffff]{0,254}$/;

function add(target: NamesTarget, [name, reference, comment]: readonly unknown[], desk: DeskState): HostObject {
  if (!NAME.test(text(name)) || parseRect(text(name))) invalidArgument();
  if (find(target, name, desk)) throw new RichApiError("ItemAlreadyExists");
  const made: Name = {
    name: text(name),
    formula: formulaFrom(reference),
    sheet: target.sheet,
    hidden: false,
    comment: comment === undefined || comment === null ? "" : text(comment),
  };
  desk.workbook.names.push(made);
  return nameObject(made);
}

function formulaFrom(reference: unknown): string {
  if (isHostObject(reference) && reference.table.name === "Range") {
    const at = reference.target as RangeTarget;
    return `=${quoteSheet(at.sheet.name)}!${rectAddress(rectOf(at), "$")}`;
  }
  return text(reference).startsWith("=") ? text(reference) : invalidArgument();
}

/** The cells a name stands for, or null when it stands for something else. */
function cellsOf(name: Name, desk: DeskState): RangeTarget | null {
  const { sheet, rest } = splitSheet(name.formula.slice(1));
  const home = sheet === null ? name.sheet : desk.workbook.sheet(sheet);
  const rect = parseRect(rest);
  return home && rect ? { sheet: home, rect } : null;
}

export const NAMED_ITEM_TABLE: ClassTable<Name> = {
  name: "NamedItem",
  since: "1.1",
  properties: {
    Name: { get: (name) => name.name },
    Type: { get: (name, desk) => typeOf(name, desk) },
    Value: { get: (name, desk) => valueOf(name, desk) },
    Visible: { get: (name) => !name.hidden, set: (name, value) => void (name.hidden = !boolean(value)) },
    Comment: { since: "1.4", get: (name) => name.comment, set: (name, value) => void (name.comment = text(value)) },
    Scope: { since: "1.4", get: (name) => (name.sheet ? "Worksheet" : "Workbook") },
    Formula: {
      since: "1.7",
      get: (name) => name.formula,
      set: (name, value) => void (name.formula = text(value).startsWith("=") ? text(value) : invalidArgument()),
    },
  },
  navigations: {
    Worksheet: { since: "1.4", get: (name) => (name.sheet ? hostObject(WORKSHEET_TABLE, name.sheet) : itemNotFound()) },
    WorksheetOrNullObject: {
      since: "1.4",
      get: (name) => (name.sheet ? hostObject(WORKSHEET_TABLE, name.sheet) : NULL_OBJECT),
    },
  },
  methods: {
    Delete: {
      since: "1.4",
      call: (name, _args, desk) => {
        desk.workbook.names = desk.workbook.names.filter((other) => other !== name);
        return null;
      },
    },
    GetRange: { call: (name, _args, desk) => rangeOf(name, desk) ?? itemNotFound() },
    GetRangeOrNullObject: { since: "1.4", call: (name, _args, desk) => rangeOf(name, desk) ?? NULL_OBJECT },
  },
  identity: (name) => ({ _Id: name.name }),
};

function rangeOf(name: Name, desk: DeskState): HostObject | null {
  const cells = cellsOf(name, desk);
  return cells && range(cells, desk);
}

function typeOf(name: Name, desk: DeskState): string {
  if (cellsOf(name, desk)) return "Range";
  const constant = constantOf(name);
  if (typeof constant === "number") return "Double";
  if (typeof constant === "boolean") return "Boolean";
  return typeof constant === "string" ? "String" : "Error";
}

function valueOf(name: Name, desk: DeskState): unknown {
  const cells = cellsOf(name, desk);
  if (cells?.rect) return `${quoteSheet(cells.sheet.name)}!${rectAddress(cells.rect)}`;
  const constant = constantOf(name);
  return isError(constant) ? constant.error : constant;
}

function constantOf(name: Name): string | number | boolean | { readonly error: string } {
  const body = name.formula.slice(1).trim();
  if (/^".*"$/s.test(body)) return body.slice(1, -1).replace(/""/g, '"');
  if (body === "TRUE" || body === "FALSE") return body === "TRUE";
  return body !== "" && Number.isFinite(Number(body)) ? Number(body) : { error: "#VALUE!" };
}
