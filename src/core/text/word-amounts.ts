import type { Bound, Quantity } from "../model/quantity";
import type { Amount } from "./amounts";
import { CharSet } from "./char-set";
import { each, type Phrase, phraseTable } from "./phrase-table";

interface Meaning {
  readonly word?: NonNullable<Quantity["word"]>;
  readonly value: number;
  readonly unit: string;
  readonly bound?: Bound;
  readonly change?: "rise";
  /** What may not follow: 全部门 is no 全部. */
  readonly not?: string;
}

const ALL = { word: "all", value: 100, unit: "%" } as const;
const HALF = { word: "half", value: 50, unit: "%" } as const;
const NONE = { word: "none", value: 0, unit: "" } as const;

/** The unit of grades of water: the less the better. */
export const GRADE = "水质";
/** Grades of water, the best first (GB 3838): 达到Ⅲ类; Ⅱ类医疗器械 and Ⅲ类射线装置 are of other kinds. */
const GRADES = "Ⅰ Ⅱ Ⅲ Ⅳ Ⅴ I II III IV V".split(" ");

/** 消除Ⅴ类, 劣Ⅴ类: no grade to come up to. */
const GONE = new CharSet("除灭治无非劣");

/** What can be none of: 零火点, 无伤亡. Behind other words 零 and 无 mean no amount (零售, 零距离, 无人机). */
const ABSENT =
  "火点 火情 火灾 火险 火警 事故 安全事故 责任事故 生产安全事故 亡人事故 伤亡 伤亡事故 死亡 死亡事故 亡人 投诉 有效投诉 上访 非访 越级上访 进京上访 集体上访 信访 舆情 负面舆情 案件 发案 发生 差错 失误 违纪 违规 违法 举报 " +
  "复发 污染 污染事件 库存 逾期 欠薪 拖欠 反弹 增长 新增 感染 疫情 病例 隐患 死角 溺水 溺亡 命案 积压 超时 退件 遗漏 漏报 积案 返贫 重大事故 较大事故 较大以上事故 重特大事故 挂账 缺陷 辍学 增加";

const NOT_OF_无 = new Set(["死角", "发生", "增长", "增加", "反弹"]);

const WORDS = phraseTable<FullMeaning>(
  meanings().map(([word, { value, unit, ...rest }]) => {
    // With all members: objects of one shape are read faster.
    const not = rest.not === undefined ? null : new CharSet(rest.not);
    const { word: stands = null, bound = "none", change = null } = rest;
    return [word, { word: stands, value, unit, bound, change, not }] as const;
  }),
);

interface FullMeaning {
  readonly word: Quantity["word"];
  readonly value: number;
  readonly unit: string;
  readonly bound: Bound;
  readonly change: "rise" | null;
  readonly not: CharSet | null;
}

function meanings(): [string, Meaning][] {
  return [
    ["全部", { ...ALL, not: "门分委队长" }],
    ["全覆盖", ALL],
    ["全数", ALL],
    ["悉数", ALL],
    ["一个不漏", ALL],
    ["一个不落", ALL],
    ["百分百", ALL],
    ["百分之百", ALL],
    ...each<Meaning>("过半 过半数 超半数 超过半数 超过一半 超一半 过一半 一半以上 半数以上 大半 多半", {
      ...HALF,
      bound: "atLeast",
    }),
    ["一半", { ...HALF, not: "天年" }],
    ["半数", HALF],
    ...each<Meaning>("翻番 翻一番 翻了一番 翻了番", { value: 100, unit: "%", change: "rise" }),
    ...each<Meaning>("翻两番 翻了两番", { value: 300, unit: "%", change: "rise" }),
    ...each<Meaning>("为零 归零 清零 至零", NONE),
    ...GRADES.map(
      (grade, index) => [`${grade}类`, { value: (index % 5) + 1, unit: GRADE, not: "医器疫射放" }] as [string, Meaning],
    ),
    ...ABSENT.split(" ").map((noun) => [`零${noun}`, NONE] as [string, Meaning]),
    ...ABSENT.split(" ")
      .filter((noun) => !NOT_OF_无.has(noun))
      .map((noun) => [`无${noun}`, NONE] as [string, Meaning]),
  ];
}

/** 另一半, 前一半: one of two; 7月底前过半 is none. */
const NO_HALF_BEHIND = new CharSet("另前后");

/** 社零增长7%, 社消零增长7%: short for 社会消费品零售. */
const RETAIL = new CharSet("社消");

/** The characters with which word-amounts begin. */
export const WORD_BEGINNINGS = [...new Set(meanings().map(([word]) => word.charAt(0)))].join("");

function isWhole({ length, value }: Phrase<FullMeaning>, text: string, index: number): boolean {
  return value.not === null || !value.not.at(text, index + length);
}

/** The word-amount that begins at `index`: 全部, 全覆盖, 过半, 一半以上, 为零, 零火点. The quote of 零火点 is its 零. */
export function readWord(text: string, index: number): Amount | null {
  const phrase = WORDS.beginningAt(text, index, isWhole);
  if (phrase === null) return null;
  const { key, value: meaning } = phrase;
  if (meaning.word === "half" && meaning.bound === "none" && NO_HALF_BEHIND.at(text, index - 1)) return null;
  if (meaning.unit === GRADE && GONE.at(text, index - 1)) return null;
  if (key === "零增长" && RETAIL.at(text, index - 1)) return null;
  const end = meaning.word === "none" && /^[零无]/.test(key) ? index + 1 : index + key.length;
  return {
    start: index,
    end,
    value: meaning.value,
    high: null,
    unit: meaning.unit,
    unitWritten: "",
    precision: 0,
    hedge: null,
    counts: false,
    magnified: false,
    script: "han",
    word: meaning.word,
    bound: meaning.bound,
    change: meaning.change,
  };
}
