import type { Asked } from "../demand-outcome";
import type { Demand } from "../demands/demands";
import type { DeedState } from "../statements/deed-states";
import { failsAcceptance } from "./still-open";
import { wordOf } from "./stage-words";
import type { Statement } from "../statements/statements";
import { isOfWhole } from "../phrases/words-around";

/**
 * "9座主体全部完成，其中6座已通过验收，其余3座正在整理资料": where the whole has reached what was asked for, and its parts
 * are told from there on, the parts take nothing back. Gives the demand with the statements that still answer it.
 */
export function withoutFurtherSteps(asked: Asked): Asked {
  const { demand, answers } = asked;
  const { statements } = answers;
  const parts = statements.some(isPart);
  const now = demand.ask === "end" ? statements.find((statement) => isAllNow(demand, statement)) : undefined;
  const next = statements.some(isGoingOn);
  if (!parts && !now && !next) return asked;
  const told = partsOfReached(demand, statements);
  const left = statements.filter(
    (statement) =>
      !(now && isBefore(statement, now)) &&
      !(next && isNextWork(demand, statement, statements)) &&
      !(
        parts &&
        (isDetailOfReached(demand, statement, told) ||
          isRestOfThing(demand, statement, statements) ||
          isRestOfLater(demand, statement, statements))
      ),
  );
  return left.length === statements.length ? asked : { demand, answers: { statements: left, by: answers.by } };
}

/** 目前23个问题全部整改到位: all that was asked for, told as it stands now. */
function isAllNow(demand: Demand, statement: Statement): boolean {
  if (!statement.whole || !NOW.test(statement.text)) return false;
  const word = wordOf(demand, statement);
  return word?.says === "met" && word.strength === 3;
}

const NOW = /^(目前|现已|截至目前|截至[\d月日底]{2,6}|至此)/;

/** "装修全部完成，正在调试设备": works that go on, with no subject of their own. */
function isGoingOn({ text, stage }: Statement): boolean {
  return (stage === "underway" || stage === "planned") && GOING_ON.test(text);
}

const GOING_ON = /^(目前|现|当前|并)?(正在|正(?!常|式)|进入|转入)/;

/** Such works behind a clause that tells the very deed asked for as done with all of it. */
function isNextWork(demand: Demand, statement: Statement, statements: readonly Statement[]): boolean {
  if (!isGoingOn(statement) || namesDemanded(demand, statement) || demand.deed === null) return false;
  if (!statement.deeds.some(({ deed }) => deed.rank !== null)) return false;
  if (statement.deeds.some((state) => isBehind(demand, state) && !AFTERMATH.test(statement.text))) return false;
  return statements.some(
    (told) =>
      told.sentence === statement.sentence &&
      told.item === statement.item &&
      told.start < statement.start &&
      told.whole &&
      told.deeds.some(({ deed, aspect }) => deed.name === demand.deed?.name && aspect === "done") &&
      wordOf(demand, told)?.says === "met",
  );
}

/** How it stood before that, told in the same sentence of nothing else. */
function isBefore(statement: Statement, now: Statement): boolean {
  return statement.sentence === now.sentence && statement.start < now.start && statement.subject.pairs.size <= 3;
}

/** 资金支付率86%，其余资金待审计后支付 tells of the money, not of the works that were asked for. */
function isRestOfThing(demand: Demand, statement: Statement, statements: readonly Statement[]): boolean {
  const thing = REST_OF.exec(statement.text)?.[1];
  if (thing === undefined || demand.text.includes(thing) || namesDemanded(demand, statement)) return false;
  return statements.some((other) => other.start < statement.start && other.text.includes(thing));
}

/** 其余资金, 剩余补贴: what is left is named. */
const REST_OF =
  /^(?:其余|剩余|余下)(?:部分)?(资金|款项|补贴|补助|尾款|隐患|问题|贷款|用地|指标|债券|设备|人员|户|线索|案件|资料)/;

/** "摸排5.3万户，已整改1490户，其余分类推进": what is left is left of what was told last, not of 摸排. */
function isRestOfLater(demand: Demand, statement: Statement, statements: readonly Statement[]): boolean {
  if (!/^(其余|剩余|余下)/.test(statement.text) || namesDemanded(demand, statement)) return false;
  const before = statements.filter(({ start, sentence }) => start < statement.start && sentence === statement.sentence);
  const last = before
    .filter(({ stage, deeds, quantities }) => stage === "finished" && deeds.length * quantities.length > 0)
    .at(-1);
  if (!last || namesDemanded(demand, last)) return false;
  return before.some(
    (told) => told.start < last.start && ["reported", "finished"].includes(told.stage) && namesDemanded(demand, told),
  );
}

/** Whether it tells of a part of what stands before: 其中6座…, 其余3座…. */
function isPart({ text }: Statement): boolean {
  return OPENINGS.has(text.charCodeAt(0)) && PART.test(text);
}

const PART = /^(其中|其余|剩余|余下|另外?[\d一二三四五六七八九十两]|另有|其它|其他)/;
/** First characters of PART: most statements are told from parts by one look. */
const OPENINGS = new Set([..."其剩余另"].map((char) => char.charCodeAt(0)));

function isDetailOfReached(demand: Demand, statement: Statement, told: PartsOf): boolean {
  const parts = told(statement);
  if (!parts?.includes(statement)) return false;
  if (namesDemanded(demand, statement) || failsAcceptance(statement)) return false;
  const halves = parts.some(({ text }) => isOfWhole(text)) && parts.length > 1;
  if (isOfAftermath(demand, statement)) return true;
  const further = parts.some((part) => part.deeds.some((state) => isFurther(demand, state, halves)));
  if (statement.deeds.every(({ deed }) => deed.rank === null))
    return (halves && further) || (statement.remains && ["silent", "reported", "finished"].includes(statement.stage));
  return statement.deeds.every(
    (state) => isFurther(demand, state, halves) || (halves && further && !isBehind(demand, state)),
  );
}

/** 剩余5所结算正在送审: what is settled on paper when the works are over. */
function isOfAftermath(demand: Demand, { text }: Statement): boolean {
  const rank = demand.deed?.rank ?? 0;
  return rank >= 8 && rank < 10 && AFTERMATH.test(text) && !AFTERMATH.test(demand.text);
}

const AFTERMATH = /结算|决算|审计|送审|质保金|尾款|归档|移交|验收/;

/** The parts that a statement is among, where their whole has reached what was asked for; null where it has not. */
type PartsOf = (statement: Statement) => readonly Statement[] | null;

/** Works the parts of each sentence out once. */
function partsOfReached(demand: Demand, statements: readonly Statement[]): PartsOf {
  let last: Statement | null = null;
  let reached: readonly Statement[] | null = null;
  return (statement) => {
    const { sentence, item } = statement;
    // Asked in the order of the text: only the sentence asked about last may be asked about again.
    if (last?.sentence === sentence && last.item === item) return reached;
    last = statement;
    const first = statements.findIndex((other) => other.sentence === sentence && other.item === item && isPart(other));
    const parts = first < 0 ? null : sentenceFrom(statements, first);
    reached = parts && wholeOf(demand, statements, parts) ? parts : null;
    return reached;
  };
}

/** The parts told in one sentence, from the first on: 其中12个已获批，3个正在公示. */
function sentenceFrom(statements: readonly Statement[], first: number): readonly Statement[] | null {
  const opening = statements[first];
  if (!opening) return null;
  const parts: Statement[] = [opening];
  for (const statement of statements.slice(first + 1)) {
    if (statement.sentence !== opening.sentence || statement.item !== opening.item) break;
    // What names a thing of its own is no part any more.
    if (!isPart(statement) && statement.subject.pairs.size > 3) break;
    parts.push(statement);
  }
  return parts;
}

/** The statement before the parts that tells the whole as having reached what was asked for; null where none does. */
function wholeOf(demand: Demand, statements: readonly Statement[], parts: readonly Statement[]): Statement | null {
  const opening = parts[0] as Statement;
  for (const statement of statements) {
    if (statement === opening) return null;
    if (statement.sentence !== opening.sentence || statement.item !== opening.item || isPart(statement)) continue;
    if (!statement.whole && !addsUp(statement, parts) && !isFitted(demand, statement)) continue;
    const word = wordOf(demand, statement);
    if (word?.says !== "met") continue;
    // 5栋楼已全部封顶 ↔ 主体封顶: the same kind of deed, told of all.
    const same = statement.whole && statement.deeds.some(({ deed }) => deed.name === demand.deed?.name);
    if (word.strength === 3 || same) return statement;
  }
  return null;
}

/** 15个编制完成，其中12个…，3个…: the parts make up the whole. */
function addsUp(whole: Statement, parts: readonly Statement[]): boolean {
  if (whole.stage !== "finished") return false;
  return whole.quantities.some((total) => {
    const shares = parts.flatMap((part) => part.quantities.filter(({ unit }) => unit === total.unit).slice(0, 1));
    return shares.length > 1 && shares.reduce((sum, { value }) => sum + value, 0) === total.value;
  });
}

/** The part tells the very deed asked for. */
function namesDemanded(demand: Demand, { deeds }: Statement): boolean {
  return deeds.some(
    ({ deed, word }) =>
      (word !== "" && word === demand.deedWord) || (deed.oneMeaning === true && deed.name === demand.deed?.name),
  );
}

/**
 * A step that comes after the one asked for; beside an end that stands in no order any such step does. Of two halves
 * (`halves`) told behind the whole, works of the same rank are such a step: 全部封顶，其中2栋外墙施工，其余3栋正在砌筑.
 */
function isFurther(demand: Demand, { deed, word }: DeedState, halves: boolean): boolean {
  if (deed.rank === null) return false;
  if (FITTING.has(demand.deedWord) && TRYING.has(word)) return true;
  const wanted = demand.deed?.rank ?? null;
  if (wanted === null) return demand.deed !== null && deed.name !== demand.deed.name;
  return halves && wanted >= 8 ? deed.rank >= wanted : deed.rank > wanted;
}

/** 安装18座 ↔ 18座安装到位: as many as were asked for, by the very deed. */
function isFitted({ quantity, deedWord }: Demand, { quantities, deeds }: Statement): boolean {
  if (quantity === null || !FITTING.has(deedWord)) return false;
  const done = deeds.some(({ word, aspect }) => word === deedWord && aspect === "done");
  return (
    done &&
    quantities.some(({ unit, value, word }) => unit === quantity.unit && word === null && value >= quantity.value)
  );
}

/** Deeds that put up one thing. */
export const FITTING = new Set("安装 更换 加装 架设 铺设".split(" "));
const TRYING = new Set("调试 联调 测试 试压".split(" "));

/** A step that comes before the one asked for. */
function isBehind(demand: Demand, { deed }: DeedState): boolean {
  return deed.rank !== null && deed.rank < (demand.deed?.rank ?? 0) && deed.name !== "draft";
}
