import type { Demand } from "./demands";
import type { Item } from "./items";
import type { PhrasedText } from "./phrases";
import type { Statement } from "./statements";
import { coverage, topicOfWords } from "./topic";

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
    const own = bestHeading(demand.item.heading, completion.items).filter(
      ({ heading }) => heading === demand.item.heading || target.items.every((item) => item.heading !== heading),
    );
    if (own.length > 0) {
      const numbered = own.filter((item) => item.number !== null && item.number === demand.item.number);
      const chosen = numbered.length > 0 && fits(demand, numbered, statements) ? numbered : own;
      return { statements: within(chosen, statements), by: "heading" };
    }
    // Its heading is missing: only what stands under no other item's heading may still answer it.
    const taken = new Set(
      target.items.flatMap((item) => (item.heading ? bestHeading(item.heading, completion.items) : [])),
    );
    const loose = within(
      completion.items.filter((item) => !taken.has(item)),
      statements,
    );
    const related = loose.filter(
      (statement) => coverage(topicOfWords(demand.item.heading ?? ""), statement.wideTopic) >= 0.5,
    );
    return { statements: related, by: related.length > 0 ? "topic" : "none" };
  }
  if (completion.items.length <= 1) return { statements, by: target.items.length <= 1 ? "only" : "topic" };
  if (demand.item.number !== null) {
    const own = completion.items.filter((item) => item.number === demand.item.number);
    if (own.length > 0 && fits(demand, own, statements)) return { statements: within(own, statements), by: "number" };
  }
  if (target.items.length <= 1) return { statements, by: "only" };
  const scored = completion.items.map((item) => ({ item, score: itemCoverage(demand, item, statements) }));
  const best = Math.max(...scored.map((entry) => entry.score));
  if (best < 0.4) return { statements, by: "none" };
  const chosen = scored.filter((entry) => entry.score >= best - 0.1).map((entry) => entry.item);
  return { statements: within(chosen, statements), by: "topic" };
}

/**
 * Whether the headings of both texts may be held against each other. Where the target has one heading and the answer divides
 * what stands under it by headings of its own (一期：体育馆完成屋面，… ↔ 体育馆：…), they may not.
 */
function isHeadedAlike(target: PhrasedText, { items }: PhrasedText): boolean {
  const headings = items.flatMap(({ heading }) => (heading === null ? [] : [topicOfWords(heading)]));
  if (headings.length === 0 || target.items.length > 1) return headings.length > 0;
  const [{ heading, text }] = target.items as [Item];
  if (bestHeading(heading ?? "", items).length > 0) return true;
  const asked = topicOfWords(text);
  const least = items[0]?.heading === null ? 0.3 : 0.5;
  return !headings.every((topic) => coverage(topic, asked) >= least);
}

/** Items under the heading most like `heading`; all of its numbered parts. */
function bestHeading(heading: string, items: readonly Item[]): Item[] {
  const wanted = topicOfWords(heading);
  const score = (item: Item): number => {
    if (item.heading === null) return 0;
    if (item.heading === heading) return 2;
    const found = topicOfWords(item.heading);
    return Math.max(coverage(wanted, found), coverage(found, wanted));
  };
  const best = Math.max(0, ...items.map(score));
  return best >= SAME_HEADING ? items.filter((item) => score(item) === best) : [];
}

/** A number alone is believed unless another item is clearly about the demand and this one is not. */
function fits(demand: Demand, own: readonly Item[], statements: readonly Statement[]): boolean {
  const here = Math.max(...own.map((item) => itemCoverage(demand, item, statements)));
  if (here >= 0.25) return true;
  const others = new Set(statements.map((statement) => statement.item));
  const elsewhere = Math.max(
    0,
    ...[...others].filter((item) => !own.includes(item)).map((item) => itemCoverage(demand, item, statements)),
  );
  return elsewhere < 0.6;
}

function itemCoverage(demand: Demand, item: Item, statements: readonly Statement[]): number {
  const own = statements.filter((statement) => statement.item === item);
  return Math.max(0, ...own.map((statement) => coverage(demand.topic, statement.wideTopic)));
}

function within(items: readonly Item[], statements: readonly Statement[]): Statement[] {
  return statements.filter((statement) => items.includes(statement.item));
}
