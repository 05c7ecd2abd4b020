import { beginning } from "./begin-words";
import { tellsByWord } from "../statements/deed-states";
import type { Demand } from "../demands/demands";
import { ending, isInUse } from "./end-words";
import { isDoneOfIt } from "./shares-done";
import { DONE, GOING_ON, type Word } from "./stage-word";
import type { Statement } from "../statements/statements";
import { coverage } from "../phrases/topic";

/** What a statement says of a demand to begin or to end something; null where it says nothing of it. */
export function wordOf(demand: Demand, statement: Statement): Word | null {
  // 收缴非法出版物: there were none to be found.
  if (demand.deed?.name === "settle" && (statement.stage === "clear" || hasNoneLeft(demand, statement)))
    return { says: "met", reason: "zeroKept", strength: NONE_ANY_MORE.test(statement.text) ? 3 : 2 };
  // 名单贴满7天，无人提出异议
  if (demand.deedWord === "公示" && UNOPPOSED.test(statement.text) && statement.stage !== "underway")
    return { says: "met", reason: "done", strength: 3 };
  // 上报符合条件企业 ↔ 无符合条件企业
  if (statement.stage === "clear" && /符合[^，。]{0,4}条件/.test(demand.text) && statement.text.includes("符合"))
    return { says: "met", reason: "zeroKept", strength: 3 };
  if (demand.ask === "end" && demand.deed === null && demand.act === "" && isWordForWord(demand, statement))
    return DONE;
  if (
    (statement.stage === "clear" && !(demand.ask === "end" && tellsByWord(statement.deeds, demand.deedWord))) ||
    (statement.stage === "silent" && !tellsShare(demand, statement) && !isInUse(demand, statement))
  )
    return statement.remains && !demand.nearlyIsEnough ? GOING_ON : null;
  if (demand.ask === "begin") return beginning(demand, statement);
  return ending(demand, statement);
}

/** Nobody had anything against what was made public. */
export const UNOPPOSED = /(?:无|未|没有?)[^，。]{0,6}异议|^(?:公示)?期(?:已|限)?满(?!后)/;

/** 采样进度18%: a share, though no word for a stage. */
function tellsShare({ deedWord }: Demand, { quantities, start, text }: Statement): boolean {
  if (quantities.some((share) => isDoneOfIt(text, share.normalizedStart - start, share))) return true;
  return (
    (/进度|完成率/.test(text) || (deedWord !== "" && text.includes(`${deedWord}率`))) &&
    quantities.some((share) => share.unit === "%" && share.change === null && share.value > 0)
  );
}

/** 5月15日前返校复课 ↔ 5月11日返校复课: told in the very words, though no table has the deed. */
function isWordForWord({ text, dates }: Demand, { stage, remains, some, quantities, text: told }: Statement): boolean {
  if (dates.length === 0 || remains || some || !["finished", "reported", "silent"].includes(stage)) return false;
  const words = text.replace(/[。；]$/, "").slice(-4);
  if (!/^\p{Script=Han}{4}$/u.test(words) || !told.includes(words)) return false;
  return quantities.every(({ unit }) => unit !== "%") && !/[未没不拟将待]/.test(told);
}

const NONE_ANY_MORE = /[已再均](?:经|全)?(?:无|没有)/;

/** 消除黑臭水体 ↔ 全区无黑臭水体. */
function hasNoneLeft(demand: Demand, statement: Statement): boolean {
  if (!/无|没有|未发现|未查/.test(statement.text)) return false;
  if (coverage(demand.subject, statement.subject) >= 0.8) return true;
  // 消除56人以上大班额 ↔ 小学已无56人以上班级
  if (!NONE_ANY_MORE.test(statement.text)) return false;
  // 已无56人以上班级: of just that size.
  return (
    coverage(statement.subject, demand.subject) >= 0.6 ||
    statement.quantities.some(({ normalizedStart, normalizedEnd }) =>
      demand.text.includes(statement.text.slice(normalizedStart - statement.start, normalizedEnd - statement.start)),
    )
  );
}
