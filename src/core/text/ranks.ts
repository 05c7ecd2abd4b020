import type { Amount } from "./amounts";
import { CharSet } from "./char-set";
import { isDigit } from "./characters";
import { readNumeral } from "./numerals";

/** Words of ranking that stand, with little between, before 第8 or 前10. */
const RANKING =
  /(?:排名|排位|排序|名列|位列|位居|位于|居于|居|列|排|跻身|进入|进|升至|升到|升|上升至|上升到|前移至|降至|降到|退至|保持|稳居|挺进|迈入|冲进|冲刺|获得|获|力争|达到|确保|由|从|位次|名次|全[国省市区县州盟镇])[^，。；：、\d第前]{0,8}$/;
/** Verbs that move something up or down a list, and the list, that they need beside them where a bare 位 follows. */
const MOVE = /(?:前移|前进|上升|提升|进位|晋升|提高|升|跃升|后移|下降|下滑|后退|退|落后|退后)了?$/;
const LIST = /排名|位次|名次|排位|排序/;
/** How far before a rank its words may stand. */
const REACH = 14;

/**
 * A place in a ranking, lower is better: 列全省第8位, 进入全市前三, 排名前移2位. `index` is where the numeral begins;
 * null where the number names something else (第3期, 前3个月, 第二产业). The amount of a place takes 第 or 前 in.
 */
export function readRank(text: string, index: number): Amount | null {
  const placed = PLACED.at(text, index - 1);
  if (!placed && !MOVES.at(text, index - 1)) return null;
  const numeral = readNumeral(text, index);
  if (numeral === null || numeral.high !== null || numeral.magnified || numeral.value % 1 !== 0) return null;
  const place = placed ? index - 1 : index;
  const before = text.slice(Math.max(0, place - REACH), place);
  const end = endOfPlace(text, numeral.end, placed);
  if (end === null) return null;
  if (placed ? !RANKING.test(before) : !MOVE.test(before) || !LIST.test(before)) return null;
  return {
    start: place,
    end,
    value: numeral.value,
    high: null,
    unit: "位次",
    unitWritten: text.slice(numeral.end, end),
    precision: 1,
    hedge: null,
    counts: false,
    magnified: false,
    script: numeral.script,
    word: null,
    bound: text.startsWith("前", index - 1) ? "atMost" : null,
    change: null,
  };
}

/** What a place stands behind: 第8, 前10. */
const PLACED = new CharSet("第前");

/** Last characters of the verbs that move up or down, and of their 了. */
const MOVES = new CharSet("移进升位高降滑退后了");

/** 位, 名 or nothing at all behind the number, where the words end or go on with a full stop. */
function endOfPlace(text: string, index: number, placed: boolean): number | null {
  const next = text.charAt(index);
  if (next === "位" || next === "名") return text.charAt(index + 1) === "次" ? index + 2 : index + 1;
  if (!placed || isDigit(next.charCodeAt(0))) return null;
  return next === "" || "，。；、）”以之水行".includes(next) ? index : null;
}
