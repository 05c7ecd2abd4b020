import type { Cue } from "../../text/cues";
import { wordTable } from "../../text/phrase-table";
import type { Phrase } from "../phrases/phrases";

/** 并网手续, 验收申请, 招标公告: whether a deed only says what the papers are for that stand behind it. */
export function isAttributeOfPapers(phrase: Phrase, cue: Cue): boolean {
  const { text } = phrase;
  const at = cue.end - phrase.start;
  const name = cue.deed?.name ?? "";
  if (OF_LISTS.has(name)) return LISTS.beginningAt(text, at) !== null;
  if (name === "compose") return COMPOSED.beginningAt(text, at) !== null;
  if (name === "conduct") return OF_EVENTS.beginningAt(text, at) !== null;
  if (GIVEN_ON_PAPER.has(name) && isDoneOnPaper(text, at, cue.start - phrase.start)) return false;
  if (name === "submit") return NOTICES.beginningAt(text, at) !== null;
  if (name === "screen") return APPLICATIONS.beginningAt(text, at) !== null;
  // 数据对接接口已开发: what it is to be done with.
  if ((name === "look" || name === "build") && text.startsWith("接口", at)) return true;
  // 疏浚施工许可已取得: what it takes to begin.
  if (name === "build" && text.startsWith("施工许可", at)) return true;
  return (cue.deed?.rank ?? 0) >= 4 && STEPS_AND_PAPERS.beginningAt(text, at) !== null;
}

/** 备案手续办结, 办妥交接手续: with the papers the thing itself is done. */
function isDoneOnPaper(text: string, end: number, start: number): boolean {
  if (!text.startsWith("手续", end)) return false;
  return PAPERS_DONE.test(text.slice(end)) || PAPERS_GOT.test(text.slice(0, start));
}

const GIVEN_ON_PAPER = new Set(["approve", "handover"]);
const PAPERS_DONE = /^手续[^，。；未没正待尚拟将]{0,10}(?:办结|办妥|办完|办好|办理完)/;
const PAPERS_GOT = /(?:办结|办妥|办完|办好|办理完)[^，。]{0,4}$/;
const COMPOSED = wordTable("稿 经费 资金 费用 预算");
const OF_EVENTS = wordTable("方案 脚本 计划 预案 大纲");

/** Deeds whose papers say whom or what they are done to, and how. */
const OF_LISTS = new Set(["pay", "settle", "gain", "found", "hold", "decide"]);
const LISTS = wordTable("通知 决定 方案 计划 名册 名单 清单 台账 协议 合同 标准 办法 申请 材料 资料 资金 款项 对象");
const NOTICES = wordTable("指南 通知 须知");
const APPLICATIONS = wordTable("申请 材料 资料 准备 送审 报审");
const STEPS_AND_PAPERS = wordTable(
  "通知 决定 手续 材料 申请 条件 协议 准备 资料 文件 合同 意向 报告 前期 方案 计划 规划 图纸 预算 立项 可研 招标 采购 设计 选址 名册 名单 参数 " +
    "控制 限价 代理 资金 缺口 难度 成本 经费 费用 指标 用地 大纲 台账 脚本 效果图",
);
