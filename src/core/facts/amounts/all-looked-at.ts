import type { Answers } from "../alignment";
import type { Demand } from "../demands/demands";
import { type DemandOutcome, toldDone } from "../demand-outcome";
import { coverage } from "../phrases/topic";
import type { Statement } from "../statements/statements";

/**
 * "对全镇1260户低保家庭逐户核查，清退8户" for 核查全覆盖: each of them was looked at, one by one; what came out of it is counted behind.
 * null where the words do not say so, or so many of them are told apart as done.
 */
export function allLookedAt(demand: Demand, { statements, by }: Answers): DemandOutcome | null {
  if (!asksToLookAtAll(demand)) return null;
  for (const statement of statements) {
    if (!isOneByOne(demand, statement) || statements.some((other) => isShareOf(demand, statement, other))) continue;
    return toldDone(demand, statement, by !== "none");
  }
  return null;
}

/** "检查46家，完成整改27处" for 检查全覆盖: what was done about what was found is no share of those that were looked at. */
export function isFoundByLooking(demand: Demand, { text, deeds }: Statement): boolean {
  if (!asksToLookAtAll(demand)) return false;
  if (FOUND.test(text)) return true;
  if (deeds.length === 0) return false;
  const looks = ({ deed, word }: (typeof deeds)[number]) => deed.name === demand.deed?.name && !AGAIN.has(word);
  return !text.includes(demand.deedWord) && !deeds.some(looks);
}

/** 新识别监测对象4户: what came out of it. */
const FOUND = /^(?:其中)?(?:新[增识发纳认]|发现|识别|纳入|清退|退出)/;

/** What some of those are looked at with that were found wanting. */
const AGAIN = new Set("鉴定 复查".split(" "));

/** Whether all of some kind are to be looked at: 检查全覆盖, 走访率100%. */
function asksToLookAtAll({ quantity, deed, deedWord, rate }: Demand): boolean {
  if (quantity?.unit !== "%" || quantity.value !== 100 || deed === null || !LOOKING.has(deed.name)) return false;
  return rate === null || rate === "覆盖率" || rate.startsWith(deedWord);
}

const LOOKING = new Set(["look", "inspect"]);

function isOneByOne({ deedWord, subject }: Demand, statement: Statement): boolean {
  const { text, stage, remains, some, topic } = statement;
  if (remains || some || (stage !== "reported" && stage !== "finished" && stage !== "underway")) return false;
  if (deedWord === "" || !text.includes(deedWord) || NOT_YET.test(text) || !EACH.test(text)) return false;
  return subject.chars.size === 0 || coverage(subject, topic) >= 0.2;
}

const EACH = /逐[户人家个村处栋所校座企店名项点]|全[区市县镇乡街州旗省](?:所有|全部|\d)|挨家|每家每户/;
const NOT_YET = /正|拟|将|待|未|计划|中$/;

/** 已走访1630名: so many of them. */
function isShareOf(
  { deedWord }: Demand,
  each: Statement,
  { sentence, start, quantities, deeds, text }: Statement,
): boolean {
  if (sentence !== each.sentence || start <= each.start || quantities.length === 0) return false;
  if (FOUND.test(text)) return false;
  return text.includes(deedWord) || deeds.every(({ deed }) => LOOKING.has(deed.name)) || /完成|进度|率/.test(text);
}
