import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCheck } from "../../src/cli/run-check";
import { openHeadlessDesk } from "../../src/desk/headless";

const SAMPLE = join(__dirname, "../../assets/通报表示例.xlsx");
const folder = mkdtempSync(join(tmpdir(), "tongbao-print-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCheck(argv, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    width: 100,
    colour: false,
    progress: false,
    folder: process.cwd(),
  });
  return { code, out: out.join(""), err: err.join("") };
}

describe("--print", () => {
  it("adds the printed copy to the workbook, which is saved without marks", async () => {
    const file = join(folder, "打印.xlsx");
    const { code, out } = await run(SAMPLE, "--print", "a3", "--out", file);
    expect(code).toBe(1);
    expect(out).toMatch(/打印稿：工作表“打印稿”，A3 横向，\d+页，正文12磅/);
    const desk = await openHeadlessDesk(readFileSync(file));
    try {
      const [source, copy] = desk.workbook.sheets;
      expect([source?.conditionalFormats, copy?.name]).toEqual([[], "打印稿"]);
      expect(copy?.rest.pageSetup).toMatchObject({ paperSize: 8, orientation: "landscape", fitToWidth: 1 });
      expect(copy?.rest.rowBreaks.length).toBeGreaterThan(0);
    } finally {
      desk.dispose();
    }
  });

  it("says in a sentence that LibreOffice is missing, before anything is done", async () => {
    const path = process.env["PATH"];
    process.env["PATH"] = folder;
    try {
      const { code, err } = await run(SAMPLE, "--print", "a4", "--pdf", join(folder, "a.pdf"));
      expect([code, err]).toEqual([2, expect.stringContaining("没有找到 LibreOffice")]);
    } finally {
      process.env["PATH"] = path;
    }
  });

  it("refuses a PDF by another name or in no folder", async () => {
    expect((await run(SAMPLE, "--print", "a4", "--pdf", join(folder, "a.txt"))).err).toContain("以 .pdf 结尾");
    expect((await run(SAMPLE, "--print", "a4", "--pdf", join(folder, "nowhere/a.pdf"))).err).toContain("文件夹不存在");
  });
});
