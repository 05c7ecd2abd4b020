import { type Demand, demandWith } from "../demands/demands";
import { changed, type DemandOutcome } from "../demand-outcome";
import { isWorks } from "./amount-levels";
import type { Statement } from "../statements/statements";
import { wordOf } from "../stages/stage-words";

/** Beyond so many nobody tells things one by one. */
const MOST_ONES = 8;

/**
 * "东门、西门公厕建成，南门公厕正在装修" for 新建公厕3座: things that the target counts and the text tells by their names. As many
 * as were asked for told done are enough; where all are named and some are not there yet, it is open. An outcome that rests on an
 * amount, and one that too few names speak for, stays as it is.
 */
export function withNamedOnes(outcome: DemandOutcome, said: readonly Statement[]): DemandOutcome {
  const { demand } = outcome;
  const { quantity } = demand;
  if (quantity === null || !COUNTED.has(quantity.unit) || quantity.value > MOST_ONES || quantity.value < 2)
    return outcome;
  if (outcome.quantity !== null && outcome.sure) return outcome;
  if (demand.deed !== null && !isWorks(demand) && !BY_NAME.has(demand.deed.name)) return outcome;
  const noun = nounOf(demand);
  if (noun.length < 2) return outcome;
  const asked = demandWith(demand, { ask: demand.deed?.ask === "begin" ? "begin" : "end", quantity: null });
  let [done, open] = [0, 0];
  let going: Statement | null = null;
  let met: Statement | null = null;
  let sentence = -1;
  for (const statement of said) {
    if (statement.bracketed || statement.next) continue;
    const names = namesIn(statement, noun, sentence === statement.sentence);
    if (names === 0) continue;
    // 两处公厕 is an amount.
    if (statement.quantities.some(({ unit }) => unit === quantity.unit)) return outcome;
    sentence = statement.sentence;
    const isDone = isThere(asked, statement);
    if (isDone === null || (isDone && names < 0)) return outcome;
    if (isDone) {
      done += names;
      met ??= statement;
    } else {
      open += Math.abs(names);
      going ??= statement;
    }
  }
  if (met && done >= quantity.value)
    return changed(outcome, {
      outcome: "met",
      reason: "done",
      statement: met,
      quantity: null,
      sure: true,
      progress: true,
    });
  if (!going || done + open !== quantity.value) return outcome;
  return changed(outcome, {
    outcome: "open",
    reason: "underway",
    statement: going,
    quantity: null,
    sure: true,
    progress: done > 0 || outcome.progress,
  });
}

const COUNTED = new Set("个 座 处 条 所 家 栋 宗 项".split(" "));
const BY_NAME = new Set(["handover", "accept", "begin", "hold", "tender", "issue"]);

/** What is counted: 消防站 in 新建消防站2座, 站点用地 in 交付2个站点用地. */
function nounOf({ text, start, quantity, cues, deedWord }: Demand): string {
  const [from, to] = [(quantity?.normalizedStart ?? start) - start, (quantity?.normalizedEnd ?? start) - start];
  const behind = text
    .slice(to)
    .replace(/[。；，]$/, "")
    .replace(/[“”]/g, "");
  if (behind !== "") {
    const verb = cues.find((cue) => cue.start - start > to);
    return (verb ? text.slice(to, verb.start - start) : behind).replace(/^的/, "");
  }
  const at = deedWord === "" ? -1 : text.lastIndexOf(deedWord, from);
  const before = text.slice(at < 0 ? 0 : at + deedWord.length, from).replace(/[“”]/g, "");
  return before.replace(/(?:累计|共计?|不少于|达到?)$/, "");
}

/**
 * How many things of a kind a statement opens with, by their names; negative where it goes on with a piece of them (泵站设备).
 * `goesOn`: the kind has been named in its sentence.
 */
function namesIn({ text, start, cues }: Statement, noun: string, goesOn: boolean): number {
  const verb = cues.find((cue) => cue.start > start);
  const opening = text
    .slice(0, verb ? verb.start - start : text.length)
    .replace(LEAD, "")
    .replace(ALL, "")
    .replace(DAY, "")
    .replace(ALL, "");
  const at = opening.lastIndexOf(noun.slice(-2));
  const head = at < 0 ? opening : opening.slice(0, at + 2);
  const kind = commonEnd(head, noun);
  if (kind < (goesOn || PLACES.has(head.slice(-1)) ? 1 : 2) || NO_NAMES.test(opening)) return 0;
  // 和平街: 和 joins where a name stands on both sides of it.
  const names = head.slice(0, head.length - kind).split(/、|(?<=[^、]{2})[和及与](?=[^、]{2})/);
  if (!names.every((name) => name.length > 1 && name.length <= 12)) return 0;
  return head.length < opening.length ? -names.length : names.length;
}

/** Last characters by which a place is known for what it is: 槐树巷. */
const PLACES = new Set([..."街巷路桥站渠闸坝库"]);

const LEAD = /^(?:目前|现|其中)?(?:[\d月日底前]{2,7})?/;
const ALL = /[已均都全]{1,4}$/;
const DAY = /于?\d{1,2}月[\d日底上中下旬]{0,4}起?$/;
const NO_NAMES = /[，。；：]|其余|剩余|另外|其他|全[区市县镇部]|各|因|受|对|向|为/;

/** How many characters two words end with alike. */
function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}

/** Whether what a statement names is there; null where it does not say. */
function isThere(asked: Demand, statement: Statement): boolean | null {
  if (isStep(asked, statement)) return false;
  const word = wordOf(asked, statement);
  if (word === null || (word.says === "met" && word.strength < 2)) return null;
  return word.says === "met";
}

const WHOLE_WORKS = new Set(
  "建设 新建 改造 改建 扩建 修建 建造 整治 治理 修缮 提升改造 新改建 改扩建 维修 建".split(" "),
);

/** 完成土方造型, 装修完毕: a piece of the works, told done. */
function isStep({ deedWord, ask }: Demand, { text, deeds, stage }: Statement): boolean {
  if (ask === "begin" || (stage !== "finished" && stage !== "reported") || text.includes(deedWord)) return false;
  if (deeds.some(({ deed }) => (deed.rank ?? 0) >= 9)) return false;
  const named = deeds.filter(({ word }) => word !== "");
  const isPiece = ({ deed: { name }, word }: (typeof named)[number]) =>
    name === "part" || (name === "build" && !WHOLE_WORKS.has(word) && WHOLE_WORKS.has(deedWord));
  return named.length > 0 ? named.every(isPiece) : /完成\p{Script=Han}{2,8}$/u.test(text);
}
