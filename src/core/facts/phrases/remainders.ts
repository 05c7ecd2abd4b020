import { CharSet } from "../../text/char-set";
import { SignedPattern } from "../../text/signs";
import type { Phrase } from "./phrases";

/**
 * What a clause leaves out of what it tells: 剩余2户, 除老街段外, 大部分楼栋. Language only; what follows from it is
 * worked out with the stages.
 */

const REMAINS = new SignedPattern(
  /剩余|其余|余下|余款|尾款(?=[待未尚])|尚余|尚有|还有|还剩|仍有|另有|只剩|仅剩|另[\d一二三四五六七八九十两]|尚差|还差|仍缺|仍差|尚欠|还缺|尚缺|[只就][差欠]|^[剩余](?:下的|[\d一二两三四五六七八九十])|(?<![相误温落高偏时价])差[一二两三四五六七八九十几\d]|^[差欠](?![旅异额评错距别价款薪费缴税])|除[^，。]{0,12}[\d一二三四五六七八九十两][^，。]{0,16}外/,
  "剩余尾尚还仍另除差欠",
);

/** Whether something is said to be left: 剩余2户, 其余正在安装, 除3户外. `next` is the clause behind it, if any. */
export function leavesOut(phrase: Phrase, next: Phrase | undefined): boolean {
  if (!REMAINS.mayBeIn(phrase)) return false;
  if (tellsKind(phrase) || isExcused(phrase)) return false;
  if (REMAINS.isIn(phrase)) return true;
  const at = phrase.text.indexOf("除");
  if (at < 0 || /[消清拆免解排去根铲]$/.test(phrase.text.slice(0, at))) return false;
  const end = phrase.text.indexOf("外", at + 2);
  if (end < 0 || end - at > 24 || /^除(此|了|上述|以上|按)/.test(phrase.text.slice(at))) return false;
  // 除老街段外均已入地 takes one out of all; 除发放补贴外还组织培训 adds.
  const rest = phrase.text.slice(end + 1);
  return ALL_THE_REST.test(rest !== "" ? rest : next?.sentence === phrase.sentence ? next.text.slice(0, 24) : "");
}

/** 其余3件为合格等次, 剩余均系历史遗留: what the rest is, and not that it is left. */
export function tellsKind({ text }: Phrase): boolean {
  return KINDS.at(text, 0) && KIND.test(text) && !/[未没正尚仍待]|中$/.test(text);
}

const EXCUSED =
  /不再|无需|不需|免于|免检|豁免|报废|已?注销|迁出|外迁|死亡|去世|病故|自愿放弃|本人放弃|不符合条件|剔除|缓[免接]|送教上门|参军|应征入伍|依规|涉密|(?:依法|按规定|按政策)(?:可?不|免|无)|不(?:属于|在)[^，。]{0,6}范围/;

/** 3项未到整改期限, 2件尚在办理时限内 */
const NOT_YET_DUE = /未到[^，。；]{0,6}(?:期限|时限|期)$|在[^，。；]{0,6}(?:期限|时限|期)内$/;

/** Whether what is told of some is why nothing need be done for them: 15辆拟报废不再接入, 除已去世的5人外. */
export function isExcused({ text }: Pick<Phrase, "text">): boolean {
  return NOT_YET_DUE.test(text) || (EXCUSED.test(text) && !/未(?!成年)|[正尚仍待]/.test(text));
}

const KIND = /^(其余|其他|其它|余下|剩余)[^，。为系属]{0,12}(均为|都是|全为|属于|系|为|是)(?![了此期])/;

const KINDS = new CharSet("其余剩");

const ALL_THE_REST = /均|全部|其余|其他|其它|余下|都|皆|一律/;

const SOME = new SignedPattern(
  /^(目前|现|截至目前|已有|有|尚有|仍有|还有|仅)?(部分(?!原因)|个别(?!谈|访|辅导|化|交流)|少数(?!民族)|一些|有的(?!放矢)|少量|小部分)|大部分|大多数|多数(?!据)|大多(?!数)|大半/,
  "部别少些的多半",
);

/** Whether it is said of some only, be they many: 大部分楼栋已加装, 部分路段未通. */
export function isOfSome(phrase: Phrase): boolean {
  return SOME.isIn(phrase);
}

const BUT = /^(其中|只有|只是|仅|唯|惟|但|不过|然而|个别|尚有|另有|只剩|可是|仍有|还有)/;

/** Whether a clause takes something back from what stood before: 其中三中操场…, 但二标段…, 仅东段…. */
export function takesBack(phrase: Phrase): boolean {
  return BUT.test(phrase.text);
}
