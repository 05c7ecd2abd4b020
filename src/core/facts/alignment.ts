import type { Demand } from "./demands/demands";
import type { Item } from "./phrases/items";
import type { PhrasedText } from "./phrases/phrases";
import type { Statement } from "./statements/statements";
import { coverage, type Topic, topicOfWords } from "./phrases/topic";

/** The statements that may answer a demand, and what brought them together. */
export interface Answers {
  readonly statements: readonly Statement[];
  /** heading, number: the item's own; only: both texts are one item; topic: found by what it is about; none. */
  readonly by: "heading" | "number" | "only" | "topic" | "none";
}

const SAME_HEADING = 0.6;

/** Finds the statements that answer for one demand: by heading, by number, else by what they are about. */
export function answersTo(
  demand: Demand,
  target: PhrasedText,
  completion: PhrasedText,
  statements: readonly Statement[],
): Answers {
  if (demand.item.heading !== null && isHeadedAlike(target, completion)) {
    // 北区泵站 is like 南区泵站, and is the target's other heading.
    const own = bestHeading(demand.item, completion.items).filter(
      ({ heading }) => heading === demand.item.heading || target.items.every((item) => item.heading !== heading),
    );
    if (own.length > 0) {
      const numbered = own.filter((item) => item.number !== null && item.number === demand.item.number);
      const chosen = numbered.length > 0 && fits(demand, numbered, statements) ? numbered : own;
      return { statements: within(chosen, statements), by: "heading" };
    }
    // Its heading is missing: only what stands under no other item's heading may still answer it.
    const taken = new Set<Item>();
    for (const item of target.items)
      if (item.heading) for (const own of bestHeading(item, completion.items)) taken.add(own);
    const loose = within(
      completion.items.filter((item) => !taken.has(item)),
      statements,
    );
    return relatedTo(demand.item.about, loose, 0.5);
  }
  const [only] = completion.items;
  if (completion.items.length <= 1) {
    if (only && isOfOtherNumber(demand.item, only, completion)) return relatedTo(demand.topic, statements, 0.4);
    return { statements, by: target.items.length <= 1 ? "only" : "topic" };
  }
  if (demand.item.number !== null) {
    const own = completion.items.filter((item) => item.number === demand.item.number);
    if (own.length > 0 && fits(demand, own, statements)) return { statements: within(own, statements), by: "number" };
  }
  if (target.items.length <= 1) return { statements, by: "only" };
  const scores: number[] = [];
  for (const item of completion.items) scores.push(itemCoverage(demand, item, statements));
  const best = Math.max(...scores);
  if (best < 0.4) return { statements, by: "none" };
  const chosen = completion.items.filter((_, at) => (scores[at] ?? 0) >= best - 0.1);
  return { statements: within(chosen, statements), by: "topic" };
}

/** Of some statements those that cover a topic by so much: found by what they are about, if any are. */
function relatedTo(topic: Topic, statements: readonly Statement[], least: number): Answers {
  const related = statements.filter((statement) => coverage(topic, statement.wideTopic) >= least);
  return { statements: related, by: related.length > 0 ? "topic" : "none" };
}

/** "1.防洪预案印发" answers the first of two items and leaves the second alone. */
function isOfOtherNumber(wanted: Item, only: Item, { normalized }: PhrasedText): boolean {
  return (
    wanted.number !== null && only.number !== null && only.number !== wanted.number && !FURTHER.test(normalized.text)
  );
}

/** A second number that stands where no item can begin. */
const FURTHER = /[二三四五2-5][）、.]/;

/**
 * Whether the headings of both texts may be held against each other. Where the target has one heading and the answer divides
 * what stands under it by headings of its own (一期：体育馆完成屋面，… ↔ 体育馆：…), they may not.
 */
function isHeadedAlike(target: PhrasedText, { items }: PhrasedText): boolean {
  const isHeaded = ({ heading }: Item) => heading !== null;
  const headed = items.filter(isHeaded);
  if (target.items.length > 1 || headed.length === 0) return headed.length > 0;
  const [only] = target.items as [Item];
  if (bestHeading(only, items).length > 0) return true;
  const asked = topicOfWords(only.text);
  const least = items[0]?.heading === null ? 0.3 : 0.5;
  return !headed.every(({ about }) => coverage(about, asked) >= least);
}

/** Items under the heading most like that of `wanted`; all of its numbered parts. */
function bestHeading(wanted: Item, items: readonly Item[]): Item[] {
  let best: Item[] = [];
  let most = SAME_HEADING;
  for (const item of items) {
    const likeness = likenessOf(wanted, item);
    if (likeness < most) continue;
    if (likeness > most) best = [];
    best.push(item);
    most = likeness;
  }
  return best;
}

function likenessOf(wanted: Item, { heading, about }: Item): number {
  if (heading === null) return 0;
  if (heading === wanted.heading) return 2;
  return Math.max(coverage(wanted.about, about), coverage(about, wanted.about));
}

/** A number alone is believed unless another item is clearly about the demand and this one is not. */
function fits(demand: Demand, own: readonly Item[], statements: readonly Statement[]): boolean {
  for (const { item, wideTopic } of statements)
    if (own.includes(item) && coverage(demand.topic, wideTopic) >= 0.25) return true;
  for (const { item, wideTopic } of statements)
    if (!own.includes(item) && coverage(demand.topic, wideTopic) >= 0.6) return false;
  return true;
}

function itemCoverage(demand: Demand, item: Item, statements: readonly Statement[]): number {
  let most = 0;
  for (const statement of statements)
    if (statement.item === item) most = Math.max(most, coverage(demand.topic, statement.wideTopic));
  return most;
}

function within(items: readonly Item[], statements: readonly Statement[]): Statement[] {
  return statements.filter((statement) => items.includes(statement.item));
}
