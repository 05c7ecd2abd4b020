import type { Demand } from "../demands/demands";
import type { Statement } from "../statements/statements";

/** Ends that are told by what is there now, and not by a deed. */

/** 完成信用评级 ↔ 评级机构已出具报告: who judges is done when his report is there. */
export function isReportedOn({ deedWord, act }: Demand, { stage, text }: Statement): boolean {
  if (!JUDGED_IN_REPORTS.has(deedWord || act) || (stage !== "finished" && stage !== "reported")) return false;
  return REPORTED.test(text) && !DRAFTED.test(text);
}

/** 遴选推荐对象 ↔ 推荐对象9名已报省厅: those who were to be chosen are there, and counted. */
export function isCounted({ text, deedWord }: Demand, { stage, quantities, text: told, start }: Statement): boolean {
  if (!CHOOSING.has(deedWord) || (stage !== "finished" && stage !== "reported")) return false;
  const thing = text.replace(/[。；，]$/, "").slice(-4);
  return quantities.some(
    ({ normalizedStart, unit, word }) =>
      unit !== "%" && word === null && thing.length === 4 && told.slice(0, normalizedStart - start).endsWith(thing),
  );
}

/** 恢复群众出行 ↔ 群众已通行: what was to be again is there, by another of its words. */
export function isResumed({ deed, text }: Demand, { stage, text: told }: Statement): boolean {
  if (deed?.name !== "resume" || (stage !== "finished" && stage !== "reported")) return false;
  return AGAIN.some(([asked, there]) => asked.test(text) && there.test(told));
}

/** What may be restored, and how it is told to be there. One row a kind. */
const AGAIN: readonly (readonly [RegExp, RegExp])[] = [
  [/出行|通行|交通|通车|畅通/, /通行|通车|放行|畅通|抢通/],
  [/[供用通]水/, /[供通来送]水|用上[^，。]{0,3}水/],
  [/[供用通]电/, /[供通来送]电/],
  [/供[暖热]|用热/, /[供送]暖|供热|来暖/],
  [/通信|通讯|网络|信号/, /通信|通讯|信号|联网|畅通/],
  [/生产|产能/, /复产|生产|开机|投料|出产品/],
  [/营业|开放|接待|经营/, /开门|营业|开放|接待|迎客|纳客/],
];

const CHOOSING = new Set("遴选 选拔 评选 推荐 筛选 确定 推选 评定 征集".split(" "));

const JUDGED_IN_REPORTS = new Set(
  "评级 评估 审计 鉴定 检测 测评 检验 监测 评价 核查 审核 评审 论证 审查 测绘".split(" "),
);
const REPORTED = /出具[^，。]{0,12}(?:报告|意见|结论|证书)|(?:报告|意见|结论|证书)[^，。]{0,3}已?出具/;
const DRAFTED = /初稿|草稿|初步|征求意见|整改意见|修改意见|补充意见/;

/** 辅导验收已通过 for 上市申请报会: a late step of something else, which says little of papers of this. */
export function isOfOtherCourse({ deed, subject, sole }: Demand, told: Statement): boolean {
  if ((deed?.rank ?? 9) > 4 || subject.pairs.size === 0 || told.subject.pairs.size < 3) return false;
  if (!told.deeds.some((state) => (state.deed.rank ?? 0) >= 9)) return false;
  return (!sole || told.item.heading === null) && subject.chars.countIn(told.wideTopic.chars) === 0;
}

/** 除报告厅外均已完成: one of them is not. */
export function isButOne({ remains, text }: Statement): boolean {
  return remains && EXCEPT.test(text);
}

const EXCEPT = /除[^，。；]{2,12}[外以][^，。；]{0,4}(?:均|都|全部|其余|其他|余下)/;
