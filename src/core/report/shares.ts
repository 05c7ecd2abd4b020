/**
 * What each count is of their sum, in tenths of a percent that add up to exactly 1000: 106, 15 and 3 give 855, 121
 * and 24. What rounding down leaves over goes to the largest remainders, on a tie to the larger count. All zero
 * where there is nothing to share out. Counts are whole and not negative.
 */
export function sharesInTenths(counts: readonly number[]): number[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  if (sum === 0) return counts.map(() => 0);
  const shares = counts.map((count) => Math.floor((count * WHOLE) / sum));
  const left = WHOLE - shares.reduce((total, share) => total + share, 0);
  const byRemainder = counts
    .map((count, index) => ({ count, index, remainder: (count * WHOLE) % sum }))
    .sort((a, b) => b.remainder - a.remainder || b.count - a.count || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/** 855 → "85.5%". */
export function percentText(tenths: number): string {
  return `${(tenths / 10).toFixed(1)}%`;
}

/** A hundred percent in tenths. */
const WHOLE = 1000;
