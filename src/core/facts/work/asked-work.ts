import type { Demand } from "../demands/demands";
import type { Statement } from "../statements/statements";

/** Whether a demand names a state to be aimed at (优化营商环境), and no work that one can see. */
export function isAim(demand: Demand): boolean {
  if (!AIMS.test(demand.text) || CONCRETE_ASKS.test(demand.text)) return false;
  let named = false;
  for (const { deed } of demand.cues) {
    if (deed === null || deed.name === "tend") continue;
    // 强化燃气监管 asks for work, 深化作风建设 hopes.
    if (WORK.has(deed.name)) return false;
    named = true;
  }
  return !named || !/推进|加快/.test(demand.text);
}

const WORK: ReadonlySet<string> = new Set(["inspect", "look", "conduct", "settle"]);

/** "水库下闸蓄水" names an event by a verb that no table has: whether it came about is not told by work towards it. */
export function isEvent(demand: Demand): boolean {
  return demand.cues.every((cue) => cue.deed === null) && !AIMS.test(demand.text) && !CONCRETE_ASKS.test(demand.text);
}

/** 争创示范县 ↔ 网店运营平稳: a title is striven for by a bid, and of none is told. */
export function isBidUntold({ text }: Demand, said: readonly Statement[]): boolean {
  return text.includes("争创") && !said.some((statement) => BID.test(statement.text));
}

const BID = /创|申报|[评荐]|命名|验收|入选|获|授|称号|示范|达标/;

/** Aims without an end of their own, and verbs that ask for work one can see. */
const AIMS = /优化|提升|提高|深化|促进|营造|增强|强化|健全|完善|推进|加快/;

const CONCRETE_ASKS =
  /做[好实细]|协调|配合|协助|督促|督导|开展|组织|举办|宣传|调研|走访|培训|检查|排查|对接|摸排|摸底|筹备|指导|调度/;

/** 推进X建设 asks for work, and not for a day to be kept. */
export function asksForWorkAt({ text }: Demand): boolean {
  return WORKED_AT.test(text);
}

const WORKED_AT = /^[^，。]{0,8}(推进|推动|协调|督促|加快|跟进|对接|配合|协助|争取|谋划|跟踪)/;
