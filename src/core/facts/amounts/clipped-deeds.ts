import type { Demand } from "../demands/demands";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";
import { textBefore } from "../phrases/words-around";

/** 收娃1176名 for 招收学生1000人, 自来水通到146户 for 接通140户: the verb cut down to one of its characters, right before the amount. */
export function isClippedDeed({ deedWord }: Demand, statement: Statement, quantity: PlacedQuantity): boolean {
  if (deedWord.length !== 2 || statement.deeds.length > 0) return false;
  const before = textBefore(statement, quantity);
  return before.length <= 6 && [...deedWord].some((char) => before.indexOf(char, before.length - 3) >= 0);
}
