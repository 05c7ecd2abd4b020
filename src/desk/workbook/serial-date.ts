const DAY = 86_400_000;

/**
 * Excel's day number of a moment given in UTC (what the file shows as local time). With the 1904 system the count
 * begins four years later.
 */
export function serialFromDate(date: Date, is1904: boolean): number {
  const days = date.getTime() / DAY + 25_569;
  const shifted = is1904 ? days - 1462 : days;
  // Excel counts a 29 February 1900 that never was: days before March 1900 are one less.
  return !is1904 && shifted < 61 ? shifted - 1 : shifted;
}

/**
 * The day number for which the library gave a date. The library takes no notice of the 29 February 1900 that never was,
 * so the small numbers of a date-formatted column come back as they were.
 */
export function serialFromLibrary(date: Date, is1904: boolean): number {
  return date.getTime() / DAY + 25_569 - (is1904 ? 1462 : 0);
}

/** Day number of a calendar date; month 1–12. Null when there is no such day. */
export function serialOfDay(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  return serialFromDate(date, false);
}
