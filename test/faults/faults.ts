import type { HeadlessDesk } from "../../src/desk/headless";

/** Something that goes wrong right before one request of a command. */
export interface Fault {
  readonly name: string;
  /** Brings it about. */
  strike(desk: HeadlessDesk): void;
  /** The world after it: what a person does before trying again. */
  recover(desk: HeadlessDesk): void;
  /** Whether the command can't but go through: the fault is one that Excel and the add-in wait out. */
  readonly harmless?: boolean;
  /** It leaves the workbook in every state that a command passes through. */
  readonly telling?: boolean;
}

const BULLETIN = "五月";

function sheetOf({ workbook }: HeadlessDesk) {
  const sheet = workbook.sheet(BULLETIN) ?? workbook.sheet("别名");
  if (sheet === null) throw new Error("the bulletin's sheet is gone");
  return sheet;
}

function protect(desk: HeadlessDesk, on: boolean): void {
  const sheet = sheetOf(desk);
  sheet.rest = { ...sheet.rest, sheetProtection: on ? { sheet: true } : null };
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
