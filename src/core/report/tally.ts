import type { Bulletin, Task } from "../model/bulletin";
import { finish, Pace, type Steps } from "../model/steps";
import type { Judgement, Tally, TallyLine, UnitTallyLine } from "../model/report";

/**
 * Counts the tasks over all, by leader and by responsible unit. A task with several leaders (or units) counts once
 * for each of them, and once only where it names one of them twice. A task without a recognised status counts in
 * `total` alone. Lines are sorted by total, most first, then by name in pinyin order. `judgements` are those of the
 * bulletin's tasks, in their order.
 */
export function tallyOf(bulletin: Bulletin, judgements: readonly Judgement[]): Tally {
  return finish(tallyInSteps(bulletin, judgements));
}

/** `tallyOf` in steps. */
export function* tallyInSteps(bulletin: Bulletin, judgements: readonly Judgement[]): Steps<Tally> {
  const overall = emptyLine("合计");
  const leaders = new Map<string, Line>();
  const units = new Map<string, Line>();
  const pace = new Pace();
  for (let index = 0; index < bulletin.tasks.length; index++) {
    const task = bulletin.tasks[index]!;
    if (pace.isDue(NAME * (task.leaders.length + task.responsibleUnits.length))) yield;
    const judgement = judgements[index];
    count(overall, task, judgement);
    for (const { name } of task.leaders) countOnce(lineOf(leaders, name), task, judgement);
    for (const { name } of task.responsibleUnits) {
      const line = lineOf(units, name);
      if (countOnce(line, task, judgement) && task.leadUnit === name) line.led += 1;
    }
  }
  return {
    overall: withoutLed(overall),
    byLeader: sorted(leaders).map(withoutLed),
    byUnit: sorted(units),
  };
}

type Line = { -readonly [Key in keyof UnitTallyLine]: UnitTallyLine[Key] } & { rows: number[] };

function count(line: Line, task: Task, judgement: Judgement | undefined): void {
  line.total += 1;
  line.rows.push(task.row);
  const status = task.stated?.status ?? null;
  if (status !== null) line[status] += 1;
  if (judgement?.verdict === "contradicted") line.contradicted += 1;
  if (judgement?.verdict === "uncertain") line.uncertain += 1;
}

/** Counts a task that names somebody, unless it has been counted: a task may name somebody twice. */
function countOnce(line: Line, task: Task, judgement: Judgement | undefined): boolean {
  if (line.rows.at(-1) === task.row) return false;
  count(line, task, judgement);
  return true;
}

/** What counting one name costs, in characters looked at. */
const NAME = 20;

function lineOf(lines: Map<string, Line>, name: string): Line {
  const known = lines.get(name);
  if (known !== undefined) return known;
  const fresh = emptyLine(name);
  lines.set(name, fresh);
  return fresh;
}

function emptyLine(name: string): Line {
  return { name, total: 0, completed: 0, partial: 0, notCompleted: 0, contradicted: 0, uncertain: 0, rows: [], led: 0 };
}

function withoutLed({ led: _, ...line }: Line): TallyLine {
  return line;
}

function sorted(lines: Map<string, Line>): Line[] {
  return [...lines.values()].sort((a, b) => b.total - a.total || byPinyin(a.name, b.name));
}

const PINYIN = new Intl.Collator("zh-CN");

/** Code units break the tie between names that the collation holds to be equal, so that the order is total. */
function byPinyin(a: string, b: string): number {
  return PINYIN.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
