import type { Demand } from "../demands/demands";
import type { Statement } from "../statements/statements";

/**
 * 建成康复中心 ↔ "建筑工程已完工，正在安装内部设施": the shell is told finished, and work inside it goes on. Gives the clause that tells of
 * that work; null where none does.
 */
export function worksInside(demand: Demand, statements: readonly Statement[], met: Statement): Statement | null {
  if (demand.deed?.name !== "finish" && demand.deed?.name !== "build" && demand.deed?.name !== "use") return null;
  if (demand.nearlyIsEnough || !SHELL.test(met.text) || SHELL.test(demand.text)) return null;
  const inside = ({ start, sentence, stage, text, next }: Statement) =>
    start > met.start && sentence === met.sentence && stage === "underway" && !next && INSIDE.test(text);
  return statements.find(inside) ?? null;
}

const SHELL = /主体|土建|房建|建筑工程|框架|构筑物|厂房|外立面|外墙|基础工程|结构/;
const INSIDE = /装修|装饰|布展|布线|内装|内饰|安装|调试|铺装|粉刷/;
