import type { Candidate } from "./amount-candidates";
import { wordsBefore } from "./amount-kinds";
import { openingOf, type Statement } from "../statements/statements";

/**
 * 一标段完成92眼…；二标段完成71眼, 管道41千米…；管道36.5千米 further on in the same lists: told in the same words of one place after
 * the other. `statements`: all of the answer.
 */
export function isParallel(one: Candidate, other: Candidate): boolean {
  const { statements } = one.asked.answers;
  const openingFor = ({ statement }: Candidate) => openingOf(statements, statements.indexOf(statement));
  const [first, second] = [openingFor(one), openingFor(other)];
  if (first === second) return false;
  const listed = one.statement !== first;
  if (listed !== (other.statement !== second)) return false;
  if (listed && wordsBefore(one.statement, one.quantity) !== wordsBefore(other.statement, other.quantity)) return false;
  return areOfPlaces(headOf(first), headOf(second));
}

function headOf({ text, start, quantities: [first] }: Statement): string {
  return first ? text.slice(0, first.normalizedStart - start) : "";
}

/** 城区完成, 开发区完成: one ending, behind a name each. */
function areOfPlaces(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && same < other.length && one.at(-1 - same) === other.at(-1 - same)) same++;
  const names = [one.slice(0, one.length - same), other.slice(0, other.length - same)];
  return same >= 2 && names[0] !== names[1] && names.every((name) => PLACE_NAME.test(name));
}

/** 一标段, 城区, 东片; not 累计, 本月, 已, 1月. */
const PLACE_NAME = /^(?!.*(?:[已共应拟中前后底月年日度次今另新]|累计|计划))[^，。、；]{1,6}$/;
