import { isLetter } from "./characters";
import { readMagnitude } from "./numerals";
import { phraseTable } from "./phrase-table";

/** A unit found behind a number. Offsets are normalized offsets. */
export interface Unit {
  /** Canonical name: 米 for 公里. */
  readonly name: string;
  /** As written, without a multiplier. */
  readonly written: string;
  /** One written unit in canonical ones. */
  readonly factor: number;
  readonly end: number;
  /** Whether it counts things or deeds (个, 家, 场) rather than measuring. */
  readonly counts: boolean;
}

/** Spelling → canonical unit and factor. Physical and money units; "/" makes a unit of its own. */
const MEASURES: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  元: ["元", 1],
  块钱: ["元", 1],
  元人民币: ["元", 1],
  美元: ["美元", 1],
  美金: ["美元", 1],
  欧元: ["欧元", 1],
  日元: ["日元", 1],
  港元: ["港元", 1],
  港币: ["港元", 1],
  亩: ["平方米", 2000 / 3],
  亩地: ["平方米", 2000 / 3],
  公顷: ["平方米", 1e4],
  hm2: ["平方米", 1e4],
  平方米: ["平方米", 1],
  平米: ["平方米", 1],
  "㎡": ["平方米", 1],
  m2: ["平方米", 1],
  平方公里: ["平方米", 1e6],
  平方千米: ["平方米", 1e6],
  km2: ["平方米", 1e6],
  米: ["米", 1],
  延米: ["米", 1],
  延长米: ["米", 1],
  公里: ["米", 1000],
  千米: ["米", 1000],
  里: ["米", 500],
  华里: ["米", 500],
  m: ["米", 1],
  km: ["米", 1000],
  "㎞": ["米", 1000],
  KM: ["米", 1000],
  Km: ["米", 1000],
  厘米: ["米", 0.01],
  cm: ["米", 0.01],
  毫米: ["米", 0.001],
  mm: ["米", 0.001],
  海里: ["米", 1852],
  吨: ["千克", 1000],
  t: ["千克", 1000],
  千克: ["千克", 1],
  公斤: ["千克", 1],
  kg: ["千克", 1],
  "㎏": ["千克", 1],
  斤: ["千克", 0.5],
  市斤: ["千克", 0.5],
  克: ["千克", 0.001],
  吨标准煤: ["吨标准煤", 1],
  吨标煤: ["吨标准煤", 1],
  千瓦: ["千瓦", 1],
  kW: ["千瓦", 1],
  KW: ["千瓦", 1],
  kw: ["千瓦", 1],
  瓦: ["千瓦", 0.001],
  兆瓦: ["千瓦", 1000],
  MW: ["千瓦", 1000],
  吉瓦: ["千瓦", 1e6],
  GW: ["千瓦", 1e6],
  千伏安: ["千伏安", 1],
  kVA: ["千伏安", 1],
  KVA: ["千伏安", 1],
  kva: ["千伏安", 1],
  兆伏安: ["千伏安", 1000],
  MVA: ["千伏安", 1000],
  千伏: ["千伏", 1],
  kV: ["千伏", 1],
  KV: ["千伏", 1],
  kv: ["千伏", 1],
  千瓦时: ["千瓦时", 1],
  kWh: ["千瓦时", 1],
  度电: ["千瓦时", 1],
  万度: ["千瓦时", 1e4],
  亿度: ["千瓦时", 1e8],
  兆瓦时: ["千瓦时", 1000],
  MWh: ["千瓦时", 1000],
  立方米: ["立方米", 1],
  m3: ["立方米", 1],
  立方: ["立方米", 1],
  方: ["立方米", 1],
  土方: ["立方米", 1],
  升: ["升", 1],
  "微克/立方米": ["微克/立方米", 1],
  微克每立方米: ["微克/立方米", 1],
  "微克/m3": ["微克/立方米", 1],
  "μg/m3": ["微克/立方米", 1],
  "ug/m3": ["微克/立方米", 1],
  "毫克/立方米": ["微克/立方米", 1000],
  "mg/m3": ["微克/立方米", 1000],
  "毫克/升": ["毫克/升", 1],
  "mg/L": ["毫克/升", 1],
  微克: ["微克", 1],
  毫克: ["微克", 1000],
  秒: ["小时", 1 / 3600],
  分钟: ["小时", 1 / 60],
  小时: ["小时", 1],
  个小时: ["小时", 1],
  天: ["小时", 24],
  日: ["小时", 24],
  个自然日: ["小时", 24],
  自然日: ["小时", 24],
  个工作日: ["工作日", 1],
  工作日: ["工作日", 1],
  个工作天: ["工作日", 1],
  周: ["小时", 168],
  星期: ["小时", 168],
  个星期: ["小时", 168],
  个月: ["月", 1],
  年: ["月", 12],
  个学时: ["学时", 1],
  学时: ["学时", 1],
  课时: ["课时", 1],
  个课时: ["课时", 1],
  "%": ["%", 1],
  "‰": ["%", 0.1],
  个百分点: ["百分点", 1],
  百分点: ["百分点", 1],
  个点: ["百分点", 1],
  倍: ["倍", 1],
  分: ["分", 1],
  岁: ["岁", 1],
  摄氏度: ["摄氏度", 1],
  "℃": ["摄氏度", 1],
  分贝: ["分贝", 1],
};

/** Words that count things, people and deeds. Each is its own canonical unit, but for the spellings below. */
const COUNTERS =
  "个 家 户 人 名 位 人次 户次 家次 台次 辆次 车次 班次 件次 项次 批次 批 " +
  "项 处 座 台 辆 条 件 起 次 场 场次 期 例 宗 套 栋 幢 间 张 所 份 册 块 株 棵 头 只 羽 匹 尾 部 篇 对 副 " +
  "支 组 轮 本 盏 根 杆 艘 架 枚 门 口 眼 段 片 道 层 幅 则 笔 单 箱 袋 盒 瓶 桶 包 台套 幕 部门 " +
  "村 镇 乡 街道 社区 镇街 乡镇 床 床位 张床位 车位 泊位 个车位 个泊位 学位 个学位 个床位 工位 标箱 站 县 路 节 卷 扇 顶 盘 款 样 樘 天次 馆次 轮次 章 稿 种 页 字";

/** Spellings of one counter. */
const SAME_SPELLING: Readonly<Record<string, string>> = {
  张床位: "床位",
  个床位: "床位",
  床: "床位",
  个车位: "车位",
  个泊位: "泊位",
  个学位: "学位",
};

/**
 * Units that are words, or the beginnings of words, in other places. `arabicOnly`: counts only behind 0–9, because
 * behind a Chinese numeral it is usually part of a name (三方, 五里). `not`: what may not follow (5部门 is no 部).
 * `hanNot`: what may not follow behind a Chinese numeral (五台山).
 */
const CAUTION: Readonly<Record<string, { arabicOnly?: true; not?: string; hanNot?: string }>> = {
  里: { arabicOnly: true, not: "程面" },
  方: { arabicOnly: true, not: "面案式便向法位针队阵" },
  瓦: { not: "房屋" },
  升: { arabicOnly: true, not: "级至到规学值" },
  分: { arabicOnly: true, not: "别类级局公行管享布配析段批期层散支" },
  度电: { arabicOnly: true },
  天: { not: "然" },
  日: { not: "常" },
  周: { not: "年边" },
  年: { not: "度底初末产级份代间来期行攻计规", hanNot: "制之" },
  个点: { not: "位" },
  家: { hanNot: "渠店子湾河沟屯" },
  位: { not: "于" },
  项: { hanNot: "目" },
  处: { not: "理置" },
  座: { not: "谈" },
  台: { not: "账", hanNot: "山县河区市子村镇" },
  条: { not: "件", hanNot: "龙" },
  件: { hanNot: "事套" },
  起: { not: "草步点始源" },
  次: { not: "级序性" },
  场: { not: "所景" },
  期: { not: "间限货" },
  例: { not: "如" },
  套: { not: "餐" },
  间: { not: "接隔" },
  份: { not: "额" },
  册: { not: "子" },
  块: { not: "钱" },
  批: { not: "复量" },
  头: { arabicOnly: true, not: "等" },
  只: { arabicOnly: true, not: "要" },
  部: { arabicOnly: true, not: "分委队" },
  部门: { arabicOnly: true },
  对: { arabicOnly: true, not: "接象外上口于照比应标" },
  副: { arabicOnly: true, not: "主书局" },
  支: { not: "持付出撑行" },
  组: { arabicOnly: true, not: "织建成" },
  轮: { not: "流换" },
  本: { arabicOnly: true, not: "地级科市区县年月" },
  门: { arabicOnly: true, not: "诊店户" },
  口: { arabicOnly: true, not: "袋岸碑" },
  眼: { arabicOnly: true },
  段: { arabicOnly: true },
  片: { arabicOnly: true },
  道: { arabicOnly: true, not: "路" },
  层: { not: "面次级" },
  则: { arabicOnly: true },
  笔: { not: "记" },
  单: { arabicOnly: true, not: "位元价独项个体" },
  包: { arabicOnly: true, not: "括含保联" },
  村: { arabicOnly: true, not: "级民庄" },
  镇: { arabicOnly: true, not: "级" },
  乡: { arabicOnly: true },
  县: { arabicOnly: true, not: "级城道域" },
  字: { arabicOnly: true, not: "号体样架" },
  章: { not: "程" },
  稿: { not: "件" },
  种: { not: "植子养业苗", hanNot: "植子养业苗" },
  街道: { arabicOnly: true },
  社区: { arabicOnly: true },
  镇街: { arabicOnly: true },
  乡镇: { arabicOnly: true },
  床: { arabicOnly: true },
  站: { arabicOnly: true, not: "点式台房前" },
  路: { arabicOnly: true, not: "灯面基口段线长" },
  节: { arabicOnly: true, not: "能水约点日庆" },
  顶: { arabicOnly: true },
  盘: { arabicOnly: true, not: "活点" },
  款: { arabicOnly: true, not: "项" },
  样: { arabicOnly: true, not: "本板" },
  根: { arabicOnly: true, not: "据本" },
  架: { arabicOnly: true, not: "构设" },
  尾: { arabicOnly: true, not: "矿水气款" },
  幕: { arabicOnly: true },
};

interface Entry {
  readonly name: string;
  readonly factor: number;
  readonly counts: boolean;
  readonly arabicOnly: boolean;
  readonly not: ReadonlySet<string>;
  readonly hanNot: ReadonlySet<string>;
}

const UNITS = phraseTable(entries());

function* entries(): Generator<[string, Entry]> {
  const spelled = new Map<string, readonly [string, number, boolean]>();
  for (const [spelling, [unit, factor]] of Object.entries(MEASURES)) spelled.set(spelling, [unit, factor, false]);
  for (const counter of COUNTERS.split(" ")) {
    if (spelled.has(counter)) throw new Error(`${counter} is a measure and a counter`);
    spelled.set(counter, [SAME_SPELLING[counter] ?? counter, 1, true]);
  }
  for (const spelling of [...Object.keys(CAUTION), ...Object.keys(SAME_SPELLING)]) {
    if (!spelled.has(spelling)) throw new Error(`${spelling} is in a table about units but is no unit`);
  }
  for (const [spelling, [name, factor, counts]] of spelled) {
    const caution = CAUTION[spelling];
    const not = new Set(caution?.not ?? "");
    const hanNot = new Set([...(caution?.not ?? ""), ...(caution?.hanNot ?? "")]);
    yield [spelling, { name, factor, counts, arabicOnly: caution?.arabicOnly === true, not, hanNot }];
  }
}

/**
 * The unit that begins at a normalized offset, behind a number in the given script; null where there is none, or
 * where the characters begin another word. 元/吨, 吨/年, 人/天: a rate is a unit of its own, not converted.
 */
export function readUnit(text: string, index: number, script: "arabic" | "han"): Unit | null {
  const phrase = UNITS.beginningAt(text, index, ({ key, value }) => fits(text, index + key.length, key, value, script));
  if (phrase === null) return null;
  const end = index + phrase.key.length;
  const { name, factor, counts } = phrase.value;
  if (text.charAt(end) === "/") {
    const multiplied = readMagnitude(text, end + 1)?.end ?? end + 1;
    const per = UNITS.beginningAt(text, end + 1) ?? UNITS.beginningAt(text, multiplied);
    if (per !== null) {
      const stop = (text.startsWith(per.key, end + 1) ? end + 1 : multiplied) + per.key.length;
      const written = text.slice(index, stop);
      return { name: written, written, factor: 1, end: stop, counts: false };
    }
  }
  return { name, written: phrase.key, factor, end, counts };
}

function fits(text: string, end: number, key: string, entry: Entry, script: "arabic" | "han"): boolean {
  if (isLetter(key.charCodeAt(key.length - 1)) && isLetter(text.charCodeAt(end))) return false;
  if (script === "han" && entry.arabicOnly) return false;
  return !(script === "arabic" ? entry.not : entry.hanNot).has(text.charAt(end));
}

/** Whether a unit, and not a multiplier, begins here: 千瓦, 千米, 百分点. */
export function startsMeasure(text: string, index: number): boolean {
  if (readMagnitude(text, index) === null) return false;
  return UNITS.beginningAt(text, index) !== null;
}

/** Counters that may stand for one another: 6场 answers 6次, 3名 answers 3人. A pair of a line is comparable. */
const SAME_COUNT: readonly string[] = [
  "人 名 位",
  "人 例",
  "场 次 场次",
  "场 期",
  "次 期",
  "场 轮",
  "次 轮",
  "轮次 轮 场 次",
  "批 批次",
  "栋 幢 座",
  "件 起 宗",
  "件 项 条",
  "宗 块 幅",
  "台 辆 部",
  "台 套 台套",
  "份 册 本 张",
  "株 棵",
  "头 只 匹 羽",
  "处 座 所 家",
  "处 站",
  "支 个",
  "口 眼",
  "根 杆 盏",
  "车位 泊位",
];

/** Counters that 个 may stand for: things one can point at, and the people named one by one. Not 户, 人, 人次, 元. */
const COUNTED_BY_GE = new Set(
  "家 名 位 项 处 座 所 件 条 宗 套 栋 幢 间 块 支 组 台 口 眼 段 片 场 站 种 村 镇 乡 县 街道 社区 镇街 乡镇 部门 床位 车位 泊位 学位 工位 期 笔 款 幅".split(
    " ",
  ),
);

const COMPARABLE = new Set(
  SAME_COUNT.flatMap((line) => {
    const units = line.split(" ");
    return units.flatMap((a) => units.map((b) => `${a} ${b}`));
  }),
);
const COUNTER_NAMES = new Set(COUNTERS.split(" ").map((counter) => SAME_SPELLING[counter] ?? counter));

/**
 * Whether amounts in two canonical units can be set against each other. Symmetric. A bare number ("") may stand
 * for any count, but for no measure.
 */
export function unitsComparable(a: string, b: string): boolean {
  if (a === b) return true;
  if (a === "") return COUNTER_NAMES.has(b);
  if (b === "") return COUNTER_NAMES.has(a);
  if (a === "个") return COUNTED_BY_GE.has(b);
  if (b === "个") return COUNTED_BY_GE.has(a);
  return COMPARABLE.has(`${a} ${b}`);
}
