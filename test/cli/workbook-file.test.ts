import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkOutput, readWorkbookFile, writeWorkbookFile } from "../../src/cli/workbook-file";

let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-"));
  writeFileSync(at("五月.xlsx"), "PK…");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("readWorkbookFile", () => {
  it("reads the bytes", async () => {
    expect(Buffer.from(await readWorkbookFile(at("五月.xlsx"))).toString()).toBe("PK…");
  });

  it.each([
    ["a missing file", "缺.xlsx", /找不到文件/],
    ["a folder", "夹.xlsx", /是文件夹/],
    ["an empty file", "空.xlsx", /是空文件/],
    ["an old .xls", "旧.xlsx", /旧版的 \.xls/],
    ["a path through a file", "五月.xlsx/里.xlsx", /找不到文件/],
  ])("says so of %s", async (_, name, sentence) => {
    mkdirSync(at("夹.xlsx"));
    writeFileSync(at("空.xlsx"), "");
    writeFileSync(at("旧.xlsx"), Buffer.from("d0cf11e0a1b11ae1", "hex"));
    await expect(readWorkbookFile(at(name))).rejects.toThrow(sentence);
  });

  it("leaves a workbook with a password to whoever opens it", async () => {
    const container = Buffer.concat([Buffer.from("d0cf11e0", "hex"), Buffer.from("EncryptedPackage", "utf16le")]);
    writeFileSync(at("密.xlsx"), container);
    await expect(readWorkbookFile(at("密.xlsx"))).resolves.toHaveLength(container.length);
  });
});

describe("checkOutput", () => {
  it("accepts a new file, and another that is there already", async () => {
    writeFileSync(at("旧结果.xlsx"), "old");
    await checkOutput(at("五月.xlsx"), at("新.xlsx"));
    await checkOutput(at("五月.xlsx"), at("旧结果.xlsx"));
  });

  it("refuses the input itself, by whatever path", async () => {
    symlinkSync(at("五月.xlsx"), at("链.xlsx"));
    linkSync(at("五月.xlsx"), at("同.xlsx"));
    for (const out of ["五月.xlsx", "链.xlsx", "同.xlsx", "../" + folder.split("/").at(-1) + "/五月.xlsx"]) {
      await expect(checkOutput(at("五月.xlsx"), at(out))).rejects.toThrow(/不能是原文件/);
    }
  });

  it.each([
    ["没有/新.xlsx", /文件夹不存在/],
    ["新.csv", /\.xlsx 结尾/],
    ["夹.xlsx", /不是文件/],
  ])("refuses %s", async (out, sentence) => {
    mkdirSync(at("夹.xlsx"));
    await expect(checkOutput(at("五月.xlsx"), at(out))).rejects.toThrow(sentence);
  });
});

describe("writeWorkbookFile", () => {
  it("replaces a file whole and leaves nothing beside it", async () => {
    writeFileSync(at("结果.xlsx"), "old and longer");
    await writeWorkbookFile(at("结果.xlsx"), Buffer.from("new"));
    expect(readFileSync(at("结果.xlsx"), "utf8")).toBe("new");
    expect(readdirSync(folder).sort()).toEqual(["五月.xlsx", "结果.xlsx"].sort());
  });

  it("says so where it can't", async () => {
    await expect(writeWorkbookFile(at("没有/结果.xlsx"), Buffer.from("x"))).rejects.toThrow(/没能保存/);
  });
});
