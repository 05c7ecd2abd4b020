import { CharSet } from "./char-set";
import { codeAt, isCjk, isDigit, isHanNumeral, isLetter } from "./characters";
import type { Brackets } from "./clauses";
import { phraseTable } from "./phrase-table";

/** Idioms, names and set phrases whose numeral counts nothing, with the offset at which the numeral stands in them. */
const IDIOMS =
  "一批 一例外 八项支出 一体化 一站式 一揽子 一条龙 一次性 一件事 一张网 一张图 一盘棋 一把手 一本账 一把尺 一竿子 一口价 一户多 一户一 一家一 一人一 一企一 一村一 一县一 " +
  "一镇一 一事一 一地一 一校一 一区一 一街一 一品一 一项一 一园一 一河一 一湖一 一山一 一类一 一点一 一案一 一车一 一岗一 一码 一带一路 一网 一窗 " +
  "一门式 一家亲 一家人 一条心 一条街 一条主线 一条例 一部分 一方面 一户 一点通 一件件 一项项 一个个 一家家 一次办 一次告知 一次办好 一次通过 " +
  "两手抓 两不愁 两头 两个维护 两个确立 两个覆盖 两个健康 两个毫不动摇 两个责任 两个清单 两个一百年 " +
  "三个地方 三个代表 三下乡 三支一扶 三支队伍 三项制度 三个责任 三个清单 三座大山 三条红线 三位一体 四位一体 五位一体 二位一体 两位一体 多位一体 " +
  "四个意识 四个自信 四个全面 四个最严 四个一批 四个不摘 四个方面 五个统一 六个一 五个一 四个一 三个一 八个一 十个一 一个都 " +
  "八项规定 九个坚持 十个明确 十四个坚持 五项机制 六件事 三件套 二人转 百年 千年 万年 五年规划 三年行动 两年行动 五年行动 三年攻坚 三年计划 " +
  "一日 一天到晚 一时 一刻 三天两头 五天工作制 双减 三五成群 一分部署 九分落实 十分 百分百 一段时间 一段时期 一次网 二次网 一次管网 二次管网 一次能源 二次加压 二次创业 二次供水 二次开发 二次污染 二次报建 二次装修 " +
  "三次产业 一次产业 二次产业 最多跑一次 只跑一次 跑一次 一次都 一场硬仗 四项监督 四条底线 一对一 一对多 两节 一日游 两日游 二日游 三日游 三项赛 三项运动";

/** Numerals that stand for one of several, or for none in particular, when these stand before them. */
const VAGUE_BEFORE = new CharSet("几第");
/** A lone 一 behind these is part of a word: 统一组织, 唯一一家's first, 同一个, 另一个. */
const LONE_ONE_BEFORE = new CharSet("统唯之不同单逐第万任某每进这那另其专合归划新后上下初周跑漏落");
/** What ends the name of a thing numbered: 10号宫殿, 7#车间, 221省道. Checked right behind the number. */
const NAME_AFTER = phraseTable(
  "号 # № 省道 国道 县道 乡道 路公交 届 环 级 后 强 版 楼 单元 街坊 中 线"
    .split(" ")
    .map((name) => [name, true] as const),
);
/** Behind a bare number: it is a hotline, a way of working, a festival. */
const BARE_NAME_AFTER = phraseTable(
  "热线 平台 模式 电话 专线 体系 工程 行动 工作法 架构 机制 政策 计划 战略 标准 晚会 维权 产业 思路 布局 诉求 急救 接警 联动 报警 指挥 服务 便民"
    .split(" ")
    .map((name) => [name, true] as const),
);
const HOTLINES = new Set(
  "110 119 120 122 315 12315 12319 12328 12333 12338 12345 12348 12350 12355 12366 12369 12388 12393 12329 12305 95598 96596 400 800".split(
    " ",
  ),
);

/** What 前 is the end of, where it is not "the first": 目前5个, 6月底前12个. */
const BEFORE_FRONT = new CharSet("目当提之此以日底年月末期天节会赛产午眼从");
const COUNT_OF_RANK = new CharSet("位名强列甲");

/** Longest quotation that is taken for a name. Longer ones are statements. */
const LONGEST_NAME = 16;

const IDIOM_TABLE = phraseTable(IDIOMS.split(" ").map((idiom) => [idiom, idiom.length] as const));

/**
 * Whether the numeral of `[start, end)` (normalized offsets) counts or measures nothing whatever follows: ordinals,
 * codes, names, idioms, document numbers, phone numbers, clock times, sums of slogans.
 */
export function isLookalike(text: string, start: number, end: number): boolean {
  return isDigit(codeAt(text, start)) ? isCode(text, start, end) : isIdiom(text, start, end);
}

/** Offsets at which a title 《》 or a short quotation ends, by offset: numbers inside are part of a name. */
export function namedStretches(
  text: string,
  brackets: Brackets,
): readonly { readonly start: number; readonly end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  let covered = 0;
  for (const index of [...brackets.keys()].sort((a, b) => a - b)) {
    const match = brackets.get(index) ?? -1;
    if (match <= index || index < covered) continue;
    const mark = text.charAt(index);
    const title = mark === "《" || mark === "〔";
    const name = (mark === "“" || mark === "‘") && match - index - 1 <= LONGEST_NAME;
    // “零上访、零事故” says how many.
    if (!title && (!name || text.charAt(index + 1) === "零")) continue;
    stretches.push({ start: index, end: match + 1 });
    covered = match + 1;
  }
  return stretches;
}

/** Whether a bare number, without a unit, is a name: 12345热线, 2009, 0533, 4.0. */
export function isBareName(text: string, start: number, end: number): boolean {
  const digits = text.slice(start, end);
  if (/^(?:19|20)\d\d$/.test(digits) || /^\d\.0$/.test(digits) || HOTLINES.has(digits)) return true;
  if (digits.length >= 7 && !digits.includes(".")) return true;
  return BARE_NAME_AFTER.beginningAt(text, end) !== null;
}

function isCode(text: string, start: number, end: number): boolean {
  const [before, after] = [codeAt(text, start - 1), codeAt(text, end)];
  if (isLetter(before)) return after !== PERCENT;
  if (CODED_BEFORE.has(before) || TIMES.has(after)) return true;
  // 9:30, 3:1.
  if ((before === COLON && isDigit(codeAt(text, start - 2))) || (after === COLON && isDigit(codeAt(text, end + 1))))
    return true;
  if (partOfSum(text, start, end)) return true;
  if (before === DASH && partOfChain(text, start)) return true;
  if (codeAt(text, start) === 0x30 && isDigit(codeAt(text, start + 1))) return true;
  if (FRONT.has(before) && isRank(text, start, end)) return true;
  if (NAME_AFTER.beginningAt(text, end) !== null) return true;
  return isLetter(after) && !LETTER_UNIT.test(text.slice(end, end + 4));
}

const [PERCENT, COLON, DASH, PLUS] = [0x25, 0x3a, 0x2d, 0x2b];
/** Behind these a number is that of an ordinal, a document or a product: 第3, 7#, 〔2023, 3×4. */
const CODED_BEFORE = new CharSet("第#№〔×*");
const TIMES = new CharSet("×*");
const FRONT = new CharSet("前");

/** Units written in Latin letters; anything else in letters behind a number makes a name: 5G, 4A, 3D. */
const LETTER_UNIT = /^(?:k?m[23]?|cm|mm|hm2|t|kg|[kKMG]?[wW]h?|[kKM][vV][aA]?|mg|ug|kva|KM|Km|TEU)(?![A-Za-z])/;

/** 1+1+3+N, 2+26, “3+2”, but not +5.2% and not 100+家. */
function partOfSum(text: string, start: number, end: number): boolean {
  const after = codeAt(text, end);
  if (after === PERCENT) return false;
  if (after === PLUS && (isAlphanumeric(text, end + 1) || QUOTES.at(text, end + 1))) return true;
  if (codeAt(text, start - 1) !== PLUS) return false;
  return isAlphanumeric(text, start - 2) || isCjk(codeAt(text, start - 2));
}

const QUOTES = new CharSet("“”’");

function isAlphanumeric(text: string, index: number): boolean {
  const code = codeAt(text, index);
  return isDigit(code) || isLetter(code);
}

/** A1-02-02, 0533-7211234: joined by dashes to letters, or three and more. */
function partOfChain(text: string, start: number): boolean {
  let index = start - 1;
  let dashes = 0;
  // Codes are short: a bounded look back keeps a cell of dashes linear.
  const limit = Math.max(0, start - 24);
  for (; index >= limit; index--) {
    const code = codeAt(text, index);
    if (code === 0x2d) dashes++;
    else if (isLetter(code)) return true;
    else if (!isDigit(code)) break;
  }
  return dashes >= 2;
}

/** 前10名, 前三位, 前30%: a rank. */
function isRank(text: string, start: number, end: number): boolean {
  if (BEFORE_FRONT.at(text, start - 2)) return false;
  return COUNT_OF_RANK.at(text, end) || codeAt(text, end) === PERCENT;
}

function isIdiom(text: string, start: number, end: number): boolean {
  const before = codeAt(text, start - 1);
  if (VAGUE_BEFORE.has(before) || (start > 0 && text.startsWith("数十", start - 1))) return true;
  if (FRONT.has(before) && isRank(text, start, end)) return true;
  if (text.startsWith("几", end)) return true;
  if (isHanNumeral(before)) return true;
  if (NAME_AFTER.beginningAt(text, end) !== null) return true;
  if (end - start === 1 && text.startsWith("一", start)) {
    if (LONE_ONE_BEFORE.has(before)) return true;
    const behind = text.slice(end, end + 4);
    if (NOT_ONE.test(behind) && (NONE_MISSED.test(behind) || !isOneOfThem(text, end))) return true;
    if (text.startsWith("起", end) && !INCIDENT.test(text.slice(Math.max(0, start - 2), start))) return true;
  }
  const idiom = IDIOM_TABLE.beginningAt(text, start);
  return idiom !== null && !text.startsWith("一批次", start);
}

/** 一处没开, 一套也未分, 一户不漏: not one. */
const NOT_ONE = /^\p{Script=Han}[都也]?(?:没|未|不[漏落少剩缺丢])/u;
const NONE_MISSED = /^\p{Script=Han}[都也]?[没未不][漏落少剩缺丢]/u;

/** "通车5条，一条未通": so many there are, counted by the same word, that one of them is left. */
function isOneOfThem(text: string, counter: number): boolean {
  const unit = text.charAt(counter);
  for (let at = text.lastIndexOf(unit, counter - 2); at > 0; at = text.lastIndexOf(unit, at - 1))
    if (isDigit(codeAt(text, at - 1)) || isHanNumeral(codeAt(text, at - 1))) return true;
  return false;
}

/** 发生一起, 查处一起: an incident; elsewhere 一起 means "together". */
const INCIDENT = /(?:发生|立案|查处|破获|办理|办结|受理|通报|侦破|报告|事故)$/;
