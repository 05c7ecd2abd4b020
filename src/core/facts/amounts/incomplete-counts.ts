import { isDue } from "./amount-exclusions";
import type { Answers } from "../alignment";
import type { Demand } from "../demands/demands";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";
import { amountsIn, type ToldAmount } from "./told-amounts";
import { isOpen } from "../statements/told-stage";
import { coverageIn } from "../phrases/topic";
import { textBetween } from "../phrases/words-around";

/** More counts than anybody holds against each other in one sentence. */
const MOST_COUNTS = 12;

/**
 * "11项问题完成整改9项，2项仍在施工", "设计井深340米，已钻至260米": figures that show that what was to be brought to its end is
 * not, though a word tells it done. null where they show nothing of the kind.
 */
export function incompleteCount(demand: Demand, answers: Answers, told: Statement): Statement | null {
  if (demand.ask !== "end") return null;
  if (demand.nearlyIsEnough) return farFromWhole(demand, answers.statements, told);
  const fewer = openOfNumbered(demand, answers.statements, told);
  if (fewer) return fewer;
  const isNear = ({ item, sentence, bracketed }: Statement) =>
    item === told.item && sentence === told.sentence && !bracketed;
  if (!answers.statements.some((statement) => statement.quantities.length > 0 && isNear(statement))) return null;
  const own = answers.statements.filter(isNear);
  const counts = amountsIn(own, isCount).slice(0, MOST_COUNTS);
  for (const rest of counts) {
    if (!isUndone(rest.statement) || !isAbout(demand, rest.statement)) continue;
    const same = counts.filter(({ quantity }) => quantity !== rest.quantity && quantity.unit === rest.quantity.unit);
    const splits = same.some((whole) =>
      same.some((part) => part !== whole && part.quantity.value + rest.quantity.value === whole.quantity.value),
    );
    if (splits && rest.quantity.value > 0) return rest.statement;
  }
  const some = own.find((statement) => isAbout(demand, statement) && tellsSome(statement));
  if (some) return some;
  const part = counts.find(({ statement }) => statement === told);
  const short =
    part && !part.statement.whole
      ? counts.find(
          (all) =>
            all.statement.start < told.start &&
            all.quantity.unit === part.quantity.unit &&
            all.quantity.value > part.quantity.value &&
            (OF_ALL.test(before(all.statement, all.quantity)) || isCountOfBoth(demand, all, part)) &&
            isAbout(demand, all.statement),
        )
      : undefined;
  if (short) return told;
  const length = counts.find(({ statement, quantity }) => LENGTH.test(before(statement, quantity)));
  if (!length) return null;
  const reached = counts.find(
    ({ statement, quantity }) =>
      quantity.unit === length.quantity.unit &&
      quantity.value < length.quantity.value &&
      REACHED.test(before(statement, quantity)) &&
      isAbout(demand, statement),
  );
  return reached?.statement ?? null;
}

/**
 * 三大专题 ↔ "两个专题已过审，另一专题计划6月送审": fewer of them are told done than there are, and of another it is told that it is not.
 * Gives what is told of that one.
 */
function openOfNumbered(demand: Demand, statements: readonly Statement[], told: Statement): Statement | null {
  const all = NUMBERED.exec(demand.text)?.[1];
  if (all === undefined) return null;
  const count = told.quantities.find(({ unit, word }) => word === null && KINDS.has(unit));
  if (!count || count.value >= "零一两三四五六七八九十".indexOf(all)) return null;
  const open = ({ item, start, stage, subject, next, bracketed }: Statement) =>
    item === told.item && start > told.start && isOpen(stage) && subject.pairs.size > 0 && !next && !bracketed;
  return statements.find((statement) => open(statement) && isAbout(demand, statement)) ?? null;
}

/** 三大专题, 四大片区: so many things, by a word that measures nothing. */
const NUMBERED = /([两三四五六七八九十])大(?=\p{Script=Han})/u;
const KINDS = new Set("个 项 处 类 座 家 份 片 条 本 大".split(" "));

/** 基本完成改造 ↔ 应改造5200户，已改造2310户: nearly is enough, and this is not nearly all. */
function farFromWhole(demand: Demand, statements: readonly Statement[], told: Statement): Statement | null {
  const near = statements.filter(
    ({ item, sentence, bracketed }) => item === told.item && sentence === told.sentence && !bracketed,
  );
  const counts = amountsIn(near, isCount).slice(0, MOST_COUNTS);
  const whole = counts.find(
    ({ statement, quantity }) =>
      isAbout(demand, statement) && (isDue(statement, quantity) || OF_ALL.test(before(statement, quantity))),
  );
  const done = counts.find(
    ({ statement, quantity }) =>
      whole !== undefined &&
      statement.stage === "finished" &&
      quantity.unit === whole.quantity.unit &&
      quantity.start > whole.quantity.start,
  );
  return whole && done && done.quantity.value < NEARLY * whole.quantity.value ? done.statement : null;
}

/** Less of a whole nobody calls nearly all of it. */
const NEARLY = 0.8;

function isCount({ word, change, unit }: PlacedQuantity): boolean {
  return word === null && change !== "rise" && unit !== "%";
}

/** 完成溯源、封堵 ↔ "132个排口来源查明，封堵97个": the first of two deeds is told of so many, the second of fewer. */
function isCountOfBoth({ text }: Demand, all: ToldAmount, part: ToldAmount): boolean {
  return (
    /[、并及和]/.test(text) && before(all.statement, all.quantity) === "" && part.statement.subject.chars.size === 0
  );
}

/** 仓房共24间: of how many it is told. */
const OF_ALL = /(?:共有?|总共|总计|合计|应[^，。；\d]{1,4})$/;

/** The whole of works that go on and on, and how far they have come. */
const LENGTH = /(?:设计|全长|总长|全线|全程|总深|井深|总高|应[^，。；\d]{1,3}|申领)[^，。；\d]{0,6}$/;
const REACHED = /(?:[至到]|已[^，。；\d]{1,5})[^，。；\d]{0,4}$/;

/** "320套公租房已分配286套": the things that a statement is about, and how many of them are done. */
function tellsSome(statement: Statement): boolean {
  const [whole, part] = statement.quantities;
  return whole !== undefined && part !== undefined && isWholeBefore(statement, whole, part);
}

/** Whether the second of two amounts tells how many are done of the first, which no verb goes before. */
export function isWholeBefore(statement: Statement, whole: PlacedQuantity, part: PlacedQuantity): boolean {
  if (whole.unit !== part.unit || part.value >= whole.value || whole.word !== null || part.word !== null) return false;
  // 46个小组并成29个: what they were made into.
  if (MADE_INTO.test(textBetween(statement, whole, part))) return false;
  if (whole.unit === "%" || part.change !== null) return false;
  if (statement.deeds.some((state) => state.start < whole.normalizedStart && state.aspect !== "told")) return false;
  const between = textBetween(statement, whole, part);
  if (/[，。；、]/.test(between)) return false;
  if (/^.{0,10}已.{1,6}$/.test(between)) return true;
  // 6个项目竣工5个: a deed between the two.
  const deed = statement.deeds.find(
    (state) => state.start >= whole.normalizedEnd && state.start < part.normalizedStart,
  );
  return deed !== undefined && between.length <= 12 && deed.word !== "" && between.endsWith(deed.word);
}

function before(statement: Statement, quantity: PlacedQuantity): string {
  return statement.text.slice(0, Math.max(0, quantity.normalizedStart - statement.start)).slice(-14);
}

function isUndone({ stage, remains, next }: Statement): boolean {
  return !next && (remains || isOpen(stage));
}

function isAbout(demand: Demand, statement: Statement): boolean {
  return demand.sole || coverageIn(demand.topic, statement) >= 0.3;
}

const MADE_INTO = /(?:[合撤]?并|整合|精简|压缩|压减|缩减|减少?)[成为至到]$/;
