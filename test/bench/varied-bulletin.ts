import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellValue, SheetSnapshot } from "../../src/core/model/sheet";
import { SHARED_DATA, sharedDataMissing, snapshot } from "../snapshot";
import { seeded, type Random } from "./seeded";

/**
 * A bulletin of `count` tasks for measuring: the same for the same seed. Its texts are the labelled rows of this
 * project, one to four of them to a task, about other places and with other amounts in each; numbered, headed or run
 * together as compilers do. About one row in forty has a flaw of the kind that the rules on layout look for.
 */
export function variedBulletin(count: number, seed = 1): SheetSnapshot {
  const random = seeded(seed);
  const pieces = labelledPieces();
  const rows = Array.from({ length: count }, (_, index) => flawed(taskRow(index, pieces, random, USUAL_PARTS), random));
  return sheetOf(rows);
}

/** Labelled rows that make up a task; one of these is drawn. */
const USUAL_PARTS = [1, 1, 1, 2, 2, 3, 4];

/**
 * The same, with texts as long as those of a real bulletin (170 characters in targets and completion of a row on average)
 * and no two rows whose texts are alike.
 */
export function distinctBulletin(count: number, seed = 1): SheetSnapshot {
  const random = seeded(seed);
  const pieces = labelledPieces();
  return sheetOf(unlikeRows(count, (index) => flawed(taskRow(index, pieces, random, LONG_PARTS), random)));
}

/** The first `count` rows that `make` gives of which no two have the same texts; it is asked again for the place of one that has. */
function unlikeRows(count: number, make: (index: number) => CellValue[]): CellValue[][] {
  const known = new Set<string>();
  const rows: CellValue[][] = [];
  while (rows.length < count) {
    const row = make(rows.length);
    const texts = row.slice(1, 4).join("\n");
    if (!known.has(texts)) rows.push(row);
    known.add(texts);
  }
  return rows;
}

const LONG_PARTS = [1, 2, 2, 3, 3, 3, 4];

/**
 * The rows of the real bulletin of May 2023 over and over, told of other places and with other amounts, so that no two have
 * the same texts. null where ../shared is absent.
 */
export function realisticBulletin(count: number, seed = 1): SheetSnapshot | null {
  if (sharedDataMissing) return null;
  const random = seeded(seed);
  const real = readFileSync(join(SHARED_DATA, "bulletin-2023-05.tsv"), "utf8")
    .split("\n")
    .map((line) => line.split("\t"))
    .filter(([serial = ""]) => /^\d+$/.test(serial));
  const elsewhereRow = (index: number) => {
    const [serial = "", annual = "", target = "", completion = "", ...others] = real[index % real.length] ?? [];
    const [place, factor] = [random.of(PLACES) + random.of(KINDS), random.between(0.4, 2.5)];
    const grown = (text: string) => text && place + scaled(text, () => factor);
    const [, status = "", narrative = ""] = /^(部分完成|未完成|完成)?。?([^]*)$/.exec(completion) ?? [];
    return [serial, grown(annual), grown(target), `${status}。${grown(narrative)}`, ...others];
  };
  return sheetOf(unlikeRows(count, elsewhereRow));
}

/** Bulletins without two rows alike, by where their texts come from: this project's labelled rows, or the real bulletin. */
export const DISTINCT = { labelled: distinctBulletin, real: realisticBulletin };
export type Kind = keyof typeof DISTINCT;

function sheetOf(rows: readonly CellValue[][]): SheetSnapshot {
  return snapshot([[TITLE, "", "", "", "", ""], HEADER, ...rows], { sheetName: "五月", columnWidthsPt: WIDTHS_PT });
}

const TITLE = "云州市清和区2024年《政府工作报告》重点任务5月份完成情况通报表";
const HEADER = ["序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位"];
const WIDTHS_PT = [30, 160, 160, 260, 60, 110];

interface Piece {
  readonly target: string;
  readonly completion: string;
  readonly stated: string;
}

function labelledPieces(): Piece[] {
  const lines = readFileSync(join(__dirname, "../labelled/rows.jsonl"), "utf8").split("\n");
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as { target: string; completion: string; stated: string | null })
    .map(({ target, completion, stated }) => ({
      target: bare(target),
      completion: bare(completion),
      stated: stated ?? "完成",
    }));
}

function bare(text: string): string {
  return text.replace(/[。；\s]+$/, "");
}

const PLACES =
  "东湖 柳河 青山 石桥 白鹭 槐荫 云台 金桥 望江 长宁 南塘 丰乐 永安 临溪 新华 双井 松林 马家 红旗 高岭".split(" ");
const KINDS = "街道 镇 片区 园区 社区 乡 工业园 新城 示范区 村".split(" ");
const SURNAMES = "陈周沈林方许顾何白安罗唐程苏叶";
const GIVEN = "予安 知远 立新 慧敏 晓明 海川 文博 雨桐 国庆 思齐 嘉禾 明哲 清越 书言".split(" ");
const OFFICES =
  "发改 财政 工信 住建 交通 水务 农业农村 教育 卫健 民政 人社 文旅 商务 应急 城管 园林 生态环境 市场监管 统计 科技".split(
    " ",
  );

function taskRow(index: number, pieces: readonly Piece[], random: Random, counts: readonly number[]): CellValue[] {
  const parts = Array.from({ length: random.of(counts) }, () => elsewhere(random.of(pieces), random));
  const manner = parts.length === 1 ? "plain" : random.of(["numbered", "headed", "plain"] as const);
  const joined = (texts: readonly string[]) =>
    texts
      .map((text, at) => (manner === "plain" ? text : `${manner === "numbered" ? `${at + 1}.` : headOf(at)}${text}`))
      .join("；") + "。";
  const target = joined(parts.map((part) => part.target));
  const status = parts.every(({ stated }) => stated === "完成") ? "完成" : "部分完成";
  const narrative = joined(parts.map((part) => part.completion));
  const annual = joined(parts.map((part) => scaled(part.target, () => random.between(1, 3))));
  const units = Array.from({ length: random.of([1, 2, 2, 3, 4]) }, () => `区${random.of(OFFICES)}局`);
  const [lead = "", ...others] = [...new Set(units)];
  const leaders = Array.from({ length: random.of([1, 1, 1, 2]) }, () => leaderName(random));
  return [
    index + 1,
    annual,
    target,
    `${random.chance(0.05) ? "未完成" : status}。${narrative}`,
    [...new Set(leaders)].join(" "),
    [others.length > 0 ? `${lead}（牵头）` : lead, ...others].join(" "),
  ];
}

function leaderName(random: Random): string {
  // Some fifteen names are all over a bulletin.
  const at = random.below(15);
  return (SURNAMES[at] ?? "陈") + (GIVEN[at % GIVEN.length] ?? "立新");
}

function headOf(at: number): string {
  return `${PLACES[(at * 7) % PLACES.length] ?? ""}${KINDS[at % KINDS.length] ?? ""}：`;
}

/** The same matter in another place, with other amounts: those of target and completion grow alike. */
function elsewhere({ target, completion, stated }: Piece, random: Random): Piece {
  const place = random.of(PLACES) + random.of(KINDS);
  const factor = random.between(0.4, 2.5);
  const named = random.chance(0.7) ? place : "";
  const grown = (text: string) => named + scaled(text, () => factor);
  return { target: grown(target), completion: grown(completion), stated };
}

/** Whole amounts of counted things; dates, percentages and document numbers stay as they are. */
function scaled(text: string, factor: () => number): string {
  return text.replace(/(?<![\d.])\d{1,6}(?=[个家户项处座公里万人件场所亩吨])/g, (digits) =>
    String(Math.max(1, Math.round(Number(digits) * factor()))),
  );
}

function flawed(row: CellValue[], random: Random): CellValue[] {
  if (!random.chance(0.025)) return row;
  const [serial = "", annual = "", monthly = "", completion = "", leaders = "", units = ""] = row;
  return random.of<() => CellValue[]>([
    () => ["", annual, monthly, completion, leaders, units],
    () => [serial, annual, "", completion, leaders, units],
    () => [serial, annual, monthly, String(completion).replace("。", "："), leaders, units],
    () => [serial, annual, monthly, completion, "", units],
    () => [serial, annual, monthly, completion, leaders, String(units).replace("局", "\n局")],
    () => [serial, annual, monthly, String(completion).replace("完成。", ""), leaders, units],
    () => [serial, annual, monthly, `${String(completion)} l2个`, leaders, units],
  ])();
}
