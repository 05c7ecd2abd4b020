/**
 * A half-open range of UTF-16 code units in the raw text of one cell: `raw.slice(start, end)`.
 * Offsets always refer to the raw text, even when matching ran on normalized text.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Text that remembers where it stood: `raw.slice(span.start, span.end) === text`. */
export interface Quote extends Span {
  readonly text: string;
}
