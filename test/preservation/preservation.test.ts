import { applyFixes, undoFixes } from "../../src/app/apply-fixes";
import { checkWorkbook } from "../../src/app/check-workbook";
import { clearMarks } from "../../src/app/clear-marks";
import { decide, revokeDecision } from "../../src/app/decide";
import { printTable, undoPrint } from "../../src/app/print-table";
import { writeProblemList } from "../../src/app/write-problem-list";
import { writeSummary } from "../../src/app/write-summary";
import { openHeadlessDesk, type HeadlessDesk } from "../../src/desk/headless";
import { partText, readParts, writeParts } from "../../src/desk/workbook/package";
import { closeDesks, keep } from "../excel/open-grid";
import { BULLETIN, everythingBulletinXlsx } from "./everything-bulletin";
import { lostAndAdded, savedLines, type SavedLine } from "./saved-lines";
import { asShown, once } from "./shown-lines";

/**
 * A workbook with everything in it goes through every command; afterwards the parts of the saved file say what they
 * say when the same workbook is saved without the command, but for what the command owns.
 */
const NOW = new Date(2024, 5, 2, 9, 5);
const AT = { sheetName: BULLETIN };

type Step = (desk: HeadlessDesk) => Promise<void>;
type Owns = (line: string) => boolean;

async function checked(mark = true) {
  const outcome = await checkWorkbook({ ...AT, mark });
  if (outcome.kind !== "report") throw new Error(JSON.stringify(outcome));
  if (mark) expect(outcome.marks).toEqual({ kind: "applied" });
  return outcome;
}

const check: Step = async () => void (await checked());
const clear: Step = async () => void expect(await clearMarks()).toEqual({ kind: "applied" });

async function fixed() {
  const { report } = await checked(false);
  const wanted = report.findings.flatMap(({ fingerprint, fix }) =>
    fix === null ? [] : [{ fingerprint, fix: "own" as const }],
  );
  const outcome = await applyFixes({ ...AT, wanted, mark: false });
  if (outcome.kind !== "applied" || outcome.undo === null) throw new Error(JSON.stringify(outcome));
  expect(outcome.done).toBeGreaterThanOrEqual(2);
  return outcome.undo;
}

const fix: Step = async () => void (await fixed());
const fixAndUndo: Step = async () => {
  const outcome = await undoFixes({ undo: await fixed(), mark: false });
  expect(outcome).toMatchObject({ kind: "applied", left: [] });
};
const ignoreAndRevoke: Step = async () => {
  const { report } = await checked(false);
  const fingerprint = report.findings[0]?.fingerprint ?? "";
  const wish = { ...AT, fingerprint, mark: false };
  expect(await decide({ ...wish, kind: "ignored", reason: "已核实" }, NOW)).toMatchObject({ kind: "decided" });
  expect(await revokeDecision(wish)).toMatchObject({ kind: "decided" });
};
const problemList: Step = async () =>
  void expect(await writeProblemList({ ...AT, mark: false }, NOW)).toMatchObject({ kind: "written" });
const summary: Step = async () =>
  void expect(await writeSummary({ ...AT, leaderSheets: true, unitSheets: true }, NOW)).toMatchObject({
    kind: "written",
  });
const print = (place: "copy" | "sheet", hiddenRows: "include" | "leaveOut") => async () => {
  const outcome = await printTable({ ...AT, paper: "a4", place, hiddenRows });
  if (outcome.kind !== "printed") throw new Error(JSON.stringify(outcome));
};
const printCopy: Step = print("copy", "include");
const printSheetAndUndo: Step = async () => {
  // Rows that a filter hides are printed on a copy only.
  await print("sheet", "leaveOut")();
  expect(await undoPrint()).toEqual({ kind: "applied" });
};

const nothing: Owns = () => false;
const marks: Owns = (line) => line.startsWith(`+ ${BULLETIN} | mark |`);
const fixedCells: Owns = (line) => /^[-+] 五月 \| cell [D-F]\d/.test(line);

/** Rows of the sheet that are blank, and that a layout takes out and its undoing puts back. */
const BLANK_ROWS = [2, 10];

const COMMANDS: readonly (readonly [name: string, run: Step, owns: Owns])[] = [
  ["一键检查", check, marks],
  [
    "检查后清除标记",
    async (desk) => {
      await check(desk);
      await clear(desk);
    },
    nothing,
  ],
  ["应用修正", fix, fixedCells],
  ["应用修正后撤销", fixAndUndo, nothing],
  ["忽略后撤回", ignoreAndRevoke, nothing],
  ["生成问题清单", problemList, nothing],
  ["生成汇总表", summary, nothing],
  ["打印稿", printCopy, nothing],
  [
    "排版以外的全部命令依次",
    async (desk) => {
      const all = [check, fixAndUndo, ignoreAndRevoke, problemList, summary, printCopy, clear];
      for (const step of all) await step(desk);
    },
    nothing,
  ],
];

describe("a workbook with everything in it keeps it all", () => {
  let bytes: Uint8Array;
  let plain: SavedLine[];

  beforeAll(async () => {
    bytes = await everythingBulletinXlsx();
    plain = await through(async () => {});
  });
  afterEach(closeDesks);

  async function through(run: Step): Promise<SavedLine[]> {
    const desk = keep(await openHeadlessDesk(bytes));
    for (const sheet of desk.workbook.sheets) sheet.changed = true;
    await run(desk);
    expect({ crashes: desk.crashes, refused: desk.refusedCalls }).toEqual({ crashes: [], refused: [] });
    return savedLines(await desk.save());
  }

  it.each(COMMANDS)("%s", async (_name, run, owns) => {
    const differences = changesIn(plain, await through(run));
    expect(differences.filter((line) => !owns(line))).toEqual([]);
    if (owns !== nothing) expect(differences.filter(owns)).not.toEqual([]);
  });

  it("在原表排版后撤销", async () => {
    const shown = (lines: readonly SavedLine[]) => once(asShown(lines, BLANK_ROWS));
    const after = await through(printSheetAndUndo);
    expect(changesIn(shown(plain), shown(after))).toEqual([]);
    const laidOut = await through(print("sheet", "leaveOut"));
    expect(changesIn(shown(plain), shown(laidOut))).not.toEqual([]);
  });
});

describe("what the comparison sees", () => {
  const CHANGES: readonly (readonly [part: string, from: RegExp, to: string])[] = [
    ["xl/worksheets/sheet1.xml", /<filter val="2"\/>/, ""],
    ["xl/worksheets/sheet1.xml", /stopIfTrue="1"/, ""],
    ["xl/worksheets/sheet1.xml", /priority="3"/, 'priority="99"'],
    ["xl/worksheets/sheet1.xml", /sqref="F4:F9"/, 'sqref="F4:F8"'],
    ["xl/worksheets/sheet1.xml", /ySplit="3"/, 'ySplit="2"'],
    ["xl/worksheets/sheet1.xml", /outlineLevel="1"/, ""],
    ["xl/worksheets/sheet1.xml", /tooltip="公告"/, ""],
    ["xl/worksheets/sheet1.xml", /x14:sparkline>/, "x14:other>"],
    ["xl/worksheets/sheet1.xml", /SUM\(A4:A5\)/, "SUM(A4:A6)"],
    ["xl/worksheets/sheet4.xml", /<c r="D7" s="5"/, '<c r="D7" s="7"'],
    ["xl/worksheets/sheet4.xml", /<mergeCell ref="E4:E5"\/>/, ""],
    ["xl/worksheets/sheet2.xml", /<sheetProtection[^>]*>/, ""],
    ["xl/workbook.xml", /state="veryHidden"/, ""],
    ["xl/workbook.xml", /comment="区里的重点"/, ""],
    ["xl/comments2.xml", /请核实日期/, "请核实"],
    ["xl/drawings/drawing2.xml", /公章/, "章"],
    ["xl/charts/chart2.xml", /A\$7/, "A$6"],
    ["xl/tables/table2.xml", /H12/, "H13"],
    ["xl/styles.xml", /yyyy&quot;/, "yy&quot;"],
    ["xl/styles.xml", /FFFFC7CE/, "FFFFC7CF"],
    ["xl/sharedStrings.xml", /，其余在办/, "，其余"],
    ["docProps/custom.xml", /某区政府办/, "某区"],
  ];

  it.each(CHANGES)("%s: %s", async (part, from, to) => {
    const parts = await readParts(await everythingBulletinXlsx());
    const before = await savedLines(await writeParts(parts));
    const text = partText(parts, part);
    expect(text).toMatch(from);
    parts.set(part, new TextEncoder().encode(text.replace(from, () => to)));
    expect(lostAndAdded(before, await savedLines(await writeParts(parts)))).not.toEqual([]);
  });
});

/**
 * What a file says differently of the user's own: sheets that the add-in made, and which sheet is in front, are nobody's
 * loss. The user's sheets have to be there in their order.
 */
function changesIn(before: readonly SavedLine[], after: readonly SavedLine[]): string[] {
  const tabs = before.filter(isTab).map(({ what }) => what);
  const own = new Set(["", ...before.map(({ sheet }) => sheet)]);
  const kept = after.filter((line) => own.has(line.sheet) && (!isTab(line) || tabs.includes(line.what)));
  expect(kept.filter(isTab).map(({ what }) => what)).toEqual(tabs);
  return lostAndAdded(before.map(whateverIsInFront), kept.map(whateverIsInFront));
}

function isTab({ what }: SavedLine): boolean {
  return what.startsWith("tab | ");
}

function whateverIsInFront({ sheet, what }: SavedLine): SavedLine {
  return { sheet, what: what.replace(/ tabSelected="[01]"/, "") };
}
