import { spawnSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bulletinGrid, CONTACTS } from "../app/bulletin-grid";
import { Folder } from "./in-folder";

const folder = new Folder();
const sound = bulletinGrid().slice(0, 3);

beforeAll(async () => {
  await folder.put("五月.xlsx", { 通讯录: CONTACTS, "5月": bulletinGrid() });
  await folder.put("无误.xlsx", { "5月": sound });
  await folder.put("两张.xlsx", { "4月": bulletinGrid(), "5月": bulletinGrid(), 通讯录: CONTACTS });
  await folder.put("通讯录.xlsx", { 通讯录: CONTACTS });
});
afterAll(() => folder.remove());

describe("exit code and output", () => {
  it("1 and a readable report where something is at error level", async () => {
    const { code, out, err } = await folder.check("五月.xlsx");
    expect([code, err]).toEqual([1, ""]);
    expect(out).toContain("五月.xlsx，工作表“5月”");
    expect(out).toContain("第4行，序号2（区住建局）");
  });

  it("0 where nothing is", async () => {
    const { code, out } = await folder.check("无误.xlsx", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out).findings.filter((finding: { severity: string }) => finding.severity === "error")).toEqual(
      [],
    );
  });

  it("--json gives one document a line, one for each file, named as it was asked for", async () => {
    const { code, out } = await folder.check("--json", "五月.xlsx", "无误.xlsx");
    expect(code).toBe(1);
    expect(out.endsWith("\n")).toBe(true);
    const documents = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(documents.map(({ file, sheet, year, month }) => [file, sheet, year, month])).toEqual([
      ["五月.xlsx", "5月", 2024, 5],
      ["无误.xlsx", "5月", 2024, 5],
    ]);
    expect(documents[0].tasks[1]).toMatchObject({ row: 4, verdict: "contradicted", statedStatus: "完成" });
  });

  it("checks the other files where one can't be used, and gives 2", async () => {
    const { code, out, err } = await folder.check("没有.xlsx", "无误.xlsx", "--json");
    expect(code).toBe(2);
    expect(err).toMatch(/找不到文件/);
    expect(JSON.parse(out).file).toBe("无误.xlsx");
  });

  it("--help explains itself", async () => {
    expect(await folder.check("--help")).toEqual({ code: 0, out: expect.stringContaining("退出码"), err: "" });
  });
});

describe("which sheet", () => {
  it("--sheet takes another than the active one", async () => {
    const { out } = await folder.check("两张.xlsx", "--sheet", "4月", "--json");
    expect(JSON.parse(out).sheet).toBe("4月");
  });

  it("asks for --sheet where several would do", async () => {
    const said = await folder.check("两张.xlsx");
    expect(said).toEqual({ code: 2, out: "", err: expect.stringMatching(/“4月”、“5月”.*--sheet/) });
  });

  it("lists the names where there is no such sheet", async () => {
    const said = await folder.check("两张.xlsx", "--sheet", "6月");
    expect(said).toEqual({ code: 2, out: "", err: expect.stringMatching(/“6月”.*“4月”、“5月”、“通讯录”/) });
  });

  it("says what was looked for where there is no bulletin", async () => {
    const said = await folder.check("通讯录.xlsx");
    expect(said).toEqual({ code: 2, out: "", err: expect.stringMatching(/通讯录\.xlsx.*“完成情况”/) });
  });
});

describe("files that are no workbook", () => {
  const whole = () => readFileSync(folder.at("五月.xlsx"));
  const COMPOUND = Buffer.from("d0cf11e0a1b11ae1", "hex");
  it.each<[string, () => Buffer, RegExp]>([
    ["a text", () => Buffer.from("序号,完成情况\n1,完成"), /不是 xlsx 工作簿/],
    ["an old .xls", () => Buffer.concat([COMPOUND, Buffer.alloc(2000)]), /旧版的 \.xls/],
    [
      "a workbook with a password",
      () =>
        Buffer.concat([COMPOUND, Buffer.alloc(1000), Buffer.from("EncryptedPackage", "utf16le"), Buffer.alloc(1000)]),
      /打开密码/,
    ],
    ["a zip cut off", () => whole().subarray(0, Math.floor(whole().length / 2)), /已损坏/],
    ["a zip with bytes overwritten", () => overwritten(whole()), /已损坏/],
    ["an empty zip", () => Buffer.from("504b0506" + "00".repeat(18), "hex"), /不是 xlsx 工作簿/],
    ["an empty file", () => Buffer.alloc(0), /空文件/],
  ])("%s: a sentence and 2", async (_, bytes, sentence) => {
    writeFileSync(folder.at("坏.xlsx"), bytes());
    const said = await folder.check("坏.xlsx");
    expect(said).toEqual({ code: 2, out: "", err: expect.stringMatching(sentence) });
    expect(said.err.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("--out", () => {
  it("saves the marked workbook and leaves the input as it was", async () => {
    const before = readFileSync(folder.at("五月.xlsx"));
    const { code, out } = await folder.check("五月.xlsx", "--out", "标注.xlsx");
    expect(code).toBe(1);
    expect(out).toContain("标注后的工作簿：标注.xlsx");
    expect(readFileSync(folder.at("五月.xlsx")).equals(before)).toBe(true);
    expect((await folder.parts("标注.xlsx")).get("xl/worksheets/sheet2.xml")).toContain("tongbao:contradicted");
  });

  it("marks a marked workbook the same again", async () => {
    await folder.check("五月.xlsx", "--out", "一次.xlsx");
    await folder.check("一次.xlsx", "--out", "两次.xlsx");
    expect(await folder.parts("两次.xlsx")).toEqual(await folder.parts("一次.xlsx"));
  });

  it("replaces an earlier result, but never the input", async () => {
    writeFileSync(folder.at("旧.xlsx"), "old");
    expect((await folder.check("无误.xlsx", "--out", "旧.xlsx")).code).toBe(0);
    expect(statSync(folder.at("旧.xlsx")).size).toBeGreaterThan(1000);
    const before = readFileSync(folder.at("五月.xlsx"));
    expect(await folder.check("五月.xlsx", "--out", "五月.xlsx")).toEqual({
      code: 2,
      out: "",
      err: expect.stringContaining("不能是原文件"),
    });
    expect(readFileSync(folder.at("五月.xlsx")).equals(before)).toBe(true);
  });

  it("is for one file", async () => {
    expect(await folder.check("五月.xlsx", "无误.xlsx", "--out", "x.xlsx")).toMatchObject({ code: 2, out: "" });
  });
});

describe("as a process", () => {
  it("gives its exit code, JSON on stdout and sentences on stderr", () => {
    const run = (...argv: string[]) =>
      spawnSync(process.execPath, ["--import", "tsx", "src/cli/check.ts", ...argv], {
        cwd: join(__dirname, "../.."),
        encoding: "utf8",
        env: { ...process.env, npm_lifecycle_event: "check", INIT_CWD: folder.path },
      });
    const good = run("五月.xlsx", "--json");
    expect([good.status, good.stderr]).toEqual([1, ""]);
    expect(JSON.parse(good.stdout).tasks).toHaveLength(3);
    const bad = run("没有.xlsx");
    expect([bad.status, bad.stdout]).toEqual([2, ""]);
    expect(bad.stderr).toMatch(/找不到文件/);
  }, 30_000);
});

function overwritten(bytes: Buffer): Buffer {
  return Buffer.from(bytes).fill(0x55, 60, Math.floor(bytes.length / 2));
}
