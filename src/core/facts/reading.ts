import type { Task } from "../model/bulletin";
import { answersTo } from "./alignment";
import type { Asked } from "./demand-outcome";
import { type Demand, demandsOf } from "./demands/demands";
import { judged, type JudgedText, judgedText, type OpenedText, openedText, withAmounts } from "./judged-text";
import {
  type Answering,
  answeringOf,
  findAmounts,
  judgeAmounts,
  judgeSingly,
  judgeTogether,
  qualifyEach,
} from "./answering";
import { cancellingAsked } from "./phrases/cancelling";
import { type Statement, statementsOf } from "./statements/statements";

/** A task while it is read: what its stages come to, each of which rests on those before. A class: all have one shape. */
export class Reading {
  /** The target that governs: the month's where `monthly`. */
  opened: Opened = NOT_OPENED;
  target: JudgedText | null = null;
  completion: JudgedText | null = null;
  statements: readonly Statement[] = NONE;
  demands: readonly Demand[] = NONE;
  /** null where nothing is asked, or nothing is told. */
  answering: Answering | null = null;

  constructor(
    readonly task: Task,
    readonly month: number | null,
    readonly tolerance: number,
  ) {}
}

interface Opened {
  readonly monthly: boolean;
  readonly target: OpenedText | null;
  readonly completion: OpenedText | null;
}

const NOT_OPENED: Opened = { monthly: false, target: null, completion: null };
const NONE: readonly never[] = [];

/**
 * What is done with a task, in this order. Where many tasks are read, each stage goes over all of them before the next
 * begins: the code of all of them together is many times what a processor keeps at hand, that of one is not.
 */
export const STAGES: readonly ((reading: Reading) => void)[] = [
  open,
  readAmounts,
  tellPhrases,
  tellStatements,
  tellDemands,
  align,
  ({ answering, month }) => answering && findAmounts(answering, month),
  ({ answering }) => answering && judgeAmounts(answering),
  ({ answering, month }) => answering && judgeSingly(answering, month),
  ({ answering, month }) => answering && qualifyEach(answering, month),
  ({ answering, month }) => answering && judgeTogether(answering, month),
];

function open(reading: Reading): void {
  const { monthlyTarget, annualTarget, completion, narrativeStart } = reading.task;
  const month = openedText(monthlyTarget, 0);
  reading.opened = {
    monthly: month !== null,
    target: month ?? openedText(annualTarget, 0),
    completion: openedText(completion, narrativeStart),
  };
}

function readAmounts(reading: Reading): void {
  const { monthly, target, completion } = reading.opened;
  reading.opened = {
    monthly,
    target: target && withAmounts(target, reading.tolerance),
    completion: completion && withAmounts(completion, reading.tolerance),
  };
}

function tellPhrases(reading: Reading): void {
  const { target, completion } = reading.opened;
  reading.target = target && judgedText(target);
  reading.completion = completion && judgedText(completion);
}

function tellStatements(reading: Reading): void {
  const { target, completion, month } = reading;
  if (target && completion) reading.statements = statementsOf(completion, month, cancellingAsked(target.phrases));
}

function tellDemands(reading: Reading): void {
  const { target, completion } = reading;
  if (target && completion) reading.demands = demandsOf(target);
}

function align(reading: Reading): void {
  const { target, completion, demands, statements } = reading;
  if (!target || !completion) return;
  const asked: Asked[] = [];
  for (const demand of demands) {
    if (asked.length === MOST_DEMANDS) break;
    asked.push({ demand, answers: answersTo(demand, target, completion, statements) });
  }
  if (asked.length > 0) reading.answering = answeringOf(asked);
}

/** Every demand is held against every statement: beyond what anybody writes into a cell no verdict is certain. */
export const MOST_DEMANDS = 40;

/** The annual target, read when first asked for where the month's governs. */
export function annualTargetOf({ task, opened, target, tolerance }: Reading): () => JudgedText | null {
  return onDemand(() => (opened.monthly ? judged(task.annualTarget, 0, tolerance) : target));
}

function onDemand<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
