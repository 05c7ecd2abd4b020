import type { Cue } from "../../text/cues";
import type { Phrase } from "./phrases";

/**
 * The cues of a phrase, 取消 and its kind without the halt where it tells what was done to a thing and no event that is off:
 * 取消17项、合并4项; and with 列入 told done where it is what was asked for. `asked`: the target asks for it by that word, so that 限制已取消 answers it.
 */
export function cuesBesideCancelling(phrase: Phrase, cues: readonly Cue[], asked: readonly string[]): readonly Cue[] {
  const listed = asked.includes(LISTED);
  if (isRestAsked(phrase, asked)) return cues.filter((cue) => !isRest(cue));
  const stopped = asked.includes(STOPPED);
  if (
    !cues.some(
      ({ aspect, text }) =>
        aspect === "halted" || (stopped && aspect === "denied") || (listed && text.includes(LISTED)),
    )
  )
    return cues;
  const left: Cue[] = [];
  let ended = false;
  for (const cue of cues) {
    // 不再要求提交: what is done no more.
    if (ended && cue.deed) continue;
    const { start, end, text, deed } = cue;
    const cancels = cue.aspect === "halted" && CANCELLING.has(text);
    if (listed && cue.aspect === "pending" && text.includes(LISTED)) {
      left.push({ start, end, text, aspect: "done", deed });
      continue;
    }
    if (stopped && cue.aspect === "denied" && isStopped(phrase, cue)) {
      ended = true;
      left.push({ start, end, text, aspect: "done", deed });
      continue;
    }
    const told = cancels && (isOfPaper(phrase, cue) || isOfAmount(phrase, cue) || isAsked(phrase, cue, asked));
    left.push(told ? { start, end, text, aspect: null, deed } : cue);
  }
  return left;
}

/**
 * The verbs by which a target asks that a thing be ended, 列入 where it asks that one be won, what it says is left (剩余37户), and
 * the time to come in a thing's name (明年改造); most targets have none.
 */
export function cancellingAsked(phrases: readonly Phrase[]): readonly string[] {
  const asked: string[] = [];
  for (const { cues, quantities, text } of phrases) {
    if (STOPS.test(text)) asked.push(STOPPED);
    const ahead = AHEAD.exec(text);
    if (ahead) asked.push(ahead[0]);
    if (quantities.length > 0 && (cues.some(isRest) || LEFT.test(text)))
      for (const { value, unit } of quantities) asked.push(restOf(value, unit));
    for (const { aspect, text } of cues) {
      if (aspect === "halted" && CANCELLING.has(text)) asked.push(text);
      else if (text === "争取") asked.push(LISTED);
    }
  }
  return asked;
}

/** 报送明年计划: the time to come that names a thing asked for, with what follows. */
const AHEAD = /[明来下][年半季].{1,2}/;
const LEFT = /尚未|遗留|存量|剩下|未(?:完成|整改|办结|销号|化解)的/;

/** 完成剩余37户征收 ↔ 剩余37户均已签约: the whole of what is asked for, by the target's own words, and nothing that is left of it. */
export function isRestAsked({ quantities }: Pick<Phrase, "quantities">, asked: readonly string[]): boolean {
  return asked.length > 0 && quantities.some(({ value, unit }) => asked.includes(restOf(value, unit)));
}

function restOf(value: number, unit: string): string {
  return `${value}${unit}`;
}

function isRest({ text }: Cue): boolean {
  return REST.has(text);
}

const REST = new Set("剩余 其余 余下 尚余 尚有 还有".split(" "));

/** 争取项目3个 ↔ 3个项目已列入省级计划: what was to be won is in the plan of those above, and no plan of one's own. */
const LISTED = "列入";

/** 停止审批高耗能项目, 取消证明10项: that something be done no more. */
const STOPS = /^(?:全面|一律|坚决)?(?:停止|取消|禁止|废止|停办|停批|不再)/;
const STOPPED = "停止";

/** 10项证明不再要求提交, 未批一个高耗能项目: it is done no more. */
function isStopped({ text, start }: Phrase, { text: denial, end }: Cue): boolean {
  return denial === "不再" || DONE_NO_MORE.test(text.slice(end - start));
}

const DONE_NO_MORE = /^(?:再|新)?(?:批|审批|新增|新批|上马|新建|受理|要求|收取|发放|办理)/;

const CANCELLING = new Set("取消 撤销 终止 停止 取消了".split(" "));

/** 尚未形成取消清单, 撤销的3家: only says of what, or which ones. */
function isOfPaper({ text, start }: Phrase, { end }: Cue): boolean {
  return /^(?:的|清单|目录|事项|名单|方案)/.test(text.slice(end - start, end - start + 2));
}

/** 取消17项, 取消、停征收费项目22项: with the amount of what was ended. */
function isOfAmount({ text, start, quantities }: Phrase, { end }: Cue): boolean {
  return quantities.some(({ normalizedStart, unit, word }) => {
    const apart = normalizedStart - end;
    if (apart < 0 || apart > 7 || unit === "%" || word !== null) return false;
    // 取消、停征收费项目22项: two verbs for one object.
    const object = text
      .slice(end - start, normalizedStart - start)
      .replace(/^[、和或](?:停|撤|取消|终止|下放|合并|减)\p{Script=Han}?/u, "");
    return apart <= 1 || !/[，、赛会活演班节展课航]/.test(object);
  });
}

/** 异地限制5月起取消, where 取消异地限制 was asked for; 听证会因雨取消 is an event that is off. */
function isAsked({ text, start }: Phrase, cue: Cue, asked: readonly string[]): boolean {
  return asked.includes(cue.text) && !EVENT_OFF.test(text.slice(0, cue.start - start));
}

const EVENT_OFF = /因|由于|原定|原计划|[赛会节展演班课](?:已|均|也|临时|被迫)*$/;
