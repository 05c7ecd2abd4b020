import type { Bound, Hedge } from "../model/quantity";
import { each, phraseTable } from "./phrase-table";

/** What a word beside a number does to it. */
export interface Modifier {
  readonly bound: Bound | null;
  readonly hedge: Hedge | null;
  /** A verb or noun of change. `amount` verbs (增加) say a change only of percentages and in comparisons. */
  readonly change: "rise" | "fall" | null;
  readonly amount: boolean;
  /** 至, 到: with a verb of change (or a widening, developing) before it, the amount is where that arrives. */
  readonly to: boolean;
  /** 减少为: the amount is where the change arrives. */
  readonly arrives: boolean;
  /** 控制在: with a range, both ends count; with 左右 it aims and limits nothing. */
  readonly controls: boolean;
  /** Verbs that go with 至 and 到 only: 发展到, 拓宽至. */
  readonly arrivesOnly: boolean;
  /** 占: a percentage of something. */
  readonly share: boolean;
  /** 由, 从: the amount is where a change starts, if the text goes on with 至 or 到. */
  readonly from: boolean;
  /** Whether the quantity's quote takes the word in: 不少于, 约. */
  readonly quoted: boolean;
  /** Whatever stands before it has nothing to do with the number: 新增 hides the 增 in it. */
  readonly stop: boolean;
}

/** A modifier that says nothing but what is given. */
function modifier(given: Partial<Modifier>): Modifier {
  return { ...SILENT, ...given };
}

const SILENT: Modifier = {
  bound: null,
  hedge: null,
  change: null,
  amount: false,
  to: false,
  arrives: false,
  controls: false,
  arrivesOnly: false,
  share: false,
  from: false,
  quoted: false,
  stop: false,
};

function words(list: string, given: Partial<Modifier>): [string, Modifier][] {
  return each(list, modifier(given));
}

/** Verbs of rising, whatever rises: 增长5%, 上升3件. */
const RISING = "增长 上升 上涨 拉高 调增 前移 前进 进位 跃升 抬升 递增";
/** Verbs that mostly add to a number of things; a rise only of percentages, in comparisons and with 至, 到. */
const ADDING = "增加 增 多 扩大 延长 增多 多收 多缴 多销 多卖 多产 提高 提升 升 提速 攀升 回升";
const FALLING =
  "下降 降低 减少 压缩 压减 降 缩短 缩减 回落 下滑 下跌 削减 收窄 缩小 压降 下调 减 核减 调减 精简 节省 减轻 少收 少缴 少销";
/** Nouns of growth, and words that say how far above or below something an amount lies. */
const RISE =
  "增幅 增速 增长率 涨幅 升幅 高出 高 超前 领先 多出 超出 超额 超额完成 超出目标 超目标 超任务 超计划 超时序";
const FALL = "降幅 减幅 负增长 低 滞后 落后 少 差 相差 尚差 还差 欠 尚欠 缺口 短 还短 尚短 亏 还缺 尚缺";

/** 减少了, 减少为: with 了 still the size of the change, with 为 where it arrives. */
function withEndings(verbs: string, given: Partial<Modifier>): [string, Modifier][] {
  return words(verbs, given).flatMap(([verb, meaning]): [string, Modifier][] => [
    [verb, meaning],
    [`${verb}为`, modifier({ ...given, arrives: true })],
  ]);
}

/** Words that stand between a number and the word that matters: 增长 + 约, 占比 + 达到. */
const TRANSPARENT =
  "达到 达 为 了 是 共 计 共计 总计 合计 累计 实现 完成 仅 只 已 已达 均 均为 分别 分别为 分别达 分别达到 各 力争 确保 " +
  "力争达到 力争达 有 平均 率 同比 环比 幅度 幅度为 幅度达 幅度达到 已经 比例 水平 在 稳定 保持 稳定在 保持在 维持在 保证 " +
  "预计 预计完成 又 再 总数 总数达 数 数达 将 约定 整体 总体";
/** Words that end like one that matters: 签约 ends in 约, 新增 in 增. */
const OPAQUE =
  "新增 净增 新增加 增设 晋升 误差 偏差 落差 出差 时差 签约 解约 预约 节约 违约 履约 续约 邀约 集约 合约 附近 临近 邻近 " +
  "减亏 扭亏 止亏 靠近 侦破 攻破 告破 打破 查破 赶超 商超 反超 拖欠 参加 追加 更加 许多 众多 增减 侵占 自由 理由";

/** Words right before a number, in any order and up to a handful: 增长 + 不低于, 降低 + 到 + 约. */
export const BEFORE = phraseTable<Modifier>([
  ...words("不低于 不少于 不小于 不下于 不短于 至少 最少 起码 ≥ 不得低于 不得少于 最低 均不低于 保底", {
    bound: "atLeast",
    quoted: true,
  }),
  ...words(
    "超过 突破 高于 大于 多于 > 迈上 迈过 站上 破 冲破 跨过 跨越 越过 冲上 跃上 跨上 突破了 冲刺 达到或超过 不少于或等于",
    { bound: "atLeast", quoted: true },
  ),
  ...words("超 逾 超过了", { bound: "atLeast", hedge: "over", quoted: true }),
  ...words("不超过 不超 不高于 不大于 不多于 不长于 不突破 不得超过 不得高于 低于 少于 小于 ≤ < 至多 最多 最高 最长", {
    bound: "atMost",
    quoted: true,
  }),
  ...words("控制在 严控在 压控在 限制在 控制到", { bound: "atMost", quoted: true, controls: true }),
  ...words("约 大约 大概 约为 约计 大致 估计", { hedge: "about", quoted: true }),
  ...words("近 将近 接近 不足 不到 不满 仅近", { hedge: "nearly", quoted: true }),
  ...withEndings(RISING, { change: "rise" }),
  ...withEndings(ADDING, { change: "rise", amount: true }),
  ...withEndings(FALLING, { change: "fall" }),
  ...words(RISE, { change: "rise" }),
  ...words(FALL, { change: "fall" }),
  ...words("发展 拓宽 拓 拓展 加宽 扩 扩展 扩建 做 培育 壮大 拉长 加密", { arrivesOnly: true }),
  ...words("至 到 成", { to: true }),
  ...words("占 占比 占比为 占比达 约占 占到 占比约 占比达到 占比约为", { share: true }),
  ...words("由 从 由原来的 从原来的 由原来 从原来 由最初的", { from: true }),
  ...words(TRANSPARENT, {}),
  ...words(OPAQUE, { stop: true }),
]);

/** Words right behind a number and its unit. */
export const AFTER = phraseTable<Modifier>([
  ...words("以上 及以上 或以上 (含)以上 （含）以上 之上 起步 及其以上", { bound: "atLeast" }),
  ...words("以内 之内 及以内 以下 及以下 之下 （含）以下 （含）以内 (含)以内 封顶", { bound: "atMost" }),
  ...words("左右 上下 前后 上下浮动", { hedge: "about" }),
  ...words("余 多 有余 来", { hedge: "over" }),
]);

/** Words between a number and its unit: 600余人, 30多家, 5万多户, 100+家. */
export const BETWEEN = phraseTable<Modifier>([...words("余 多 来 + 有余", { hedge: "over" })]);

/** Words in the same clause that say what an amount is compared with. */
export const COMPARISON =
  /(同比|[比较](?:上年|去年|上一年)|[比较]上年同期|[比较]去年同期|较同期)|(环比|[比较](?:上月|上个月|上季度))/g;

/** Words of growth that make a negative number a fall. */
export const SIGNED_AFTER = /[，。；：、（“\s]$|^$|[速长比为达是率幅约至到现计]$/;

/** Goals that a percentage may be a share of. */
export const GOAL = /(?:目标任务|任务目标|目标|任务|计划投资|计划|指标|(?<=年度?)投资)(?:数|量|额|总数|总量|总额)?的?$/;
/** Verbs that a goal stands behind directly: 完成任务的41.9%, 占目标84%. */
export const GOAL_VERB = /(?:完成|占|为|达|达到|相当于|占到|占了|约占|约为|已完成)(?:了)?$/;
/** What makes a goal that of the year. */
export const YEARLY = /全年|年度|年初|年内|今年|本年|[0-9]年/;
/** What makes it that of something else. */
export const NOT_YEARLY = /月|季|阶段|序时|半年|总|时序/;
