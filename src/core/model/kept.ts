/**
 * A list as it is kept for long: engines leave room in a growing list for more, a hundred bytes and over in each, and a
 * bulletin of many rows keeps some for every row. One and the same for all that are empty.
 */
export function kept<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? EMPTY : list.slice();
}

const EMPTY: readonly never[] = [];
