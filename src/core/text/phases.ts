import type { Amount } from "./amounts";
import { CharSet } from "./char-set";
import { codeAt, isDigit } from "./characters";
import { phraseTable } from "./phrase-table";

/** What comes out, or is held, in issues: 2期培训, 简报3期. */
const ISSUES = phraseTable(
  "培训 培训班 班 简报 通报 情报 信息 意见 讲座 讲堂 课 活动 节目 专栏 专题 专刊 刊 报 展 展播 宣传 沙龙 论坛 推介 招聘 招聘会 辅导 研修 轮训 演练 直播 栏目 公益 课程 体验 夏令营 读书 交流 技能 八段锦 健身 知识 《"
    .split(" ")
    .map((word) => [word, true] as const),
);
/** Verbs of holding and publishing, before the number. */
const HOLDING = phraseTable(
  "举办 举办了 开展 开展了 组织 组织了 发布 发布了 刊发 编发 印发 编印 播出 推出 开办 承办 累计 共 已 完成 办 刊登 展播 编制 出版 制作 推送 培训 培训班 简报 情报 意见 通报 讲座 节目 专栏 不少于 至少 约 达 达到 共计"
    .split(" ")
    .map((word) => [word, true] as const),
);
/** What is built in phases: 二期项目, 项目二期, 一期建设. */
const PHASED_BEFORE = phraseTable(
  "项目 工程 园 园区 厂 小区 花园 基地 中心 改造 建设 产业园 科技园 物流园 公园 大厦 广场 电站 光伏 管网 治理 路 线 社区 医院 学校 水厂 公寓 片区 校区"
    .split(" ")
    .map((word) => [word, true] as const),
);
const PHASED_AFTER = phraseTable(
  "项目 工程 建设 厂房 车间 地块 用地 土地 开园 开工 主体 处置 投产 改造 施工 已 正 完成 竣工 征地 场地 规划 ： 征收 扩建 提标 装置 光伏 风电 道路 桩基 基础 封顶 设计 环评 立项 可研 手续 全部"
    .split(" ")
    .map((word) => [word, true] as const),
);

/** Whether N期 counts issues (2期培训, 情报1-2期), and does not name a building phase (二期项目, 项目2期：). */
export function isIssue(text: string, amount: Amount): boolean {
  if (ISSUES.beginningAt(text, amount.end) !== null) return true;
  const alone = amount.end >= text.length || CLOSING.at(text, amount.end);
  if (!alone && PHASED_AFTER.beginningAt(text, amount.end) !== null) return false;
  if (HOLDING.endingAt(text, amount.start) !== null && (alone || amount.script === "arabic")) return true;
  if (PHASED_BEFORE.endingAt(text, amount.start) !== null) return false;
  // A range, or more issues than anything is ever built in.
  if (amount.high !== null || amount.value > 6) return true;
  return amount.script === "arabic" && (alone || isDigit(codeAt(text, amount.end)));
}

const CLOSING = new CharSet("，。；、和及（）");
