import type { Span } from "../../core/model/span";

/** A piece of a text as it is drawn. `gap` stands for words left out. */
export interface Piece {
  readonly kind: "plain" | "marked" | "gap";
  readonly text: string;
}

/**
 * Cuts a text into plain and marked pieces. Spans may overlap or touch; they are joined. With `context`, only that
 * many UTF-16 units around each mark stay, and what is left out becomes a gap; without a mark the beginning stays.
 * Surrogate pairs are never cut by a gap. Without gaps the pieces join to the text.
 */
export function excerpt(text: string, spans: readonly Span[], context = Infinity): Piece[] {
  const marks = joined(spans, text.length);
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of marks) {
    pieces.push(...stretch(text, at, mark.start, at === 0 ? "before" : "between", context));
    pieces.push({ kind: "marked", text: text.slice(mark.start, mark.end) });
    at = mark.end;
  }
  pieces.push(...stretch(text, at, text.length, "after", context));
  return pieces;
}

/** Spans in order, clipped to the text, overlapping and touching ones made one, empty ones dropped. */
function joined(spans: readonly Span[], length: number): Span[] {
  const clipped = spans
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const result: Span[] = [];
  for (const span of clipped) {
    const last = result.at(-1);
    if (last === undefined || span.start > last.end) result.push(span);
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return result;
}

/** A gap shorter than this would save nothing: the words stay. */
const SHORTEST_GAP = 8;

function stretch(
  text: string,
  from: number,
  to: number,
  where: "before" | "between" | "after",
  context: number,
): Piece[] {
  if (from >= to) return [];
  const head = where === "before" ? 0 : context;
  const tail = where === "after" ? 0 : context;
  if (to - from <= head + tail + SHORTEST_GAP) return [plain(text.slice(from, to))];
  const headEnd = wholeCharacter(text, from + head);
  const tailStart = wholeCharacter(text, to - tail);
  const pieces: Piece[] = [
    plain(text.slice(from, headEnd)),
    { kind: "gap", text: "" },
    plain(text.slice(tailStart, to)),
  ];
  return pieces.filter((piece) => piece.kind === "gap" || piece.text !== "");
}

/** Moves an offset out of the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}

function plain(text: string): Piece {
  return { kind: "plain", text };
}
