import { open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A sentence for stderr: the file can't be used, and why. */
export class FileProblem extends Error {
  override readonly name = "FileProblem";
}

/** The bytes of a workbook. Throws a `FileProblem` where the file can't be read or is plainly something else. */
export async function readWorkbookFile(path: string): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new FileProblem(unreadable(path, (error as NodeJS.ErrnoException).code));
  }
  if (bytes.length === 0) throw new FileProblem(`“${path}”是空文件。`);
  if (startsWith(bytes, OLD_OFFICE) && !holdsUtf16(bytes, "EncryptedPackage")) {
    throw new FileProblem(`“${path}”不是 xlsx 工作簿，像是旧版的 .xls。请用 Excel 打开，另存为 .xlsx 后再检查。`);
  }
  return bytes;
}

/** The sentence for a workbook that would not open, by the desk's code. */
export function openProblem(path: string, code: string): FileProblem {
  const words = OPEN_PROBLEMS[code] ?? `打不开（代码 ${code}）。请用 Excel 打开，另存为 .xlsx 后再检查。`;
  return new FileProblem(`“${path}”${words}`);
}

/** Throws a `FileProblem` where writing to `out` would overwrite the input or can't work; the earlier the better. */
export async function checkOutput(input: string, out: string): Promise<void> {
  if (!/\.xlsx$/i.test(out)) throw new FileProblem(`--out 的文件名要以 .xlsx 结尾：“${out}”。`);
  const folder = await stat(dirname(out)).catch(() => null);
  if (folder === null || !folder.isDirectory()) throw new FileProblem(`--out 所在的文件夹不存在：“${dirname(out)}”。`);
  const present = await stat(out).catch(() => null);
  if (present === null) return;
  if (!present.isFile()) throw new FileProblem(`--out 指的不是文件：“${out}”。`);
  const original = await stat(input).catch(() => null);
  if (original !== null && original.dev === present.dev && original.ino === present.ino) {
    throw new FileProblem(`--out 不能是原文件“${input}”：标注后的工作簿请另存一份。`);
  }
}

/** Writes a file whole or not at all: beside it first, then moved into its place. */
export async function writeWorkbookFile(path: string, bytes: Uint8Array): Promise<void> {
  // A link keeps pointing where it did: its target is what gets replaced.
  const target = await realpath(path).catch(() => path);
  const beside = join(dirname(target), `.${process.pid}.tongbao.tmp`);
  try {
    const file = await open(beside, "wx");
    try {
      await file.writeFile(bytes);
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw new FileProblem(`“${path}”没能保存${REASONS[(error as NodeJS.ErrnoException).code ?? ""] ?? "。"}`);
  }
}

function unreadable(path: string, code: string | undefined): string {
  if (code === "ENOENT" || code === "ENOTDIR") return `找不到文件“${path}”。请核对文件名和所在的文件夹。`;
  if (code === "EISDIR") return `“${path}”是文件夹，不是工作簿。`;
  return `“${path}”读不出来${REASONS[code ?? ""] ?? `（代码 ${code ?? "Unknown"}）。`}`;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "：没有权限。",
  EPERM: "：没有权限。",
  EROFS: "：磁盘是只读的。",
  ENOSPC: "：磁盘已满。",
  EBUSY: "：文件正被别的程序占用。",
};

const OPEN_PROBLEMS: Readonly<Record<string, string>> = {
  NotXlsx: "不是 xlsx 工作簿。请用 Excel 打开，另存为 .xlsx 后再检查。",
  Encrypted: "设有打开密码。请用 Excel 打开，取消密码后另存一份再检查。",
  DamagedZip: "已损坏，解不开。请重新下载或者重新拷贝这个文件。",
  DamagedWorkbook: "已损坏，里面有读不出来的部分。请用 Excel 打开并修复，另存后再检查。",
  TooLarge: "太大，无法检查。请把通报表单独存成一个工作簿。",
  NoSheet: "里面没有工作表。",
};

/** The container of Office 97–2003 files, and of workbooks protected by a password. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, "utf16le"));
}
