import type { Demand } from "../demands/demands";
import type { Statement } from "../statements/statements";
import { wordOf } from "./stage-words";

/** 首次验收未通过，整改后于8月20日通过验收: what is told, in order, without how it stood before it was mended. */
export function withoutMended(demand: Demand, said: readonly Statement[]): readonly Statement[] {
  if (!said.some((statement) => isFailed(statement) || BY_AND_BY.test(statement.text))) return said;
  return said.filter(
    (statement) =>
      !(isFailed(statement) && isMendedLater(demand, statement, said)) &&
      !(isByAndBy(statement) && isWholeLater(statement, said)),
  );
}

/** 9月18日起陆续并网，月底9座均已发电: on its way first, and then all of it. */
function isByAndBy({ stage, text, remains }: Statement): boolean {
  return stage === "underway" && !remains && BY_AND_BY.test(text);
}

const BY_AND_BY = /陆续|逐步|分批|先后|相继/;

function isWholeLater({ sentence, start }: Statement, said: readonly Statement[]): boolean {
  return said.some(
    (later) => later.sentence === sentence && later.start > start && later.stage === "finished" && later.whole,
  );
}

function isFailed({ stage }: Statement): boolean {
  return stage === "notDone" || stage === "stopped";
}

function isMendedLater(demand: Demand, statement: Statement, said: readonly Statement[]): boolean {
  const later = said.find(
    ({ start, item, stage, text }) =>
      start > statement.start &&
      item === statement.item &&
      (stage === "finished" || stage === "reported") &&
      (FIRST.test(statement.text) || MENDED.test(text)),
  );
  const word = later && wordOf(demand, later);
  return word?.says === "met" && word.strength === 3;
}

const FIRST = /首次|初次|第一次|首轮|起初|此前|曾/;
const MENDED = /(?:整改|修改|补正|补充|完善|返工)(?:到位|完善|完成)?后|复[验评审查检]|再次|第二次|二次|重新/;

/** 外业采样完成，内业检测完成82% for 外业采样: a share of something else, where what was asked for is told done by its name. */
export function isShareOfElse(
  { act, text: asked }: Demand,
  { text, quantities, remains, sentence, start }: Statement,
  said: readonly Statement[],
): boolean {
  if (act === "" || remains || text.includes(act) || /[、和及与]/.test(asked)) return false;
  if (!quantities.some(({ unit, value, change }) => unit === "%" && change === null && value < 100)) return false;
  return said.some(
    (other) =>
      other.sentence === sentence &&
      other.start < start &&
      other.stage === "finished" &&
      !other.some &&
      !other.remains &&
      other.quantities.every(({ unit, word }) => unit !== "%" || word === "all") &&
      other.text.includes(act),
  );
}
