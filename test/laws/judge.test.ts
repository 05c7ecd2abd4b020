import { readFileSync } from "node:fs";
import path from "node:path";
import type { Judgement } from "../../src/core/model/report";
import { judgeTask } from "../../src/core/report/judge";
import { type LabelledRow, STATUSES, taskOf } from "../eval/score";

const rows = readFileSync(path.join(__dirname, "../labelled/rows.jsonl"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as LabelledRow);

type Rewrite = (text: string) => string;

/** Ways of writing one text that change nothing of what it says. */
const REWRITES: readonly (readonly [string, Rewrite])[] = [
  ["full-width digits and letters", (text) => text.replace(/[0-9A-Za-z%]/g, (char) => fullWidth(char))],
  [
    "half-width punctuation",
    (text) => text.replace(/，/g, ",").replace(/；/g, ";").replace(/（/g, "(").replace(/）/g, ")"),
  ],
  ["blanks between clauses", (text) => text.replace(/([，；。])(?=.)/g, "$1 ")],
  ["line breaks between sentences", (text) => text.replace(/([；。])(?=.)/g, "$1\n")],
  ["a blank before and behind", (text) => ` ${text}\n`],
];

describe.each(REWRITES)("a row rewritten with %s", (_, rewrite) => {
  it.each(rows.map((row) => [row.id, row] as const))("%s keeps its verdicts", (_id, row) => {
    const written: LabelledRow = {
      ...row,
      target: rewrite(row.target),
      completion: rewrite(row.completion),
      ...(row.annualTarget === undefined ? {} : { annualTarget: rewrite(row.annualTarget) }),
    };
    expect(verdictsOf(written)).toEqual(verdictsOf(row));
  });
});

/** N is the name of a place or a firm. */
const NAMED: readonly (readonly [string, string])[] = [
  ["N安置区：完成主体封顶。", "N安置区：主体已于5月9日封顶。"],
  ["N安置区：完成主体封顶。", "N安置区：主体施工至八层，计划7月封顶。"],
  ["启动N老街改造。", "N老街改造已进场施工。"],
  ["启动N老街改造。", "N老街改造方案正在编制。"],
  ["推进N产业园招商。", "赴外对接企业12家，N产业园签约项目2个。"],
  ["N水厂建成通水。", "N水厂已建成通水。"],
  ["N水厂建成通水。", "N水厂设备正在安装。"],
  ["与N公司签订合作协议。", "与N公司的合作协议尚未签订。"],
  ["N镇新建公厕12座。", "N镇新建公厕9座。"],
  ["N镇新建公厕12座。", "N镇新建公厕13座。"],
];
const NAMES = ["青禾", "大沽", "凤鸣", "石桥头", "阿拉善", "双河", "永宁"];

describe("a name", () => {
  it.each(NAMED)("of any kind leaves the verdicts of “%s” ↔ “%s” alone", (target, completion) => {
    const verdicts = NAMES.map((name) => verdictsOf(rowOf(target, completion, name)));
    for (const found of verdicts) expect(found).toEqual(verdicts[0]);
  });
});

describe("evidence", () => {
  it.each(rows.map((row) => [row.id, row] as const))("of %s quotes the raw text", (_, row) => {
    for (const rewrite of [(text: string) => text, ...REWRITES.map(([, one]) => one)]) {
      const written = { ...row, target: rewrite(row.target), completion: rewrite(row.completion) };
      for (const stated of STATUSES) {
        const { findings, judgement } = judgeTask(taskOf(written, stated), row.month);
        const texts = ["", written.annualTarget ?? "", written.target, written.completion];
        const quotes = [...findings.flatMap(({ evidence }) => evidence), ...quotesOf(judgement)];
        for (const { cell, start, end, text } of quotes) expect(texts[cell.column]!.slice(start, end)).toBe(text);
      }
    }
  });
});

function quotesOf({ items }: Judgement) {
  return items.flatMap(({ target, answer }) => (answer ? [target, answer] : [target]));
}

function verdictsOf(row: LabelledRow): string[] {
  return STATUSES.map((stated) => {
    const { judgement } = judgeTask(taskOf(row, stated), row.month);
    return `${stated}: ${judgement.verdict} (${judgement.impliedStatuses.join("/")})`;
  });
}

function rowOf(target: string, completion: string, name: string): LabelledRow {
  const named = (text: string) => text.replace(/N/g, name);
  return {
    id: name,
    year: 2024,
    month: 5,
    target: named(target),
    completion: named(completion),
    stated: null,
    implied: [],
    items: [],
  };
}

function fullWidth(char: string): string {
  return String.fromCharCode(char.charCodeAt(0) + 0xfee0);
}
