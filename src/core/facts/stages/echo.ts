import type { Demand } from "../demands/demands";
import { tells } from "../statements/deed-states";
import type { Statement } from "../statements/statements";

/** The answer says the target again and nothing more: no new words, no figure, no word for how far. */
export function isEchoed(demand: Demand, said: readonly Statement[]): boolean {
  if (said.length === 0) return false;
  const telling = (statement: Statement) =>
    !statement.hollow &&
    (statement.quantities.length > 0 ||
      statement.dates.length > 0 ||
      (demand.ask === "end" &&
        (tells(statement.deeds, "finish") || tells(statement.deeds, "accept") || tells(statement.deeds, "use"))) ||
      statement.deeds.some(
        (state) => (state.deed.rank ?? 0) >= 7 && demand.ask === "begin" && !demand.text.includes(state.word),
      ) ||
      statement.deeds.some((state) => state.deed.name === "award" && !demand.text.includes(state.word)) ||
      (demand.ask === "end" && /达到[^，。；]{1,12}(?:标准|等级)/.test(statement.text)) ||
      (/通过|合格/.test(statement.text) && !/通过|合格/.test(demand.text)) ||
      statement.cues.some(
        (cue) => cue.aspect !== null && (cue.aspect !== "ongoing" || demand.ask === "begin") && cue.text !== "了",
      ));
  if (said.some(telling)) return false;
  const plain = said.filter((statement) => !statement.hollow);
  const known = demand.wideTopic.chars;
  const fresh = (plain.length > 0 ? plain : said).reduce(
    // What the target says word for word, be it behind the demand, is nothing new.
    (sum, { text, topic: { chars } }) =>
      demand.item.text.includes(text) ? sum : sum + chars.size - chars.countIn(known),
    0,
  );
  return fresh <= 4;
}
