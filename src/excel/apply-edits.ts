import type { WorkbookEdit } from "../core/model/edit";
import { rowDeletions, type RowDeletions } from "./delete-rows";
import { sheetFills } from "./fill-sheets";
import { addMarks, loadFormats, loadRules, ownFormats, type LoadedRule } from "./mark-formats";
import { writing } from "./session";
import { valueWrites, type ValueWrites } from "./set-values";

/** What became of the edits: all of them were carried out, or none. (A host that fails midway is thrown.) */
export type ApplyResult =
  | { readonly kind: "applied" }
  | {
      readonly kind: "refused";
      /** Chinese: what stands in the way, where, and what to do. */
      readonly sentence: string;
    };

/**
 * Carries out edits, all or none. First everything they rest on is read again; if a cell reads otherwise than the
 * edit says, or a sheet is missing or protected, nothing is written and the sentence says why. Values are written
 * before rows are deleted, so that every address means what it meant when it was read. At most four syncs,
 * however many edits. Host errors are thrown (see `failure.ts`).
 */
export async function applyEdits(context: Excel.RequestContext, edits: readonly WorkbookEdit[]): Promise<ApplyResult> {
  if (edits.length === 0) return APPLIED;
  const wanted = byKind(edits);
  // These sheets may not be there yet, and are looked at and filled apart.
  const fills = await sheetFills(context, wanted.fillSheet);
  const fillRefusal = fills.refusal();
  if (fillRefusal !== null) return refused(fillRefusal);
  const others = [...wanted.setValue, ...wanted.setMarks, ...wanted.deleteRows];
  const names = [...new Set(others.map((edit) => edit.sheetName))];

  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  for (const sheet of sheets) sheet.load("name");
  await context.sync();
  const missing = names.find((_, index) => sheets[index]?.isNullObject === true);
  if (missing !== undefined) {
    return refused(`没有找到工作表“${missing}”，它可能已被删除或者改名。请重新点“一键检查”。`);
  }

  const changes = sheets.map((sheet, index) => loadChange(sheet, names[index] as string, wanted));
  await context.sync();
  const rules = changes.map((change) => (change.formats === null ? [] : loadRules(change.formats)));
  if (rules.some((some) => some.length > 0)) await context.sync();

  const refusal = changes.map((change, index) => refusalOf(change, rules[index] ?? [])).find((it) => it !== null);
  if (refusal) return refused(refusal);

  return writing(async () => {
    changes.forEach((change, index) => queueWrites(change, rules[index] ?? []));
    await context.sync();
    await fills.fill();
    return APPLIED;
  });
}

const APPLIED: ApplyResult = { kind: "applied" };

function refused(sentence: string): ApplyResult {
  return { kind: "refused", sentence };
}

type EditsByKind = { readonly [Kind in WorkbookEdit["kind"]]: Extract<WorkbookEdit, { kind: Kind }>[] };

/** A kind of edit that is not told apart here would be passed over: the compiler does not let it. */
function byKind(edits: readonly WorkbookEdit[]): EditsByKind {
  const sorted: EditsByKind = { setValue: [], setMarks: [], deleteRows: [], fillSheet: [] };
  for (const edit of edits) {
    switch (edit.kind) {
      case "setValue":
        sorted.setValue.push(edit);
        break;
      case "setMarks":
        sorted.setMarks.push(edit);
        break;
      case "deleteRows":
        sorted.deleteRows.push(edit);
        break;
      case "fillSheet":
        sorted.fillSheet.push(edit);
        break;
      default:
        throw new Error(`no such edit: ${JSON.stringify(edit satisfies never)}`);
    }
  }
  return sorted;
}

type SetMarks = Extract<WorkbookEdit, { kind: "setMarks" }>;

/** All that is to change on one sheet, with what has to be read before. */
interface SheetChange {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  /** The last of them counts: each takes the place of all earlier marks. */
  readonly marks: SetMarks | undefined;
  readonly formats: Excel.ConditionalFormatCollection | null;
  readonly values: ValueWrites;
  readonly rows: RowDeletions;
}

function loadChange(sheet: Excel.Worksheet, name: string, edits: EditsByKind): SheetChange {
  const isHere = ({ sheetName }: WorkbookEdit) => sheetName === name;
  const marks = edits.setMarks.filter(isHere).at(-1);
  sheet.protection.load("protected");
  return {
    name,
    sheet,
    marks,
    formats: marks === undefined ? null : loadFormats(sheet),
    values: valueWrites(sheet, edits.setValue.filter(isHere)),
    rows: rowDeletions(sheet, edits.deleteRows.filter(isHere)),
  };
}

function refusalOf(change: SheetChange, rules: readonly LoadedRule[]): string | null {
  const adds = change.marks !== undefined && change.marks.marks.length > 0;
  const writes = adds || ownFormats(rules).length > 0 || change.values.count > 0 || change.rows.count > 0;
  if (writes && change.sheet.protection.protected) {
    return `工作表“${change.name}”受保护，没有改动它。请在“审阅”选项卡点“撤销工作表保护”，再重试。`;
  }
  return change.values.refusal() ?? change.rows.refusal();
}

function queueWrites(change: SheetChange, rules: readonly LoadedRule[]): void {
  change.values.queue();
  if (change.marks !== undefined) {
    for (const format of ownFormats(rules)) format.delete();
    for (const { kind, cells, fill } of change.marks.marks) addMarks(change.sheet, kind, cells, fill);
  }
  change.rows.queue();
}
