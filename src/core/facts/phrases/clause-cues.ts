import { CharSet } from "../../text/char-set";
import type { Aspect } from "../../text/aspects";
import type { Cue } from "../../text/cues";

/**
 * Words that tell how far something has got by where they stand in the clause only: 等备案号 waits, 张三等 lists; 聘书在印 goes on,
 * 地址在印度 does not. Language only.
 */

/** The cues of a clause with the one that its place in the clause tells, if any. Offsets count in `text`. */
export function withClauseCue(text: string, start: number, end: number, cues: readonly Cue[]): readonly Cue[] {
  const told = toldByPlace(text, start, end);
  if (told === null) return cues;
  const at = cues.findIndex((cue) => cue.end > told.start);
  if (at < 0) return [...cues, told];
  // Where a table has the word itself, that tells more.
  if ((cues[at] as Cue).start < told.end) return cues;
  return [...cues.slice(0, at), told, ...cues.slice(at)];
}

function toldByPlace(text: string, start: number, end: number): Cue | null {
  if (start === 0 || OPENS.at(text, start - 1)) {
    if (IF.at(text, start) && text.charAt(start + 1) !== "干") return cueAt(text, start, "pending");
    const at = WAITING.at(text, start) ? start : WAITING.at(text, start + 1) ? start + 1 : -1;
    if (at >= 0 && WAITS.test(text.slice(start, Math.min(end, start + 6)))) return cueAt(text, at, "pending");
  }
  const last = text.charAt(end - 1);
  if (last === "着" || last === "号" || last === "队") {
    const found = WITH_PARTICLE.exec(text.slice(Math.max(start, end - 4), end));
    if (found) return cueAt(text, end - found[0].length, "ongoing");
  }
  // 漂浮物打捞干净, 学员训毕: the verb has come to its end.
  if (ENDS.at(last, 0) && ENDED.test(text.slice(Math.max(start, end - 4), end))) return cueAt(text, end - 1, "done");
  if (last === "中" && AT_WORK.at(text, end - 2) && end - start > 4 && AT_WORK_NOW.test(text.slice(start, end)))
    return cueAt(text, end - 1, "ongoing");
  if (JUDGES.at(last, 0) && HANDED_IN.test(text.slice(Math.max(start, end - FARTHEST), end)))
    return cueAt(text, end - 1, "ongoing");
  // The last of each of three words. One walk back over the clause: to look for each of them apart costs more.
  let [waits, again, within] = [-1, -1, -1];
  for (let at = end - 2; at >= start; at--) {
    const code = text.charCodeAt(at);
    if (code === WAIT && waits < 0 && at < end - 2) waits = at;
    else if (code === AGAIN_CODE && again < 0) again = at;
    else if (code === WITHIN && within < 0) within = at;
  }
  if (waits > start && WAITS_FOR.test(text.slice(waits, end))) return cueAt(text, waits, "pending");
  if (again > start && AGAIN.test(text.slice(again - 1, end))) return cueAt(text, again, "pending");
  if (within < start || end - within > FARTHEST || NO_PLACE.at(text, within - 1)) return null;
  const rest = text.slice(within, end);
  const goesOn = AT_IT.test(rest) || (WITH_THEM.test(rest) && PAPERS.test(text.slice(start, within)));
  return goesOn ? cueAt(text, within, "ongoing") : null;
}

function cueAt(text: string, start: number, aspect: Aspect): Cue {
  return { start, end: start + 1, text: text.charAt(start), aspect, deed: null };
}

const [WAIT, AGAIN_CODE, WITHIN] = [0x7b49, 0x518d, 0x5728];

const OPENS = new CharSet("，。；：\n");
/** 若协议签妥 */
const IF = new CharSet("若倘");
const WAITING = new CharSet("等");

/** 等对方用印, 只等发文; not 等级, 等5家, 等方式. */
const WAITS =
  /^[只就单还仍尚]?等(?![级次额距价人地\d多各，。、；一二两三四五六七八九十]|单位|部门|原因|因素|方面|问题|工作|内容|项目|形式|方式|措施|手段|活动|环节|企业|待遇)./;

/** 结题报告写着, 车主排着号 */
const WITH_PARTICLE = /[写编画审谈赶修做建铺拆]着$|还.{1,2}着$|排着[号队]$/;

/** What a verb that has come to its end may end in; 整齐 and 稳妥 are no verbs. */
const ENDS = new CharSet("毕净妥齐楚");
const ENDED = /(?:清楚|[^整稳洁明不一看][毕净妥齐])$/;
/** 材料修改完善中, 样稿校阅中; not 在走访中, 12座水闸中 */
const AT_WORK = new CharSet("阅改善磨审核订谈商算查验测试调修补装砌铺挖运排评备理写印制批议办洽译录勘绘刻烧");
const AT_WORK_NOW = /^(?![在从对因])[^，。\d]{3,}\p{Script=Han}中$/u;

/** 方案报应急局审 */
const HANDED_IN = /[报送呈](?![告名到])[^，。；已通过]{1,8}[审批核]$/;
const JUDGES = new CharSet("审批核");

/** 实战演练等天气放晴; not 设备等 */
const WAITS_FOR = /^等(?:天气|天晴|雨停|对方|[省市县区部州]里|上面)/;

/** 改完再复验 */
const AGAIN = /^[完好毕齐满]再[^，。已了]{1,6}$/;

/** What 在 ends: 现在, 存在. */
const NO_PLACE = new CharSet("现所存潜内旨实正尚仍还");
const FARTHEST = 14;

/** 聘书在印, 车壳在涂装, 草案在司法局审查 */
const AT_IT =
  /^在(?:[^，。；已]{1,10}(?:审核|过审|走签|审查|审查起诉|评审|会签|流转|走流程|走程序|审批|排队|排号|手上|手里|环节)|制作|生产|涂装|起草|烘窑|[印定调查拆画补招核评报议写砌铺挖审改办])$/;

/** 手续在应急局 */
const WITH_THEM = /^在[^，。；已]{1,8}(?:局|厅|委|办|院|部|署|处|科|窗口|中心)$/;
const PAPERS = /(?:手续|申请|材料|资料|方案|文件|请示|案卷|案子|报告|书稿|草案|请件)[^，。；]{0,2}$/;
