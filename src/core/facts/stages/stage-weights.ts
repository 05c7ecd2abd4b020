import type { DeedState } from "../statements/deed-states";
import type { Demand } from "../demands/demands";
import type { Statement } from "../statements/statements";
import { coverage } from "../phrases/topic";

/** How much a statement is about what is demanded: the thing, and the deed by its name (`named`: see `isNamed`). */
export function weightOf(demand: Demand, statement: Statement, named = isNamed(demand, statement)): number {
  const narrow = demand.subject.chars.size > 0 ? demand.subject : demand.topic;
  const subject = narrow.chars.size > 0 ? narrow : demand.wideTopic;
  // Beside other demands, what the sentence said before counts for a statement that names nothing itself.
  const inherits = demand.sole || statement.subject.chars.size < 2 || AWAITS_JUDGE.test(statement.text);
  const near = coverage(subject, statement.topic);
  const own =
    statement.wideTopic === statement.topic
      ? near
      : Math.max(near, (inherits ? 0.9 : 0.5) * coverage(subject, statement.wideTopic));
  // 拟制招标文件 names nothing: any of the project's deeds is about it.
  if (demand.subject.chars.size === 0 && statement.deeds.some((state) => state.deed.rank !== null))
    return Math.max(0.4, own);
  // 推进粮库升级，完成设备招标 ↔ 粮库升级采购文件已编制: a step of the thing that the clause before named.
  if (!demand.sole && demand.subject.chars.size <= 2) {
    const near = ({ deed }: DeedState) => deed.rank !== null && Math.abs(deed.rank - (demand.deed?.rank ?? 99)) <= 1;
    if (statement.deeds.some(near) && coverage(demand.wideTopic, statement.wideTopic) >= 0.4) return Math.max(0.4, own);
  }
  if (own < SHORT && (isInShort(demand, statement) || isByHead(demand, statement) || isByPart(demand, statement)))
    return SHORT;
  return Math.min(1, own + (named ? 0.2 : 0));
}

/** 待自治区评定: names nothing but who is to judge it. */
const AWAITS_JUDGE =
  /^(?:待|等待|报|等)(?:国家|自治区|[省市州县区厅部局委]|上级)[^，。；]{0,6}(?:评[定审]|审[批定核]|认定|验收|命名|批复|公布)$/;

/** 春防 for 春季动物防疫: what the statement opens with are the first characters of two of the demand's words. */
function isInShort({ text: asked }: Demand, { text, subject }: Statement): boolean {
  if (subject.pairs.size !== 1) return false;
  const [first = "", second = ""] = text;
  const at = asked.indexOf(first);
  return subject.chars.has(first) && at >= 0 && asked.indexOf(second, at + 2) > 0 && !asked.includes(first + second);
}

/** 例会、检查均已开展 for 召开安全生产例会: the thing is told by its last word alone. */
function isByHead({ text: asked, sole }: Demand, { text, subject }: Statement): boolean {
  if (sole || subject.pairs.size > 4) return false;
  const words = asked.replace(PUNCTUATION, "");
  const head = words.slice(-2);
  if (words.length < 6 || !/^\p{Script=Han}{2}$/u.test(head) || EMPTY_HEADS.test(head)) return false;
  if (text.startsWith(head)) return true;
  const at = text.indexOf(head);
  return at > 0 && at <= 8 && /[、和及]/.test(text.charAt(at - 1));
}

/** 桩基3月12日开钻 for 综合楼启动桩基施工: the part of the works that is asked for. */
function isByPart({ cues, sole }: Demand, { text, subject }: Statement): boolean {
  return !sole && subject.pairs.size < 2 && cues.some((cue) => cue.deed?.name === "part" && text.startsWith(cue.text));
}

const PUNCTUATION = /[。；，]+$/;
const EMPTY_HEADS = /工作|任务|项目|工程|建设|情况|目标|完成|活动|改造|以上|左右|企业/;

const SHORT = 0.5;

/** The statement names the very deed. */
export function isNamed(demand: Demand, statement: Statement): boolean {
  const at = demand.deedWord === "" ? -1 : statement.text.indexOf(demand.deedWord);
  // 修订人才引进办法 tells of a paper, 引进人才 of the deed.
  if (at >= 0 && !RULES.test(statement.text.slice(at + demand.deedWord.length, at + demand.deedWord.length + 2)))
    return true;
  if (demand.deed?.oneMeaning !== true && !APPROVED.has(demand.deedWord)) return false;
  return statement.deeds.some((state) => isSameDeed(demand, state));
}

const RULES = /^(办法|政策|措施|意见|细则|制度|机制|方案|计划|规划|通知|平台)/;

/** Both deeds mean one thing: 完工 and 竣工. */
export function isSameDeed({ deed, deedWord }: Demand, state: Statement["deeds"][number]): boolean {
  if (deed === null || state.deed.name !== deed.name) return false;
  return deed.oneMeaning || (APPROVED.has(deedWord) && APPROVED.has(state.word));
}

/** Words of those above for one thing: 获批 and 获…批复. */
const APPROVED = new Set("获批 批复 批准 获准 批下来 批了 准予 复函 函复".split(" "));
