import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack from "webpack";
import { analyze } from "../../src/core/report/analyze";
import type { SheetSnapshot } from "../../src/core/model/sheet";
import { sheetRules, taskRules } from "../../src/core/rules";
import { variedBulletin } from "../bench/varied-bulletin";
import { exampleSheet } from "../core/rules/example-sheet";
import { exampleTask } from "../core/rules/example-task";
import { snapshot } from "../snapshot";
import { ROOT } from "./manifest";

type Configure = (env: object, argv: object) => Promise<webpack.Configuration>;

// eslint-disable-next-line @typescript-eslint/no-require-imports
const configure = require(path.join(ROOT, "webpack.config.js")) as Configure;

let folder: string;
let built: typeof analyze;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "tongbao-judge-"));
  const entry = path.join(folder, "entry.js");
  const judge = path.join(ROOT, "src/core/report/analyze");
  writeFileSync(entry, `export { analyze } from ${JSON.stringify(judge)};`);
  built = await builtJudge(entry);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the build does to the judge: properties are shortened, tables packed, examples left out. */
describe("the judge as it is built", () => {
  it("finds in every example of every rule what its sources find", () => {
    const sheets = [...sheetExamples(), taskExamples()];
    expect(sheets.length).toBeGreaterThan(100);
    for (const sheet of sheets) expect(reportIn(built(sheet))).toEqual(reportIn(analyze(sheet)));
  });

  it("judges rows of all kinds as its sources do", () => {
    const sheet = variedBulletin(800);
    const [own, other] = [analyze(sheet), built(sheet)];
    expect(own.kind === "report" && own.report.findings.length).toBeGreaterThan(100);
    expect(reportIn(other)).toEqual(reportIn(own));
  });
});

function reportIn(analysis: ReturnType<typeof analyze>): unknown {
  return analysis.kind === "report" ? analysis.report : analysis;
}

function sheetExamples(): SheetSnapshot[] {
  return sheetRules.flatMap((rule) => rule.examples.map((example) => exampleSheet(example).sheet));
}

/** All examples of the rules on one task, a row for each. */
function taskExamples(): SheetSnapshot {
  const rows = taskRules.flatMap((rule) =>
    rule.examples.map((example, index) => {
      const { task, texts } = exampleTask(example);
      const [, annual = "", target = "", completion = ""] = texts;
      return [index + 1, annual, target, `${task.stated?.word}。${completion}`, "林立新", "区住建局"];
    }),
  );
  return snapshot([["2024年重点工作5月份完成情况通报表"], HEADER, ...rows]);
}

const HEADER = ["序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位"];

/** Builds the judge alone with the loaders and the minimizers of the page, as a module for Node. */
async function builtJudge(entry: string): Promise<typeof analyze> {
  const { plugins, ...config } = await configure({}, { mode: "production" });
  const output = { path: folder, filename: "taskpane.js", library: { type: "commonjs2" } };
  const replacing = (plugins ?? []).filter((plugin) => plugin instanceof webpack.NormalModuleReplacementPlugin);
  const optimization = { ...config.optimization, splitChunks: false as const };
  const alone = { ...config, entry: { taskpane: entry }, output, optimization, devtool: false as const };
  await new Promise<void>((resolve, reject) => {
    webpack({ ...alone, plugins: replacing }, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- built just now, so no import can name it
  return (require(path.join(folder, "taskpane.js")) as { analyze: typeof analyze }).analyze;
}
