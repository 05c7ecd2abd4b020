import type { Demand } from "./demands/demands";
import type { Asked } from "./demand-outcome";
import type { CodeSet } from "./phrases/code-set";
import { topicOfWords } from "./phrases/topic";
import type { Statement } from "./statements/statements";

/**
 * "开通异地结算，上线电子处方" ↔ "异地结算已开通，电子处方推迟上线": where each of several demands has characters of its own, a clause that has
 * those of one of them and none of another's says nothing of that other one. The pair without such clauses, if `decisive`, by
 * which it came out, is one of them and others are left; else null.
 */
export function withoutOthers(pair: Asked, asked: readonly Asked[], decisive: Statement | null): Asked | null {
  const { demand, answers } = pair;
  if (!decisive || asked.length < 2 || asked.length > MOST) return null;
  const rivals = rivalsOf(demand, asked);
  if (rivals.length === 0) return null;
  const statements: Statement[] = [];
  let last = null as Statement | null;
  for (const statement of answers.statements) {
    const goesOn: boolean = last?.sentence === statement.sentence && statement.subject.chars.size === 0;
    const isTheirs: boolean = goesOn || rivals.some((rival) => isOf(rival, demand, statement));
    last = isTheirs ? statement : null;
    if (!isTheirs) statements.push(statement);
  }
  if (statements.length === 0 || statements.includes(decisive)) return null;
  return { demand, answers: { statements, by: answers.by } };
}

/** Demands beyond which nobody tells them apart by a few characters. */
const MOST = 6;

/** Another demand with the characters that only it has, and those that it has not. */
interface Rival {
  readonly demand: Demand;
  readonly theirs: CodeSet;
  readonly ours: CodeSet;
}

function rivalsOf(demand: Demand, asked: readonly Asked[]): Rival[] {
  const rivals: Rival[] = [];
  for (const { demand: other } of asked) {
    if (other.start === demand.start) continue;
    const theirs = other.subject.chars.without(demand.topic.chars).without(CALENDAR);
    const ours = demand.subject.chars.without(other.topic.chars).without(CALENDAR);
    if (theirs.size >= 2 && ours.size >= 2) rivals.push({ demand: other, theirs, ours });
  }
  return rivals;
}

/** What dates leave of themselves. */
const CALENDAR = topicOfWords("年月日旬").chars;

/** The characters that one demand has, what it asks done with them left out, and no other one of its target. */
export function ownCharactersOf(demand: Demand, others: readonly Demand[]): CodeSet {
  let own = demand.subject.chars.without(CALENDAR);
  for (const { topic } of others) own = own.without(topic.chars);
  return own;
}

/** Whether a statement has the characters of one of two demands and not one of the other's. */
export function isOnlyOf(demand: Demand, other: Demand, { topic }: Statement): boolean {
  const ours = demand.subject.chars.without(other.topic.chars).without(CALENDAR);
  const theirs = other.subject.chars.without(demand.topic.chars).without(CALENDAR);
  const hits = ours.countIn(topic.chars);
  return hits > 0 && hits * 2 >= ours.size && theirs.size >= 2 && theirs.countIn(topic.chars) === 0;
}

function isOf(rival: Rival, { deedWord }: Demand, { topic, text, whole }: Statement): boolean {
  const { theirs, ours } = rival;
  const hits = theirs.countIn(topic.chars);
  if (hits < 2 || hits * 2 < theirs.size || ours.countIn(topic.chars) > 0 || whole) return false;
  return deedWord === "" || deedWord === rival.demand.deedWord || !text.includes(deedWord);
}
