import type { Answers } from "../alignment";
import type { DeedState } from "../statements/deed-states";
import type { Demand } from "../demands/demands";
import { awaitsFiling } from "./papers";
import type { Word } from "./stage-word";
import { wordOf } from "./stage-words";
import type { Statement } from "../statements/statements";
import { coverage } from "../phrases/topic";

/**
 * "A站、B站开工" ↔ "A站正在办理手续，B站已建成": a thing of the list that is told apart, and not there yet.
 */
export function openPart(
  demand: Demand,
  said: readonly Statement[],
  met: Statement,
): { statement: Statement; word: Word } | null {
  const lists = /[、和及与]/.test(demand.text);
  for (const statement of said) {
    const { subject } = statement;
    if (statement === met) continue;
    if (
      !(lists && subject.pairs.size >= 3 && coverage(subject, demand.subject) >= 0.7) &&
      !isLikeOne(demand, statement)
    )
      continue;
    if (coverage(subject, met.topic) >= 0.7) continue;
    const word = wordOf(demand, statement);
    if (word && word.says !== "met" && (word.strength >= 2 || statement.stage === "underway"))
      return { statement, word };
  }
  return null;
}

/** 物业移交正在洽谈 beside 供水已移交: the very deed of another thing is still on its way. */
function isLikeOne(demand: Demand, statement: Statement): boolean {
  if (demand.ask !== "end" || demand.deedWord.length < 2 || statement.subject.pairs.size === 0) return false;
  if (statement.stage !== "underway" && statement.stage !== "planned" && statement.stage !== "notDone") return false;
  if (statement.text.startsWith("具备") || MODEL.test(statement.text)) return false;
  const at = statement.text.indexOf(demand.deedWord);
  return at >= 2 && at <= 8 && !/[后前]/.test(statement.text.slice(at + demand.deedWord.length).charAt(0));
}

/** 正按试运行意见调整: what it goes by. */
const MODEL = /[按据照对][^，。]{2,6}(意见|结果|反馈|建议)/;

/** "加固2座" ↔ "A水库完工，B水库正在浇筑": works told as going on, where one of several is done. */
export function isStillWorkedAt(statement: Statement): boolean {
  if (statement.stage !== "underway" && statement.stage !== "notDone") return false;
  return statement.deeds.some((state) => ["build", "part", "finish", "use"].includes(state.deed.name));
}

/** "指出问题17个，完成整改14个": fewer than there are, where all are to be. */
export function isPartOfWhole(demand: Demand, said: readonly Statement[], met: Statement): boolean {
  if (
    demand.ask !== "end" ||
    demand.quantity !== null ||
    !/完成|完毕|结束|到位|全部|全面|销号|清零|办结|闭环/.test(demand.text)
  )
    return false;
  const part = met.quantities.find((count) => count.unit !== "%" && count.word === null);
  if (!part || !(REPORTED.test(met.text) || met.deeds.some((state) => state.deed.name === "settle"))) return false;
  return said.some(
    (whole) =>
      whole !== met &&
      whole.sentence === met.sentence &&
      whole.start < met.start &&
      whole.stage !== "finished" &&
      /(?<![无不必])[需应]|指出|发现|反馈|梳理|查出|认定|交办|移交|共有|共计|涉及|列出|下达|(问题|隐患|图斑|积案|线索|缺陷)[^，。]{0,3}\d/.test(
        whole.text,
      ) &&
      whole.quantities.some((count) => count.unit === part.unit && count.word === null && count.value > part.value),
  );
}

/** 已出具鉴定报告39栋 */
const REPORTED = /出具[^，。]{0,8}报告/;

/** "硬件到货，软件部署待机房腾出": something of it is still to come, where nothing says outright that the end is reached. */
export function stillGoing(demand: Demand, said: readonly Statement[], met: Statement): Statement | null {
  if (demand.ask !== "end" || (!demand.sole && !isOnlyHandedIn(demand, met))) return null;
  // What comes behind the deed asked for leaves nothing of it open.
  const wanted = isOnlyHandedIn(demand, met) ? null : (demand.deed?.rank ?? null);
  return (
    said.find(
      (statement) =>
        statement !== met &&
        statement.sentence === met.sentence &&
        (statement.stage === "planned" || statement.stage === "underway" || statement.stage === "notDone") &&
        statement.cues.some((cue) => cue.aspect !== null && cue.deed === null) &&
        !(wanted !== null && statement.deeds.some((state) => (state.deed.rank ?? 0) > wanted)) &&
        !(wanted !== null && wanted >= 9 && CARE.test(statement.text)) &&
        // 框架全部预制到位，等天窗点顶进: where all of it is there, what is waited for comes next.
        !(met.whole && met.stage === "finished" && statement.text.startsWith("等")) &&
        !isOfResults(demand, statement) &&
        !(demand.nearlyIsEnough && (statement.remains || statement.cues.some(({ aspect }) => aspect === "nearly"))),
    ) ?? null
  );
}

/** 审计均已结束，审计报告拟于10月公布: what comes of it is told besides. */
export function isOfResults({ deed }: Demand, { stage, text }: Statement): boolean {
  return stage === "planned" && (deed?.name === "inspect" || deed?.name === "hold") && RESULTS.test(text);
}

const RESULTS =
  /(?:报告|结果|成果|结论|数据|公报|名单|名次)[^，。]{0,10}(?:公布|发布|公示|印发|出版|报送|上报|提交|反馈|出具|移交)$/;

/** 将于8月转入运维: who looks after it when it is there. */
const CARE = /运维|管护|养护|质保|保修|代管|托管|转入试/;

/** 已报省政府 for 完成报批: what is handed in is not approved yet. */
export function isOnlyHandedIn({ deedWord }: Demand, { deeds }: Statement): boolean {
  return deedWord === "报批" && deeds.every(({ deed }) => deed.name === "submit");
}

/** Acceptance of the works as a whole; that of fire protection and the like is a permit of its own. */
const WHOLE_ACCEPTANCE = /(?:竣工|交工|完工|[省市区县镇乡]级|初步|最终|联合|四方|五方|整体)验收/;

/** 消防验收未通过, 未能通过竣工验收, 验收不合格 */
const FAILED =
  /(?:初验|验收)(?:[^，。]{0,2}未(?:能|获|予)?(?:一次性?)?(?:通过|合格|过关)|不合格|不予通过|没有?通过)|未(?:能|获)?(?:一次性?)?通过[^，。]{0,8}(?:初验|验收)/;

/** Whether works were judged and found wanting. */
export function failsAcceptance({ text }: Pick<Statement, "text">): boolean {
  return text.includes("验") && FAILED.test(text);
}

/** The works are done and were not accepted, nor since. null where the target asks for no works, or for something else besides. */
export function failedAcceptance(demand: Demand, { statements }: Answers, told: Statement | null): Statement | null {
  if (demand.deed === null || (demand.deed.name !== "build" && demand.deed.name !== "finish")) return null;
  const failed = statements.find(failsAcceptance);
  if (!failed || !(demand.sole || told?.sentence === failed.sentence)) return null;
  const mended = statements.some(
    ({ start, stage, text }) =>
      start > failed.start && stage !== "notDone" && stage !== "planned" && /通过|合格|过关/.test(text),
  );
  return mended ? null : failed;
}

/** 正在验收, 待备案, 尚未交工验收; not 验收未通过, which tells more. */
function isStillDue({ item }: Demand, { aspect }: DeedState, { stage, text }: Statement): boolean {
  if (aspect === "denied") return /^[^，。]{0,2}(?:尚未|还未|未)/.test(text);
  // 交工验收下月进行; where the target asks for the acceptance as well, that demand tells it.
  const isTimed = stage === "planned" && aspect === "told" && !item.text.includes("验收");
  return aspect === "ongoing" || aspect === "pending" || stage === "underway" || isTimed;
}

/** The works are done and their acceptance is not, where the target asks for the works as a whole. */
export function pendingAcceptance(demand: Demand, answers: Answers): Statement | null {
  // 安防工程实施45公里 names the works without a verb of building.
  const works = demand.deed?.name === "build" || (demand.deed === null && /工程[^，。]{0,2}实施/.test(demand.text));
  if (!works && demand.deedWord !== "竣工") return null;
  if (demand.quantity?.unit === "%") return null;
  // 室内装修完成，正办理消防验收: what was asked for by name is told done.
  const named = (state: Statement["deeds"][number]) => state.word === demand.deedWord && state.aspect === "done";
  const isNamedDone = answers.statements.some((statement) => statement.deeds.some(named));
  const isPending = (statement: Statement) => {
    const filing = awaitsFiling(statement);
    if (isNamedDone && !filing && !WHOLE_ACCEPTANCE.test(statement.text)) return false;
    const about =
      demand.sole || statement.subject.pairs.size < 2 || coverage(statement.subject, demand.wideTopic) >= 0.3;
    return (
      about &&
      statement.deeds.some((state) => (filing || state.deed.name === "accept") && isStillDue(demand, state, statement))
    );
  };
  return answers.statements.find(isPending) ?? null;
}
