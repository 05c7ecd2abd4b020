import { type Asked, changed, type DemandOutcome } from "./demand-outcome";
import type { Statement } from "./statements/statements";

/**
 * 两项均已完成, 上述任务全部办结, 第二项待配件: what is told of demands by how many they are or by their place in the list answers
 * those that nothing else answers for certain. `outcomes` are those of `asked`, in the same order.
 */
export function toldAsWhole(asked: readonly Asked[], outcomes: readonly DemandOutcome[]): readonly DemandOutcome[] {
  if (outcomes.length < 2 || outcomes.every(({ sure, outcome }) => sure && outcome !== "unknown")) return outcomes;
  const told: DemandOutcome[] = [...outcomes];
  let left = 0;
  for (const statement of asked[0]?.answers.statements ?? []) {
    if (statement.bracketed || statement.next) continue;
    // 两项已完成，其余正在施工
    const rest = left > 0 && /^(?:其余|另|余下|剩余|还有)/.test(statement.text);
    const meant = rest ? [...told.keys()].slice(-left) : meantBy(statement.text, outcomes.length);
    const says = meant.length > 0 ? saysOf(statement) : null;
    if (says === null) continue;
    left = says === "met" && !/^[前后第最]/.test(statement.text) ? outcomes.length - meant.length : 0;
    for (const at of meant) {
      const outcome = told[at];
      if (!outcome || (outcome.sure && outcome.outcome !== "unknown") || outcome.reason === "substituted") continue;
      const reason = says === "met" ? "done" : statement.stage === "notDone" ? "denied" : "underway";
      const progress = says === "met" || statement.stage === "underway";
      told[at] = changed(outcome, { outcome: says, reason, statement, quantity: null, sure: true, progress });
    }
  }
  return told;
}

const ORDINALS = "一二三四五六七八九十";
const NUMBER = "[一二两三四五六七八九十\\d]";
const COUNTER = "[项件个道条]";
const ALL = new RegExp(
  `^(?:目前|现|截至目前)?(上述|以上|前述|这|该|各|所有)?(?:(${NUMBER})${COUNTER}|${COUNTER})?(任务|工作|事项|工序|目标|内容|项目)?(?=[均都皆全悉已])`,
);
const SOME = new RegExp(`^(前|后|第|最后)?(${NUMBER}(?:[、和及]第?${NUMBER})*)${COUNTER}`);

/** 两项已完成: of more. */
const SOME_DONE = new RegExp(`^${NUMBER}项(?:任务|工作)?(?:均?已|全部)?(?:完成|办结|落实)`);

/** The places, from 0, of the demands that a clause means out of so many; none where it names things. */
function meantBy(text: string, count: number): number[] {
  if (text.startsWith("前者")) return [0];
  if (text.startsWith("后者")) return [count - 1];
  const all = ALL.exec(text);
  if (all) {
    const [, those, many, things] = all;
    if (many !== undefined ? numberOf(many) === count : those !== undefined && things !== undefined)
      return Array.from({ length: count }, (_, at) => at);
  }
  const some = SOME.exec(text);
  if (!some) return [];
  const [, where, list = ""] = some;
  const numbers = [...list].map(numberOf).filter((number) => number > 0);
  const [first = 0] = numbers;
  if (numbers.some((number) => number > count)) return [];
  if (where === "前") return Array.from({ length: first }, (_, at) => at);
  if (where === "后" || where === "最后") return Array.from({ length: first }, (_, at) => count - 1 - at);
  if (where === undefined && numbers.length === 1)
    return SOME_DONE.test(text) && first < count ? Array.from({ length: first }, (_, at) => at) : [];
  return where === "第" || numbers.length > 1 ? numbers.map((number) => number - 1) : [];
}

function numberOf(char: string): number {
  if (char === "两") return 2;
  return ORDINALS.includes(char) ? ORDINALS.indexOf(char) + 1 : Number(char) || 0;
}

function saysOf({ stage, text }: Statement): "met" | "open" | "short" | null {
  if (stage === "finished") return "met";
  if (stage === "underway" || stage === "planned") return "open";
  if (stage === "notDone" || stage === "stopped") return "short";
  return stage === "silent" && /项[尚还仍]?[等待缺卡]/.test(text) ? "open" : null;
}
