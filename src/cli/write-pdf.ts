import { execFile } from "node:child_process";
import { access, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { constants } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { FileProblem, writeWorkbookFile } from "./workbook-file";

/** Where LibreOffice may be: on the path, or where its installers put it. */
const PROGRAMS = ["soffice", "libreoffice", "soffice.exe"];
const FOLDERS = [
  "/Applications/LibreOffice.app/Contents/MacOS",
  "C:\\Program Files\\LibreOffice\\program",
  "C:\\Program Files (x86)\\LibreOffice\\program",
];
const PATIENCE_MS = 180_000;

/** Throws a `FileProblem` where the PDF can't be made: no LibreOffice, a wrong name, a missing folder. */
export async function checkPdfOutput(pdf: string): Promise<void> {
  if (!/\.pdf$/i.test(pdf)) throw new FileProblem(`--pdf 的文件名要以 .pdf 结尾：“${pdf}”。`);
  const folder = await stat(dirname(pdf)).catch(() => null);
  if (folder === null || !folder.isDirectory()) throw new FileProblem(`--pdf 所在的文件夹不存在：“${dirname(pdf)}”。`);
  if ((await findLibreOffice()) === null) {
    throw new FileProblem(
      "没有找到 LibreOffice，存不了 PDF。请安装 LibreOffice，或者改用 --out 存成工作簿，用 Excel 打印。",
    );
  }
}

/** The program's path; null where it is not installed. */
export async function findLibreOffice(): Promise<string | null> {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter).filter((one) => one !== ""), ...FOLDERS];
  for (const path of folders.flatMap((folder) => PROGRAMS.map((name) => join(folder, name)))) {
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return path;
  }
  return null;
}

/**
 * Writes one sheet of the open workbook as a PDF. LibreOffice prints every sheet, so the others are taken out of the
 * open workbook first: save it before. LibreOffice also reads column widths in digits of whatever font stands in for
 * the workbook's own, so widths come out wrong by a factor that only it knows: it is asked once what it made of them.
 */
export async function writePdf(pdf: string, sheetName: string, save: () => Promise<Uint8Array>): Promise<void> {
  const program = await findLibreOffice();
  if (program === null) throw new FileProblem("没有找到 LibreOffice，存不了 PDF。");
  const folder = await mkdtemp(join(tmpdir(), "tongbao-"));
  try {
    const widths = await keepOnly(sheetName);
    const convert = (from: string, to: string) => runLibreOffice(program, folder, from, to);
    const book = join(folder, "print.xlsx");
    await writeFile(book, await save());
    await convert(book, "fods");
    const factor = widthFactor(await readFile(join(folder, "print.fods"), "utf8"), widths);
    if (Math.abs(factor - 1) > 0.005) {
      await setWidths(
        sheetName,
        widths.map((width) => width / factor),
      );
      await writeFile(book, await save());
    }
    await convert(book, "pdf");
    await writeWorkbookFile(pdf, await readFile(join(folder, "print.pdf")));
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem(`“${pdf}”没能保存：LibreOffice 没有转换成功。请关闭正在运行的 LibreOffice 再试。`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Deletes the other sheets; gives the widths in points of the columns in use. */
function keepOnly(sheetName: string): Promise<number[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    const used = worksheets.getItem(sheetName).getUsedRange(true);
    const columns = used.getColumnProperties({ format: { columnWidth: true } });
    await context.sync();
    for (const sheet of worksheets.items) {
      if (sheet.name === sheetName) continue;
      sheet.visibility = "Visible";
      sheet.delete();
    }
    await context.sync();
    return columns.value.map(({ format }) => format?.columnWidth ?? 0);
  });
}

function setWidths(sheetName: string, widths: readonly number[]): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    widths.forEach((width, column) => {
      sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width;
    });
    await context.sync();
  });
}

const POINTS_PER: Readonly<Record<string, number>> = { in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pt: 1 };

/** How much wider LibreOffice made the columns than they were meant; 1 where that can't be told. */
function widthFactor(fods: string, widths: readonly number[]): number {
  const made = new Map<string, number>();
  for (const [, name, size, unit] of fods.matchAll(
    /<style:style style:name="(co\d+)"[^>]*>\s*<style:table-column-properties[^>]*style:column-width="([\d.]+)(in|cm|mm|pt)"/g,
  )) {
    made.set(name as string, Number(size) * (POINTS_PER[unit as string] as number));
  }
  const table = /<table:table [\s\S]*?<table:table-row/.exec(fods)?.[0] ?? "";
  const read: number[] = [];
  for (const [column] of table.matchAll(/<table:table-column [^>]*>/g)) {
    const width = made.get(/style-name="(co\d+)"/.exec(column)?.[1] ?? "") ?? 0;
    const times = Number(/number-columns-repeated="(\d+)"/.exec(column)?.[1] ?? 1);
    for (let i = 0; i < times && read.length < widths.length; i++) read.push(width);
  }
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  const factor = sum(read) / sum(widths);
  return read.length === widths.length && factor > 0.3 && factor < 3 ? factor : 1;
}

/** With a profile of its own, so that a LibreOffice that is open does not get in the way. */
async function runLibreOffice(program: string, folder: string, file: string, format: string): Promise<void> {
  const profile = pathToFileURL(join(folder, "profile")).href;
  await promisify(execFile)(
    program,
    [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", format, "--outdir", folder, file],
    { timeout: PATIENCE_MS },
  );
}
