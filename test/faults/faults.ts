import type { HeadlessDesk } from "../../src/desk/headless";
import type { Sheet } from "../../src/desk/workbook/sheet";

/** Something that goes wrong right before one request of a command. */
export interface Fault {
  readonly name: string;
  /** Brings it about. */
  strike(desk: HeadlessDesk): void;
  /** The world after it: what a person does before trying again. */
  recover(desk: HeadlessDesk): void | Promise<void>;
  /** Whether the command can't but go through: the fault is one that Excel and the add-in wait out. */
  readonly harmless?: boolean;
  /** It leaves the workbook in every state that a command passes through. */
  readonly telling?: boolean;
  /** What becomes of the workbook is the same but for the sheet's name in texts and the order of the sheets. */
  readonly loose?: (state: string) => string;
  /** The bulletin's sheet is not there while the command runs. */
  readonly absent?: boolean;
  /** What a sentence about it has to say. */
  readonly says?: RegExp;
}

const BULLETIN = "五月";
const RENAMED = "五月份通报";

function sheetOf({ workbook }: HeadlessDesk) {
  const sheet = workbook.sheet(BULLETIN);
  if (sheet === null) throw new Error("the bulletin's sheet is gone");
  return sheet;
}

function protect(desk: HeadlessDesk, on: boolean): void {
  const sheet = sheetOf(desk);
  sheet.rest = { ...sheet.rest, sheetProtection: on ? { sheet: true } : null };
}

/** The bulletin's sheet while somebody has deleted it. */
let deleted: { readonly sheet: Sheet; readonly at: number } | null = null;

function deleteSheet({ workbook }: HeadlessDesk): void {
  const sheet = workbook.sheet(BULLETIN);
  if (sheet === null) throw new Error("the bulletin's sheet is gone");
  deleted = { sheet, at: workbook.sheets.indexOf(sheet) };
  workbook.sheets = workbook.sheets.filter((one) => one !== sheet);
  if (workbook.activeSheet === sheet) workbook.activeSheet = workbook.sheets[0] as Sheet;
}

/** The state with the sheets in order of their names, and the new name as the old. */
function sameSheets(state: string): string {
  const [workbook = "", ...kept] = state
    .replaceAll(RENAMED, BULLETIN)
    .replaceAll(`'${BULLETIN}'`, BULLETIN)
    .split("\n}\n");
  const parsed = JSON.parse(kept.length === 0 ? workbook : `${workbook}}`) as { sheets: { name: string }[] };
  parsed.sheets.sort((a, b) => (a.name < b.name ? -1 : 1));
  return [JSON.stringify(parsed, null, 1), ...kept].join("\n");
}

/** Excel's own undo brings a deleted sheet back as it was. */
function bringBack({ workbook }: HeadlessDesk): void {
  if (deleted === null) return;
  workbook.sheets = [...workbook.sheets.slice(0, deleted.at), deleted.sheet, ...workbook.sheets.slice(deleted.at)];
  workbook.activeSheet = deleted.sheet;
  deleted = null;
}

export const FAULTS: readonly Fault[] = [
  {
    name: "会话中断",
    strike: (desk) => void (desk.faults.gone = true),
    recover: (desk) => void (desk.faults.gone = false),
  },
  {
    name: "做完了但没有回音",
    strike: (desk) => void (desk.faults.loseReply = true),
    recover: (desk) => void Object.assign(desk.faults, { loseReply: false, gone: false }),
    telling: true,
  },
  {
    name: "做到一半出错",
    strike: (desk) => void (desk.faults.cutAfter = 12),
    recover: (desk) => void (desk.faults.cutAfter = null),
    telling: true,
  },
  {
    name: "一次传不下",
    strike: (desk) => void (desk.faults.payloadLimit = 300),
    recover: (desk) => void (desk.faults.payloadLimit = 5 << 20),
  },
  {
    name: "工作表刚被保护",
    strike: (desk) => protect(desk, true),
    recover: (desk) => protect(desk, false),
  },
  {
    name: "别人刚把工作表改了名",
    strike: (desk) => void desk.person.rename(BULLETIN, RENAMED),
    recover: (desk) => (desk.workbook.sheet(RENAMED) ? desk.person.rename(RENAMED, BULLETIN) : undefined),
    says: /改名|没有找到|没有名为/,
    loose: sameSheets,
  },
  {
    name: "别人刚把工作表删了",
    strike: deleteSheet,
    recover: bringBack,
    says: /删除|没有找到|没有名为/,
    absent: true,
    loose: sameSheets,
  },
  {
    name: "正在编辑单元格",
    strike: (desk) => {
      desk.faults.editMode = true;
      setTimeout(() => (desk.faults.editMode = false), 8);
    },
    recover: () => {},
    harmless: true,
  },
  {
    name: "Excel 很慢",
    strike: (desk) => void (desk.faults.slowMs = 3),
    recover: (desk) => void (desk.faults.slowMs = 0),
    harmless: true,
  },
];
