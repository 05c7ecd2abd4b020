import type { Demand } from "../demands/demands";
import type { Statement } from "../statements/statements";

/** Who is to approve what a target asks an approval for, and who is told to have agreed. */

/**
 * 取得市规委会批复 ↔ 已通过区领导小组会议审议, 国资委批准 ↔ 经职代会讨论通过: agreed to by those who hand it in, or by a lower office,
 * before the one that approves it.
 */
export function isPassedWithin(demand: Demand, { stage, text }: Statement): boolean {
  if (!APPROVED.test(demand.deedWord) || (stage !== "finished" && stage !== "reported")) return false;
  if (!AGREED.test(text) || APPROVED.test(text)) return false;
  const inner = INNER.exec(text)?.[0];
  if (inner !== undefined) return !demand.text.includes(inner);
  const [asked, told] = [levelOf(APPROVER, demand.text), levelOf(AGREEING, text)];
  return asked >= 0 && told >= 0 && told < asked;
}

/** The words of an approval from without. */
const APPROVED = /批复|批准|核准|获批|获准|报批|审批/;
const AGREED = /通过|同意|审议|审定/;
/** Those who look at it before it goes out, or give their advice. */
const INNER =
  /领导小组|党组|党委会|党总支|班子|职代会|职工(?:代表)?大会|股东(?:大)?会|董事会|理事会|专家|论证会|评审会|咨询会|村民代表会|院长办公会|校长办公会/;

/** Where an office stands: 镇 below 县, 县 below 市. */
const LEVELS = ["镇乡街", "县区旗", "市州盟", "省", "国中部"];
const APPROVER =
  /(?:获|获得|取得|经|由|拿到|得到)([镇乡街县区旗市州盟省国中部])(?![土有道小心])[^，。；]{0,10}(?:批复|批准|核准|审批)/;
const AGREEING = /(?:通过|经|由|获)([镇乡街县区旗市州盟省国中部])[^，。；]{0,12}(?:审议|审定|通过|同意)/;

function levelOf(pattern: RegExp, text: string): number {
  const name = pattern.exec(text)?.[1];
  return name === undefined ? -1 : LEVELS.findIndex((level) => level.includes(name));
}
