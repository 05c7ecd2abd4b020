import type { Candidate } from "./amount-candidates";
import type { Asked } from "../demand-outcome";
import type { Statement } from "../statements/statements";
import { coverage } from "../phrases/topic";

/**
 * 旅游收入增长12% ↔ "接待游客增长15.2%，旅游收入25.4亿元，上年同期23.1亿元": where the measure whose growth is asked for is told by its
 * name, the growth of one that lacks the name answers nothing.
 */
export function ofNamedMeasure({ demand, answers }: Asked, candidates: Candidate[]): Candidate[] {
  const wanted = demand.quantity;
  if (wanted === null || wanted.change === null || wanted.arrives || wanted.unit !== "%") return candidates;
  const lead = LEAD.exec(demand.text)?.[1];
  if (lead === undefined || !answers.statements.some(({ text }) => text.includes(lead))) return candidates;
  return candidates.filter(
    ({ statement }) =>
      statement.subject.pairs.size === 0 ||
      coverage(demand.subject, statement.topic) > 0.6 ||
      // 化肥用量 for 单位面积化肥用量: in short, and nothing else.
      (statement.subject.pairs.size >= 2 && coverage(statement.subject, demand.subject) === 1) ||
      answers.statements.some((one) => isContextOf(one, statement) && one.text.includes(lead)),
  );
}

/** The same clause, or one before it in its sentence that it may go on about. */
function isContextOf(one: Statement, statement: Statement): boolean {
  return (
    one === statement ||
    (statement.subject.pairs.size < 2 && one.sentence === statement.sentence && one.start < statement.start)
  );
}

/** The first two characters of the name of a measure, behind where and when it is taken. */
const LEAD =
  /^(?:全[国省市县区镇乡州]|[一二三四]季度|上半年|全年|年度|\d{1,2}月份?|确保|力争|实现|完成|本月|当月)*(\p{Script=Han}{2})/u;
