import type { Demand } from "../demands/demands";
import type { DeedState } from "../statements/deed-states";

/** Whether deeds are told only by words for looking into it before works begin, which the demand does not have: 鉴定, 入户评估. */
export function isLookedInto({ text }: Demand, own: readonly DeedState[]): boolean {
  return own.length > 0 && own.every(({ word }) => LOOKING_INTO.has(word) && !text.includes(word));
}

const LOOKING_INTO = new Set("评估 鉴定 检测 调查 核查 核实 普查 清查 排查 查验 体检 摸底 摸排 踏勘 测量".split(" "));
