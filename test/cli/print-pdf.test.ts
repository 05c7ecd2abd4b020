import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { previewPrint } from "../../src/app/print-table";
import { runCheck, type Terminal } from "../../src/cli/run-check";
import type { PrintPlan } from "../../src/core/plan/print/plan-print";
import { openHeadlessDesk } from "../../src/desk/headless";
import { SHARED_DATA, sharedDataMissing } from "../snapshot";

/** The whole way to paper, looked at with other people's programs. */
const SAMPLE = join(__dirname, "../../assets/通报表示例.xlsx");
const BOOKS = sharedDataMissing
  ? [SAMPLE]
  : ["bulletin-2023-05.xlsx", "bulletin-2023-05-from-pdf.xlsx"].map((name) => join(SHARED_DATA, name));
const CASES = BOOKS.flatMap((book) => (["a3", "a4"] as const).map((paper) => ({ book, paper })));

const missing = ["soffice", "pdftotext"].filter((program) => !isThere(program));
const suite = missing.length === 0 ? describe : describe.skip;
const folder = mkdtempSync(join(tmpdir(), "tongbao-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

suite(`printed by LibreOffice${missing.length > 0 ? ` (skipped: no ${missing.join(", ")})` : ""}`, () => {
  it.each(CASES)(
    "$book on $paper: every character on its page, header on each, title on the first",
    async ({ book, paper }) => {
      const pdf = join(folder, `${paper}.pdf`);
      const out: string[] = [];
      await runCheck([book, "--print", paper, "--pdf", pdf], terminal(out));
      expect(out.join("")).toContain("打印稿");
      const plan = await planOf(book, paper);
      const pages = pagesOf(pdf);

      expect(pages.length).toBe(plan.pages.length);
      expect(pages.length).toBeLessThanOrEqual(leastPages(plan) + 1);
      const values = valuesOf(plan);
      const lead = plan.rows.findIndex(({ kind }) => kind === "body");
      const header = plan.rows.flatMap(({ kind }, i) => (kind === "header" ? (values[i] as string[]) : []));
      plan.pages.forEach(({ from, to, number }, index) => {
        const rows = values.slice(number === 1 ? 0 : Math.max(from, lead), to).flat();
        const expected = [...rows, ...(number === 1 ? [] : header), `—${number}—`];
        expect([number, characters((pages[index] as Page).text)]).toEqual([number, characters(expected.join(""))]);
      });
      pages.forEach((page, index) =>
        expect([index + 1, numberSide(page, index + 1)]).toEqual([index + 1, index % 2 === 0 ? "right" : "left"]),
      );
    },
    120_000,
  );

  it.each(["a3", "a4"] as const)(
    "rows on %s are as high as LibreOffice asks for, and not much more",
    async (paper) => {
      const book = BOOKS[0] as string;
      const plan = await planOf(book, paper);
      const optimal = await optimalHeights(book, paper, plan);
      const body = plan.rows.flatMap(({ heightPt, kind }, i) => (kind === "body" ? [[heightPt, optimal[i] ?? 0]] : []));
      const tooLow = plan.rows.filter(({ heightPt }, i) => heightPt < (optimal[i] ?? Infinity) - 0.1);
      expect(tooLow).toEqual([]);
      const sum = (i: 0 | 1) => body.reduce((total, pair) => total + (pair[i] ?? 0), 0);
      expect(sum(0) / sum(1)).toBeLessThanOrEqual(1.15);
    },
    120_000,
  );
});

function isThere(program: string): boolean {
  return (process.env["PATH"] ?? "").split(":").some((path) => existsSync(join(path, program)));
}

function terminal(out: string[]): Terminal {
  const put = (text: string) => void out.push(text);
  return { out: put, err: put, width: 100, colour: false, progress: false, folder: process.cwd() };
}

async function planOf(book: string, paper: "a3" | "a4"): Promise<PrintPlan> {
  const desk = await openHeadlessDesk(readFileSync(book));
  try {
    const outcome = await previewPrint({ sheetName: desk.workbook.activeSheet.name, paper, place: "copy" });
    if (outcome.kind !== "planned") throw new Error(outcome.sentence);
    return outcome.plan;
  } finally {
    desk.dispose();
  }
}

function valuesOf({ edits }: PrintPlan): string[][] {
  const [refill] = edits;
  if (refill?.kind !== "refillSheet") throw new Error("the first edit fills the copy");
  return refill.values.map((row) => row.map(String));
}

interface Page {
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly words: readonly { readonly x: number; readonly y: number; readonly text: string }[];
}

function pagesOf(pdf: string): Page[] {
  const html = execFileSync("pdftotext", ["-bbox", pdf, "-"], { encoding: "utf8", maxBuffer: 1 << 28 });
  return [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(
    ([, width, height, body]) => {
      const words = [...(body as string).matchAll(/xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</g)].map(
        ([, x, y, text]) => ({
          x: Number(x),
          y: Number(y),
          text: plain(text as string),
        }),
      );
      return { width: Number(width), height: Number(height), words, text: words.map(({ text }) => text).join("") };
    },
  );
}

function plain(html: string): string {
  const named: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&" };
  return html.replace(/&(?:lt|gt|quot|apos|amp);/g, (all) => named[all] ?? all);
}

/** Characters and how often each comes, blanks aside: words come in the order in which they were drawn. */
function characters(text: string): string {
  return [...text.normalize("NFKC").replace(/\s/gu, "")].sort().join("");
}

/** Where the page number stands; it is the lowest on the page. */
function numberSide({ words, width, height }: Page, number: number): "left" | "right" | "nowhere" {
  const low = words.filter(({ y }) => y > height * 0.85 && y < height);
  const found = low.find(({ text }) => text.includes(String(number)) || text.includes("—"));
  if (found === undefined) return "nowhere";
  return found.x > width / 2 ? "right" : "left";
}

function leastPages({ rows, pageHeightPt, headerHeightPt }: PrintPlan): number {
  let pages = 1;
  let filled = 0;
  for (const { heightPt } of rows) {
    if (filled + heightPt > pageHeightPt) {
      pages++;
      filled = headerHeightPt;
    }
    filled += heightPt;
  }
  return pages;
}

/** What LibreOffice makes of the rows when it may choose their heights, at the plan's column widths. */
async function optimalHeights(book: string, paper: string, plan: PrintPlan): Promise<number[]> {
  const name = `${paper}-heights`;
  const file = join(folder, `${name}.xlsx`);
  await runCheck([book, "--print", paper, "--out", file], terminal([]));
  const first = convert(file, folder);
  const sheet = first.slice(first.indexOf(`<table:table table:name="${plan.sheetName}"`));
  // Neighbours of one width are one element.
  const styles = [...sheet.matchAll(/<table:table-column table:style-name="(co\d+)"([^>]*)>/g)].flatMap(
    ([, style, rest]) => Array.from({ length: repeats(rest, "columns", plan.columns.length) }, () => style as string),
  );
  let free = first.replace(
    /<style:table-row-properties [^>]*\/>/g,
    '<style:table-row-properties style:use-optimal-row-height="true"/>',
  );
  plan.columns.forEach(({ widthPt }, i) => {
    const style = new RegExp(
      `(style:name="${styles[i] as string}"[^>]*>\\s*<style:table-column-properties[^>]*column-width=")[^"]*`,
    );
    free = free.replace(style, (_all, head: string) => `${head}${widthPt / 72}in`);
  });
  const freed = join(folder, `${name}-free.fods`);
  writeFileSync(freed, free);
  const second = convert(freed, join(folder, "set"));
  const heights = new Map(
    [
      ...second.matchAll(
        /<style:style style:name="(ro\d+)"[^>]*>\s*<style:table-row-properties[^>]*row-height="([\d.]+)in"/g,
      ),
    ].map(([, style, height]) => [style as string, Number(height) * 72]),
  );
  const set = second.slice(second.indexOf(`<table:table table:name="${plan.sheetName}"`));
  const rows: number[] = [];
  for (const [tag] of set.matchAll(/<table:table-row [^>]*>/g)) {
    const height = heights.get(/style-name="(ro\d+)"/.exec(tag)?.[1] ?? "") ?? 0;
    for (let i = repeats(tag, "rows", plan.rows.length); i > 0; i--) rows.push(height);
  }
  return rows.slice(0, plan.rows.length);
}

function repeats(tag: string | undefined, what: "rows" | "columns", most: number): number {
  return Math.min(most, Number(new RegExp(`${what}-repeated="(\\d+)"`).exec(tag ?? "")?.[1] ?? 1));
}

function convert(file: string, into: string): string {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "fods", "--outdir", into, file], { stdio: "ignore" });
  return readFileSync(join(into, (file.split("/").at(-1) as string).replace(/\.\w+$/, ".fods")), "utf8");
}
