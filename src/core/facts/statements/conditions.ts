import type { DeedState } from "./deed-states";
import type { Stage } from "./told-stage";
import type { Phrase } from "../phrases/phrases";

/**
 * The stage of a clause that tells what may come to pass as if it had: 若资金到位，可于5月完成; 6月20日前可完工. null where it tells
 * a fact. `told`: the stage by its other words; `before`: the clause before it, if there is one.
 */
export function ifPossible(
  { text, sentence }: Pick<Phrase, "text" | "sentence">,
  told: Stage,
  before: Pick<Phrase, "text" | "sentence"> | null,
): Stage | null {
  if (told === "silent" || told === "planned" || told === "clear") return null;
  if (AFTER_SO_LONG.test(text)) return "silent";
  if (IF.test(text)) return told === "notDone" || told === "stopped" ? "silent" : "planned";
  if (told !== "finished" && told !== "reported") return null;
  const follows = before?.sentence === sentence && IF.test(before.text) && THEN.test(text) && !/[已了]/.test(text);
  return follows || (text.includes("可") && BY_THEN.test(text)) ? "planned" : null;
}

/** The deeds of such a clause: none of them is done. */
export function stillToDo(deeds: readonly DeedState[]): DeedState[] {
  const pending: DeedState[] = [];
  for (const { deed, word, start, end } of deeds) pending.push({ deed, word, aspect: "pending", start, end });
  return pending;
}

/** 如期, 如实 and 如下 are other words; 一旦发现 and 如遇 tell what is always done. */
const IF =
  /^(?:但|且|届时)?(?:若(?!干|遇)|如果|倘若?|假如|假若|要是|只要(?!有)|(?:如|一旦)(?=[^，。]{2,12}(?:顺利|到位|允许|晴好|转好|正常|通过|获批|批准|下达|落实|[按如]期[^，。]{2,4}|及时[^，。]{2,4}|按时[^，。]{2,4})$))|^[^，。]{1,8}[若如][能可](?!够)/;
/** 满三个月后组织验收: what comes after so long. */
const AFTER_SO_LONG = /满.{1,4}[天月年]后(?!.*[已了成])/;
const THEN = /[可即就便才方能将望月日旬]/;
/** 月底可完成, 可于下旬交付; 每月可完成300件 tells how much can be done. */
const BY_THEN =
  /(?<![每单当逐])(?:[底旬初末前内日周月季年后时]|左右|近期|有望)(?:即|就|便|均|都)?可(?:望|全部|全面|如期|按期|顺利|正式)?(?:[完建投通交启竣验]|开[通工园馆业学放]|上线|入住|办结|签约|印发|到位|封顶|结束|实现)|可(?:于|在)(?:[\d本下今明年月近]|[上中]旬)|可望/;
