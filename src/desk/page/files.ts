import { DeskError, type DeskErrorCode } from "../errors";
import { openWorkbook } from "../workbook/open";
import { saveWorkbook } from "../workbook/save";
import type { Workbook } from "../workbook/workbook";

/** A workbook from a file. `remark` is a sentence for the person, or empty. */
export interface OpenedFile {
  readonly kind: "opened";
  readonly workbook: Workbook;
  /** Name under which it will be saved. */
  readonly name: string;
  readonly remark: string;
}

export interface RefusedFile {
  readonly kind: "refused";
  readonly sentence: string;
}

/** Reads a file the person chose. What cannot be opened is refused with a sentence that says why and what to do. */
export async function readWorkbookFile(file: File): Promise<OpenedFile | RefusedFile> {
  if (file.size > LIMIT_BYTES) return refused(file, "TooLarge");
  if (/\.xls[mb]$|\.xlt[mx]$|\.xlam$/i.test(file.name)) return refused(file, "Macros");
  // Where unpacking fails, streams that were being read fail a second time, with nobody to hear of it.
  const quiet = (event: PromiseRejectionEvent): void => event.preventDefault();
  addEventListener("unhandledrejection", quiet);
  try {
    const workbook = await openWorkbook(new Uint8Array(await file.arrayBuffer()));
    if (holdsMacros(workbook)) return refused(file, "Macros");
    return { kind: "opened", workbook, name: file.name.replace(/(?:\.xlsx)?$/i, ".xlsx"), remark: "" };
  } catch (error) {
    if (error instanceof DeskError) return refused(file, error.code);
    // The file was moved or deleted after it was chosen.
    if (error instanceof DOMException) return refused(file, "Unreadable");
    return refused(file, "DamagedWorkbook");
  } finally {
    setTimeout(() => removeEventListener("unhandledrejection", quiet), 100);
  }
}

/** Lets the person choose a file; null when the choice was called off. */
export function pickFile(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    input.onchange = () => resolve(input.files?.[0] ?? null);
    input.oncancel = () => resolve(null);
    input.click();
  });
}

/** Hands the workbook to the browser as a download. */
export async function downloadWorkbook(workbook: Workbook, name: string): Promise<void> {
  const bytes = await saveWorkbook(workbook);
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX_TYPE }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Opens files dropped anywhere on the page. */
export function takeDrops(body: HTMLElement, open: (file: File) => void): void {
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  let depth = 0;
  const mark = (change: number): void => {
    depth = Math.max(0, depth + change);
    body.classList.toggle("dropping", depth > 0);
  };
  body.addEventListener("dragenter", (event) => holdsFiles(event) && mark(1));
  body.addEventListener("dragleave", (event) => holdsFiles(event) && mark(-1));
  body.addEventListener("dragover", (event) => holdsFiles(event) && event.preventDefault());
  body.addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    mark(-depth);
    if (!file) return;
    event.preventDefault();
    open(file);
  });
}

const LIMIT_BYTES = 50 << 20;
const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const REASONS: Readonly<Record<DeskErrorCode | "Macros" | "Unreadable", string>> = {
  NotXlsx: "它不是 .xlsx 工作簿。如果是 .xls 或 .et，请先在 Excel 或 WPS 里另存为 .xlsx",
  Encrypted: "它有打开密码。请先在 Excel 里去掉密码，再打开",
  DamagedZip: "文件已损坏或者没有下载完整。请重新取得这个文件",
  DamagedWorkbook: "里面的工作簿已损坏。请在 Excel 里打开并修复，另存后再试",
  TooLarge: "文件超过 50 MB。请只留下要检查的工作表，另存后再试",
  NoSheet: "里面没有可以显示的工作表",
  Macros: "它含有宏，在这里保存会丢失宏。请先在 Excel 里另存为不含宏的 .xlsx",
  Unreadable: "读不到文件，可能已被移走或改名",
};

function refused(file: File, reason: keyof typeof REASONS): RefusedFile {
  return { kind: "refused", sentence: `没有打开“${file.name}”：${REASONS[reason]}。当前工作簿没有变动。` };
}

/** A renamed .xlsm is still one. */
function holdsMacros(workbook: Workbook): boolean {
  return workbook.parts.has("xl/vbaProject.bin");
}
