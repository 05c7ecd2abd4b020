import { type Demand, demandWith } from "./demands";
import { union } from "../phrases/topic";
import { type Phrase, pieceOfPhrase } from "../phrases/phrases";

/**
 * 印发手册并举办推介会: two ends, each of a thing of its own. 建成并投用, 印发并组织实施 are two ends of one thing and
 * stay together. `text` is the whole normalized text.
 */
export function splitAtAnd(phrase: Phrase, text: string): readonly Phrase[] {
  const beside = besideAmount(phrase);
  if (beside >= 0)
    return [pieceOfPhrase(text, phrase, phrase.start, beside), pieceOfPhrase(text, phrase, beside + 1, phrase.end)];
  if (phrase.quantities.some(({ word }) => word !== "none")) return splitBehindAmount(phrase, text);
  const again = verbAgain(phrase);
  if (again >= 0) {
    const rest = pieceOfPhrase(text, phrase, again + 1, phrase.end);
    return [pieceOfPhrase(text, phrase, phrase.start, again), ...splitAtAnd(rest, text)];
  }
  const at = phrase.text.search(AND);
  if (at < 4) return [phrase];
  const left = pieceOfPhrase(text, phrase, phrase.start, phrase.start + at);
  const right = pieceOfPhrase(text, phrase, phrase.start + at + 1, phrase.end);
  const opens = right.cues[0];
  const verb = opens?.aspect === "done" && opens.deed === null ? right.cues[1] : opens;
  if (!verb?.deed || verb.deed.ask !== "end" || (opens as { start: number }).start > right.start + 1) return [phrase];
  const ends = left.cues.some((cue) => cue.deed !== null && cue.deed.ask === "end");
  const object = right.text.slice(verb.end - right.start).replace(/[。；，]$/, "");
  return ends && left.subject.pairs.size > 0 && object.length >= 3 && !NO_OBJECT.test(object)
    ? [left, right]
    : [phrase];
}

/** 回购300套、分房到户: where a second thing, of which no amount is asked, begins behind an amount; −1 where none does. */
function besideAmount({ text, start, quantities }: Phrase): number {
  const last = quantities.at(-1);
  if (!last || last.word !== null || text.charAt(last.normalizedEnd - start) !== "、") return -1;
  return SECOND.test(text.slice(last.normalizedEnd - start + 1)) ? last.normalizedEnd : -1;
}

const SECOND = /^\p{Script=Han}{2,10}(?:到[户人位村岗]|完成|完毕)[。；]?$/u;

/** 监测企业120家、完成放射机构专项检查: behind the amount stands an end of another thing. */
function splitBehindAmount(phrase: Phrase, text: string): readonly Phrase[] {
  const amount = phrase.quantities.at(-1);
  const mark = amount ? text.indexOf("、", amount.normalizedEnd) : -1;
  if (!amount || mark < 0 || mark >= phrase.end || mark - amount.normalizedEnd > 3) return [phrase];
  const rest = pieceOfPhrase(text, phrase, mark + 1, phrase.end);
  const opens = rest.cues[0];
  const ends = opens?.start === rest.start && (opens.text === "完成" || opens.deed?.ask === "end");
  if (
    !ends ||
    rest.text.length < opens.text.length + 3 ||
    rest.subject.pairs.size < 1 ||
    NO_OBJECT.test(rest.text.slice(opens.text.length))
  )
    return [phrase];
  return [pieceOfPhrase(text, phrase, phrase.start, mark), ...splitAtAnd(rest, text)];
}

/** 取得甲证、取得乙证, 零纠纷、零事故: where the same verb begins again behind a mark, its place; −1 where none does. */
function verbAgain({ text, start, cues }: Phrase): number {
  for (let mark = text.indexOf("、"); mark >= 0; mark = text.indexOf("、", mark + 1)) {
    if (text.startsWith("零", mark + 1) && text.lastIndexOf("零", mark) >= 0) return start + mark;
    const again = cues.find((cue) => cue.start === start + mark + 1);
    if (!again || (again.deed?.ask !== "end" && again.text !== "完成")) continue;
    if (cues.some((cue) => cue.text === again.text && cue.end < start + mark - 1)) return start + mark;
  }
  return -1;
}

const NO_OBJECT = /^(实施|使用|执行|运行|落实|推进|公布|试行|生效)/;
/** 完成签约，签约率达到95%: the rate measures the deed, which is asked for no further. Takes the deed out of `hard`. */
export function withoutMeasured(hard: Demand[]): void {
  for (let at = hard.length - 2; at >= 0; at--) {
    const [deed, rate] = [hard[at] as Demand, hard[at + 1] as Demand];
    if (deed.ask !== "end" || deed.deedWord === "" || rate.quantity?.unit !== "%" || rate.quantity.value >= 100)
      continue;
    const measured =
      rate.text.includes(`${deed.deedWord}率`) || (deed.deed?.name === "settle" && SETTLED.test(rate.text));
    if (!measured || rate.subject.pairs.size > 2) continue;
    const topic = union(deed.topic, rate.topic);
    hard.splice(at, 2, demandWith(rate, { topic, wideTopic: union(deed.wideTopic, rate.wideTopic) }));
  }
}

/** 解决拖欠账款，偿还比例不低于60% */
const SETTLED = /(?:偿还|清偿|化解|兑付|办结|处置)(?:比例|率)/;

/** 并 that joins two deeds; 并网 is one. */
const AND = /并(?!网|购|联|案|轨|存|列|行|重|投|取得|入|发|组织|通过)/;
