import type { Demand } from "../demands/demands";
import type { DemandOutcome } from "../demand-outcome";
import type { Statement } from "../statements/statements";

/**
 * 消除66人以上大班额 ↔ 已无66人以上班级: what must be gone is told not to be there any more, whatever is told of smaller ones. null
 * where that is not told, or where something of the very kind is left.
 */
export function goneOutcome(demand: Demand, statements: readonly Statement[]): DemandOutcome | null {
  if (demand.deed?.name !== "settle" || !ENDS.test(demand.deedWord)) return null;
  const { quantity } = demand;
  const size = SIZED.exec(demand.text)?.[0] ?? "";
  // 关停煤矿3家 asks for so many.
  if (quantity !== null && (size === "" || quantity.word !== null)) return null;
  const thing = demand.text.replace(/[。；]$/, "").slice(-2);
  const none = statements.find(({ next, text }) => !next && isNoneOf(size, thing, text));
  if (!none || statements.some((statement) => statement !== none && isLeft(statement, size, thing))) return null;
  return { demand, outcome: "met", reason: "zeroKept", statement: none, quantity: null, sure: true, progress: true };
}

const ENDS = /^(?:消除|淘汰|关停|取缔|清除|清零|清理|关闭|拆除|退出|化解|整治)$/;

/** 66人以上, 10蒸吨以下, 劣Ⅴ类, C级 */
const SIZED =
  /\d[\d.]*[^\d，。；、]{1,4}(?:及)?以[上下]|[国一二三四五六七八九]{2}(?:及以下|以下)?|劣?[ⅠⅡⅢⅣⅤⅥIVA-D]{1,3}[类级]/;

const NONE = /(?:[已再均]|目前|现)(?:经|已)?(?:无|没有|不存在)((?!未)[^，。；]{2,20})$/;
const CLEARED = /^([^，。；]{2,20}?)(?:已|均已|全部|已经?全部)清零$/;

function isNoneOf(size: string, thing: string, text: string): boolean {
  const named = (NONE.exec(text) ?? CLEARED.exec(text))?.[1];
  if (named === undefined) return false;
  if (size === "") return named.includes(thing);
  return isOfSize(named, size) && (named.includes(thing) || thing.includes(named.slice(-2, -1)));
}

/** 66人以上 names a size by its figures, 劣Ⅴ类 by its mark. */
function isOfSize(text: string, size: string): boolean {
  return text.includes(size) || (!/\d/.test(size) && text.includes(size.slice(0, -1)));
}

/** 农村黑臭水体8条计划明年治理: some of the very kind are told of as still to be dealt with. */
function isLeft({ text, stage, remains }: Statement, size: string, thing: string): boolean {
  if (stage !== "planned" && stage !== "underway" && stage !== "notDone" && stage !== "stopped" && !remains)
    return false;
  if (remains && SIZED.exec(text) === null) return true;
  if (!text.includes(thing)) return false;
  return size === "" || isOfSize(text, size) || !SIZED.test(text);
}
