import { quote, type TaskFacts } from "../../facts/task-facts";
import type { Phrase, PlacedQuantity } from "../../facts/phrases/phrases";
import type { Statement } from "../../facts/statements/statements";
import { amountsIn, type ToldAmount } from "../../facts/amounts/told-amounts";
import { coverage } from "../../facts/phrases/topic";
import { NO_HITS, type TaskHit, type TaskRule } from "../rule";
import { isOfWhole } from "../../facts/phrases/words-around";

type MessageId = "annualShare" | "share" | "sum";

/** A percentage that its own part and whole, or the annual target, do not bear out; parts that exceed their sum. */
export const arithmeticMismatch: TaskRule<MessageId> = {
  id: "arithmetic-mismatch",
  kind: "wording",
  summary: "文中的百分比、合计数与所列数字算不平",
  messages: {
    annualShare: {
      severity: "warning",
      text: "文中写完成年度任务的“{percent}”，但“{part}”占年度目标“{whole}”的{computed}%，请核对。",
    },
    share: { severity: "warning", text: "“{part}”占“{whole}”的{computed}%，文中写“{percent}”，请核对。" },
    sum: { severity: "warning", text: "所列各项合计超过总数“{whole}”，请核对。" },
  },
  examples: [
    {
      annualTarget: "全年新增城镇就业⟦9000人⟧。",
      target: "累计新增城镇就业3600人。",
      completion: "累计新增城镇就业⟦3780人⟧，完成年度任务的⟦45%⟧。",
      stated: "completed",
      finds: ["annualShare"],
    },
    {
      target: "加快隐患整改。",
      completion: "排查隐患⟦40项⟧，已整改⟦30项⟧，整改率⟦70%⟧。",
      stated: "completed",
      finds: ["share"],
    },
    {
      target: "发放贷款500万元。",
      completion: "共发放贷款⟦520万元⟧，其中，商户贷⟦310万元⟧、农户贷⟦260万元⟧。",
      stated: "completed",
      finds: ["sum"],
    },
    {
      target: "办理信访件。",
      completion: "交办信访件139件，已化解96件，化解率69.1%；回访群众52人，满意率98%。",
      stated: "completed",
      finds: [],
    },
    {
      annualTarget: "全年完成投资8.5亿元。",
      target: "累计完成投资3.5亿元。",
      completion: "累计完成投资3.56亿元，同比增长12%，完成年度任务的41.9%；其中民间投资2.1亿元。",
      stated: "completed",
      finds: [],
    },
  ],
  check(facts) {
    if (!facts.completion || !facts.statements.some(mayNotComeOut)) return NO_HITS;
    const hits: TaskHit<MessageId>[] = [];
    const sentences = bySentence(facts.statements);
    for (const statements of sentences) {
      const amounts = amountsIn(statements, (_, { bracketed }) => !bracketed);
      if (amounts.length < 2) continue;
      annualShares(facts, amounts, hits);
      if (amounts.length < 3) continue;
      shares(facts, amounts, hits);
      sums(facts, statements, amounts, hits);
    }
    return hits;
  },
};

/** Whether a statement has what can be worked out from others: a share of something, or parts of a whole. */
function mayNotComeOut({ text, quantities }: Statement): boolean {
  if (isOfWhole(text)) return true;
  for (const { unit, shareOf } of quantities) if (unit === "%" || shareOf !== null) return true;
  return false;
}

function annualShares(facts: TaskFacts, amounts: readonly ToldAmount[], hits: TaskHit<MessageId>[]): void {
  if (!amounts.some(({ quantity }) => quantity.shareOf === "annualTarget")) return;
  const annual = facts.annualTarget();
  if (!annual) return;
  for (const [at, percent] of amounts.entries()) {
    if (percent.quantity.shareOf !== "annualTarget" || !isExact(percent.quantity)) continue;
    const part = near(amounts, at).reverse().find(isPart);
    const whole = part && annualAmount(annual.phrases, part);
    if (!part || !whole || isBorneOut(percent.quantity, part.quantity, whole)) continue;
    hits.push({
      messageId: "annualShare",
      data: wordsOf(percent.quantity, part.quantity, whole),
      evidence: [
        quote(annual, whole.normalizedStart, whole.normalizedEnd),
        ...evidenceOf(facts, [part.quantity, percent.quantity]),
      ],
      weight: "note",
    });
  }
}

/** The one amount of the annual target in the same unit; of several the one about the same thing. */
function annualAmount(phrases: readonly Phrase[], part: ToldAmount): PlacedQuantity | null {
  const wholes = phrases.flatMap((phrase) =>
    phrase.quantities
      .filter((quantity) => quantity.unit === part.quantity.unit && isPart({ quantity }))
      .map((quantity) => ({ quantity, weight: coverage(phrase.topic, part.statement.topic) })),
  );
  wholes.sort((a, b) => b.weight - a.weight);
  const [first, second] = wholes;
  if (!first || (second && second.weight === first.weight)) return null;
  return wholes.length === 1 || first.weight >= 0.2 ? first.quantity : null;
}

function shares(facts: TaskFacts, amounts: readonly ToldAmount[], hits: TaskHit<MessageId>[]): void {
  for (const [at, percent] of amounts.entries()) {
    const { quantity } = percent;
    if (quantity.unit !== "%" || quantity.change !== null || quantity.shareOf === "annualTarget") continue;
    if (quantity.word !== null || !isExact(quantity) || !(isRate(percent) || quantity.shareOf === "whole")) continue;
    const before = near(amounts, at).filter(isPart);
    const [whole, part] = [before.at(-2), before.at(-1)];
    // Only where exactly two amounts of one unit stand before it is it certain what it is a share of.
    if (!whole || !part || before.length !== 2 || whole.quantity.unit !== part.quantity.unit) continue;
    if (part.quantity.value > whole.quantity.value || near(amounts, at).some(isPercent)) continue;
    if (isBorneOut(quantity, part.quantity, whole.quantity)) continue;
    hits.push({
      messageId: "share",
      data: wordsOf(quantity, part.quantity, whole.quantity),
      evidence: evidenceOf(facts, [whole.quantity, part.quantity, quantity]),
      weight: "note",
    });
  }
}

function sums(
  facts: TaskFacts,
  statements: readonly Statement[],
  amounts: readonly ToldAmount[],
  hits: TaskHit<MessageId>[],
): void {
  const at = statements.findIndex((statement) => isOfWhole(statement.text));
  if (at <= 0) return;
  const [led, leading] = [statements[at - 1] as Statement, statements[at] as Statement];
  const whole = amounts.filter((amount) => amount.statement === led && isPart(amount)).at(-1);
  if (!whole) return;
  const parts = amounts.filter(
    (part) => part.statement.start >= leading.start && isPart(part) && part.quantity.unit === whole.quantity.unit,
  );
  const sum = parts.reduce((total, part) => total + part.quantity.value, 0);
  const slack = [whole, ...parts].reduce((total, part) => total + errorOf(part.quantity), 0);
  const larger = parts.some((part) => part.quantity.value > whole.quantity.value || part.quantity.period !== null);
  if (parts.length < 2 || larger || sum <= whole.quantity.value + slack) return;
  hits.push({
    messageId: "sum",
    data: { whole: whole.quantity.text },
    evidence: evidenceOf(facts, [whole.quantity, ...parts.map((part) => part.quantity)]),
    weight: "note",
  });
}

/** Within the rounding of all three numbers; who cuts off instead of rounding is forgiven. */
function isBorneOut(percent: PlacedQuantity, part: PlacedQuantity, whole: PlacedQuantity): boolean {
  const low = (100 * (part.value - errorOf(part))) / (whole.value + errorOf(whole));
  const high = (100 * (part.value + errorOf(part))) / Math.max(whole.value - errorOf(whole), 1e-9);
  return percent.value >= low - percent.precision && percent.value <= high + percent.precision;
}

/** Half of the last digit written; a count is exact. */
function errorOf({ value, precision }: PlacedQuantity): number {
  const counted = Number.isInteger(value) && precision <= 1;
  return counted ? 0 : precision / 2;
}

function wordsOf(percent: PlacedQuantity, part: PlacedQuantity, whole: PlacedQuantity) {
  const computed = Math.round((1000 * part.value) / whole.value) / 10;
  return { percent: percent.text, part: part.text, whole: whole.text, computed };
}

function evidenceOf(facts: TaskFacts, quantities: readonly PlacedQuantity[]) {
  const { completion } = facts;
  if (!completion) return [];
  return quantities.map((quantity) => quote(completion, quantity.normalizedStart, quantity.normalizedEnd));
}

/** The amounts right before one: a bounded look back keeps a long sentence linear. */
function near(amounts: readonly ToldAmount[], at: number): ToldAmount[] {
  return amounts.slice(Math.max(0, at - 8), at);
}

/** An amount that can be a part or a whole: exact, no percentage, no change, no word. */
function isPart({ quantity }: Pick<ToldAmount, "quantity">): boolean {
  const { unit, change, word, high } = quantity;
  return (
    unit !== "%" &&
    unit !== "百分点" &&
    unit !== "倍" &&
    change === null &&
    word === null &&
    high === null &&
    isExact(quantity)
  );
}

function isPercent({ quantity }: ToldAmount): boolean {
  return quantity.unit === "%";
}

function isExact(quantity: PlacedQuantity): boolean {
  return quantity.hedge === null && quantity.value > 0;
}

function isRate({ statement, quantity }: ToldAmount): boolean {
  return /率.{0,3}$/.test(statement.text.slice(0, quantity.normalizedStart - statement.start));
}

function bySentence(statements: readonly Statement[]): Statement[][] {
  const sentences: Statement[][] = [];
  for (const statement of statements) {
    const last = sentences.at(-1);
    if (last && last[0]?.sentence === statement.sentence && last[0].item === statement.item) last.push(statement);
    else sentences.push([statement]);
  }
  return sentences;
}
