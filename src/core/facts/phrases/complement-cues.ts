import { isCjk } from "../../text/characters";
import { CharNumbers, CharSet, NO_NUMBER } from "../../text/char-set";
import type { Aspect } from "../../text/aspects";
import type { Cue } from "../../text/cues";

/**
 * What became of a deed, told by the complement behind its verb, whatever the verb is: 摆好, 理清, 租掉, 收不了尾, 腾不下来. Language
 * only.
 */

/** The cues of a clause with that of the complement at its end, if any. Offsets count in `text`. */
export function withComplement(text: string, start: number, end: number, cues: readonly Cue[]): readonly Cue[] {
  const told = deniedEnd(text, start, end) ?? reachedEnd(text, start, end);
  if (told === null) return cues;
  const last = cues.at(-1);
  // 拆光: what a table has of the verb with its complement is that deed, and done.
  if (last && last.end > told.start && last.start < told.start)
    return last.aspect === null ? [...cues.slice(0, -1), { ...last, aspect: told.aspect }] : cues;
  return [...cues.filter((cue) => cue.start < told.start), told];
}

/** 收不了尾, 清不动, 放不下去: it could not be brought to its end. */
function deniedEnd(text: string, start: number, end: number): Cue | null {
  const at = text.lastIndexOf("不", end - 2);
  if (at <= start || end - at > LONGEST || !isCjk(text.charCodeAt(at - 1)) || NO_VERB.at(text, at - 1)) return null;
  return COULD_NOT.test(text.slice(at, end)) ? cueAt(text, at, end, "denied") : null;
}

const LONGEST = 4;
const COULD_NOT =
  /^不(?:[上成动起出下完齐通开来清拢净掉]|[下起出进过上回][来去]|了\p{Script=Han}{0,2}|开\p{Script=Han})$/u;

/** What 不 behind them makes of 上, 了, 住 and the like tells of no deed: 跟不上, 少不了, 居高不下, 参差不齐, 来不了. */
const NO_VERB = new CharSet("跟顾赶供离少免忘缺短大受舍想看听挡靠差怪难停高对参说数拦压称算谈也都还仍就又总，。；、");

/** 摆好, 调妥, 理清: the verb has come to its end. */
function reachedEnd(text: string, start: number, end: number): Cue | null {
  const at = text.startsWith("了", end - 1) ? end - 2 : end - 1;
  if (at <= start) return null;
  // 线索29条全结
  if (text.startsWith("全", at - 1) && ALL_OF_IT.at(text, at) && !WHOLE_WORD.at(text, at - 2))
    return cueAt(text, at - 1, end, "done");
  const kind = KINDS.of(text.charCodeAt(at));
  if (kind === NO_NUMBER) return null;
  const verb = at - 1;
  if (kind === 0) return NOT_WELL.at(text, verb) || !isCjk(text.charCodeAt(verb)) ? null : cueAt(text, at, end, "done");
  return VERBS[kind - 1]?.at(text, verb) === true ? cueAt(text, at, end, "done") : null;
}

/** Which verbs a complement is read behind: 0 any, else one of the sets below. */
const KINDS = new CharNumbers({ 好: 0, 妥: 0, 毕: 0, 净: 1, 光: 2, 清: 3, 齐: 4, 掉: 5, 起: 6 });
const VERBS = [
  "捞拆清搬铲除扫运腾刷洗淘",
  "拆卖领用砍拔挖抢",
  "理点厘查摸收腾拆运铲疏核出",
  "装收交缴铺码招发补排聘请",
  "拆卖租铲挖砍刮换撤除端关砸毁剪涂抹扫清改搬推",
  "立支搭架竖挂砌撑",
].map((verbs) => new CharSet(verbs));

const ALL_OF_IT = new CharSet("结亮清拆通换退搬查签齐改");
/** 安全, 健全 and the like, of which 全 is a part. */
const WHOLE_WORD = new CharSet("安健完齐周双保");

/** 良好, 较好, 欠妥, 完毕: other words, or in the tables. */
const NOT_WELL = new CharSet("良较更很最向看利正只不做美友爱搞偏转叫学恰刚讨欠稳完还尚未没越多");

function cueAt(text: string, start: number, end: number, aspect: Aspect): Cue {
  return { start, end, text: text.slice(start, end), aspect, deed: null };
}
