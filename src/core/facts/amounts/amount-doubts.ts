import type { Candidate } from "./amount-candidates";
import { deedsAround } from "./amount-levels";
import type { Asked } from "../demand-outcome";
import type { Demand } from "../demands/demands";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";
import { coverage } from "../phrases/topic";
import { isOfWhole } from "../phrases/words-around";

/** 入住420户 ↔ 420户钥匙全部发放: a use or a handover is asked for, and another deed told that need not bring it. */
export function isOtherDeed({ asked, statement, quantity, level }: Candidate): boolean {
  const { deed } = asked.demand;
  // 4处建成，7月正式运营以来接待1.2万人次
  const inUse = ({ item, stage, deeds }: Statement) =>
    item === statement.item &&
    (stage === "reported" || stage === "finished") &&
    deeds.some((state) => state.deed === deed && state.aspect !== "denied" && state.aspect !== "pending");
  if (asked.answers.statements.some(inUse)) return false;
  // 建成12座并全部投用
  if (statement.whole && statement.deeds.some((state) => state.deed === deed && state.aspect === "done")) return false;
  return level === "plain" && (deed?.rank ?? 0) >= 10 && deedsAround(statement, quantity).length > 0;
}

/** 整改隐患31处 ↔ 划定保护范围12处: with the amount stands another deed, done to another thing. */
export function namesAnother({ asked: { demand }, statement, quantity }: Candidate): boolean {
  if ((quantity.unit === "%" && quantity.word === null) || statement.text.startsWith("折")) return false;
  if (statement.subject.pairs.size < 2 || demand.subject.pairs.size < 2) return false;
  if (demand.deedWord !== "" && statement.text.includes(demand.deedWord)) return false;
  // 比上个采暖季净增134万平方米: of what the clause before names.
  if (/^[比较]/.test(statement.text)) return false;
  // 67株古树: what is counted is what was asked for.
  const counted = statement.text.slice(quantity.normalizedEnd - statement.start).slice(0, 2);
  if (counted.length === 2 && demand.text.includes(counted)) return false;
  if (demand.deed && statement.deeds.some(({ deed }) => deed.name === demand.deed?.name)) return false;
  if (demand.sole && isOfItsKind(demand, statement, quantity)) return false;
  return coverage(statement.subject, demand.wideTopic) < 0.2 && coverage(demand.topic, statement.topic) < 0.2;
}

/** 接警9起, 来客43万人次, 2000册悉送各村 for 编印2000册: nothing else is asked for, and what is counted is told by its unit or just as many. */
function isOfItsKind(
  { quantity: wanted, text, wideTopic }: Demand,
  told: Statement,
  { unit, value }: PlacedQuantity,
): boolean {
  if (wanted === null || wanted.unit !== unit) return false;
  if (wanted.value === value && value >= 10 && told.deeds.length === 0 && !MANIFOLD.has(unit)) return true;
  if (unit === "起" || (unit === "元" && /收入/.test(text) && /进账|入账/.test(told.text))) return true;
  return unit.length > 1 && unit !== "公里" && told.topic.chars.countIn(wideTopic.chars) > 0;
}

/** Units of all kinds of things. */
const MANIFOLD = new Set("个 家 处 项 户 名 人 次 元 万元".split(" "));

/**
 * 轮出2.8万吨，轮入1.1万吨 for 轮换2.8万吨; 日产稳定在1.38万吨，峰值1.52万吨: beside the amount that is enough stands one that is not, of
 * the same kind and named no less as what is asked for.
 */
export function hasRival(best: Candidate, candidates: readonly Candidate[]): boolean {
  const { asked, statement, quantity, level } = best;
  const { demand } = asked;
  if (level === "achieved" || !demand.sole || quantity.word !== null || demand.quantity?.change) return false;
  // 注册达到6000名 ↔ "新注册1128名，累计注册6417名": what came new is a part of what there is.
  const standing = TOTAL.test(statement.text) && STANDS.test(demand.text);
  const near = coverage(demand.topic, statement.topic) - 0.1;
  return candidates.some(
    (other) =>
      !other.met &&
      other.level !== "lower" &&
      other.quantity.unit === quantity.unit &&
      other.quantity.change === quantity.change &&
      other.statement.sentence === statement.sentence &&
      other.statement.stage !== "underway" &&
      !other.statement.remains &&
      !other.statement.bracketed &&
      !(standing && NEWLY.test(other.statement.text)) &&
      coverage(demand.topic, other.statement.topic) >= near &&
      !isDetail(asked, statement, other.statement),
  );
}

const TOTAL = /^(?:全[市县区乡镇]|目前|现)?(?:累计|总数|总量|共有?|合计)/;
const STANDS = /达到?|发展到|总数|总量|保有/;
const NEWLY = /^(?:[^，。；\d]{0,4})(?:新|本月|当月)|新(?!区|城|村|型|能源)/;

/** What 其中 and the like lead in, and all that goes on with it. */
function isDetail({ answers }: Asked, from: Statement, to: Statement): boolean {
  return answers.statements.some(
    ({ text, start }) => start >= from.start && start <= to.start && /^(其中|另|包括|含|新)/.test(text),
  );
}

/** Told only how many are in use, where their building was asked for. */
export function isUseOnly(
  { deed }: Demand,
  { statement, quantity }: Pick<Candidate, "statement" | "quantity">,
): boolean {
  if ((deed?.rank ?? 0) >= 9) return false;
  const told = deedsAround(statement, quantity);
  // 新建62公里，其中通过验收48公里
  if (isOfWhole(statement.text))
    return told.length > 0 && told.every(({ deed: { name } }) => ["accept", "approve", "use"].includes(name));
  return told.every((state) => (state.deed.rank ?? 0) >= 11);
}

/** 集装箱吞吐量86万标箱 ↔ 组织“陆改水”运输1.4万标箱: so much of something that shares no word with the measure asked for. */
export function isOtherMeasure({ asked: { demand }, statement, quantity }: Candidate): boolean {
  const wanted = demand.quantity as PlacedQuantity;
  const named = /[量额值](?:[^，。；\d量额值]{0,10})$/.test(
    demand.text.slice(0, wanted.normalizedStart - demand.start),
  );
  if (!named || quantity.word !== null || statement.whole || statement.subject.pairs.size === 0) return false;
  return statement.wideTopic.chars.countIn(demand.wideTopic.chars) === 0;
}
