import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";

/** An amount with the statement that tells it. */
export interface ToldAmount {
  readonly statement: Statement;
  readonly quantity: PlacedQuantity;
}

/** The amounts of some statements that are wanted, in order. Without lists in between: this is asked for every demand. */
export function amountsIn(
  statements: readonly Statement[],
  isWanted: (quantity: PlacedQuantity, statement: Statement) => boolean,
): ToldAmount[] {
  const amounts: ToldAmount[] = [];
  for (const statement of statements)
    for (const quantity of statement.quantities)
      if (isWanted(quantity, statement)) amounts.push({ statement, quantity });
  return amounts;
}
