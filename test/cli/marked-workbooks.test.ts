import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { MARK_STYLES } from "../../src/excel/mark-formats";
import { sharedDataMissing, SHARED_DATA } from "../snapshot";
import { Folder } from "./in-folder";

const SAMPLE = join(__dirname, "../../assets/通报表示例.xlsx");
const folder = new Folder();
afterAll(() => folder.remove());

interface Document {
  sheet: string;
  tasks: { row: number; verdict: string; statedStatus: string | null }[];
}

/** Checks and marks a file, and gives the report and the sheet's XML of the marked copy. */
async function mark(file: string): Promise<Document> {
  copyFileSync(file, folder.at("原件.xlsx"));
  const { code, out, err } = await folder.check("原件.xlsx", "--json", "--out", "标注.xlsx");
  expect(err).toBe("");
  expect(code).toBeLessThan(2);
  return JSON.parse(out);
}

/** Completion cells that a verdict of the report marks; D is the completion column of all these workbooks. */
const cellsOf = ({ tasks }: Document, verdict: string) =>
  tasks.filter((task) => task.verdict === verdict).map((task) => `D${task.row}`);

describe("the shipped sample", () => {
  marksShow(SAMPLE);
});

const describeShared = sharedDataMissing ? describe.skip : describe;
const why = sharedDataMissing ? " (skipped: ../shared/data is absent)" : "";

describeShared(`bulletin-2023-05.xlsx${why}`, () => {
  const file = join(SHARED_DATA, "bulletin-2023-05.xlsx");
  marksShow(file);

  it("has its 124 tasks with the statuses 106 / 15 / 3", async () => {
    expect(statuses(await mark(file))).toEqual([124, 106, 15, 3]);
  });

  it("keeps the fill that its author gave D10", async () => {
    await mark(file);
    const fill = await fillOf("原件.xlsx", "D10");
    expect(fill).toMatch(/E2EFDA/);
    expect(await fillOf("标注.xlsx", "D10")).toBe(fill);
  });
});

describeShared(`bulletin-2023-05-from-pdf.xlsx${why}`, () => {
  const file = join(SHARED_DATA, "bulletin-2023-05-from-pdf.xlsx");
  marksShow(file);

  it("has its 124 tasks with the statuses 106 / 15 / 3", async () => {
    expect(statuses(await mark(file))).toEqual([124, 106, 15, 3]);
  });
});

function marksShow(file: string): void {
  it("puts its verdicts on the completion cells", async () => {
    const document = await mark(file);
    const marked = await markedCells("标注.xlsx");
    for (const verdict of ["contradicted", "uncertain"]) {
      expect(cellsOf(document, verdict).length).toBeGreaterThan(0);
      expect(cellsIn(marked.get(verdict) ?? "").filter((cell) => cell.startsWith("D"))).toEqual(
        cellsOf(document, verdict),
      );
    }
  });

  it("comes out the same when it is marked twice", async () => {
    await mark(file);
    expect((await folder.check("标注.xlsx", "--json", "--out", "再标注.xlsx")).code).toBeLessThan(2);
    const once = await folder.parts("标注.xlsx");
    const twice = await folder.parts("再标注.xlsx");
    expect([...twice.keys()]).toEqual([...once.keys()]);
    expect([...once.keys()].filter((name) => twice.get(name) !== once.get(name))).toEqual([]);
  });

  const soffice = spawnSync("soffice", ["--version"], { encoding: "utf8" }).status === 0;
  const withOffice = soffice ? it : it.skip;
  withOffice(
    `shows its marks in LibreOffice${soffice ? "" : " (skipped: soffice is not installed)"}`,
    async () => {
      const document = await mark(file);
      const html = inLibreOffice("标注.xlsx");
      for (const verdict of ["contradicted", "uncertain"] as const) {
        const { fill, text } = MARK_STYLES[verdict];
        const shown =
          html.match(new RegExp(`<td[^>]*bgcolor="${fill}"[^>]*>(<[bui]>)?<font[^>]*color="${text}"`, "gi")) ?? [];
        expect([verdict, shown.length]).toEqual([verdict, cellsOf(document, verdict).length]);
      }
      expect(inLibreOffice("原件.xlsx")).not.toContain(MARK_STYLES.contradicted.text);
    },
    120_000,
  );
}

function statuses({ tasks }: Document): number[] {
  const count = (status: string) => tasks.filter((task) => task.statedStatus === status).length;
  return [tasks.length, count("完成"), count("部分完成"), count("未完成")];
}

/** The first sheet as LibreOffice draws it: its HTML has each cell's fill and letters, conditional formats applied. */
function inLibreOffice(name: string): string {
  mkdirSync(folder.at("lo"), { recursive: true });
  const profile = `-env:UserInstallation=file://${folder.at("profile")}`;
  execFileSync(
    "soffice",
    [profile, "--headless", "--convert-to", "html", "--outdir", folder.at("lo"), folder.at(name)],
    {
      stdio: "ignore",
      timeout: 110_000,
    },
  );
  const file = readdirSync(folder.at("lo")).find((entry) => entry === name.replace(".xlsx", ".html")) ?? "";
  return readFileSync(join(folder.at("lo"), file), "utf8");
}

/** Kind of mark → cells, from the XML of whichever sheet has them. */
async function markedCells(file: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const xml of (await folder.parts(file)).values()) {
    for (const [, cells = "", kind = ""] of xml.matchAll(
      /<conditionalFormatting sqref="([^"]*)"><cfRule[^>]*><formula>N\(&quot;tongbao:(\w+)&quot;\)/g,
    )) {
      found.set(kind, [found.get(kind) ?? "", cells].join(" ").trim());
    }
  }
  return found;
}

/** "D4 D8:D9" → D4, D8, D9. */
function cellsIn(references: string): string[] {
  return references.split(" ").flatMap((reference) => {
    const [, column = "", from = "", to = from] = /^([A-Z]+)(\d+)(?::[A-Z]+(\d+))?$/.exec(reference) ?? [];
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, row) => `${column}${Number(from) + row}`);
  });
}

/** The XML of the fill that a cell's own style names. */
async function fillOf(file: string, cell: string): Promise<string> {
  const parts = await folder.parts(file);
  const style = new RegExp(`<c r="${cell}"[^>]*? s="(\\d+)"`).exec(parts.get("xl/worksheets/sheet1.xml") ?? "")?.[1];
  const styles = parts.get("xl/styles.xml") ?? "";
  const xf = styles.slice(styles.indexOf("<cellXfs")).match(/<xf [^>]*>/g)?.[Number(style)] ?? "";
  const fills = /<fills.*<\/fills>/s.exec(styles)?.[0].match(/<fill>.*?<\/fill>/gs) ?? [];
  return fills[Number(/fillId="(\d+)"/.exec(xf)?.[1])] ?? "";
}
