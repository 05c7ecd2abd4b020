import type { CellContent } from "../model/bulletin";
import type { Span } from "../model/span";
import { matchesIn } from "../model/matches";

/** A bracketed 牵头 in a cell of units. */
export interface LeadMark extends Span {
  readonly open: string;
  readonly close: string;
}

const BRACKETED = /([（(【[])\s{0,4}(?:总?牵头)(?:单位|部门)?\s{0,4}([）)】\]])/g;
/** 区教育局牵头、…: without brackets, behind a name. */
const BARE = /\p{Script=Han}(牵头)(?=[\s、，,；;]|$)/gu;

/** Whether there may be a mark in a text at all. */
export function hasLeadWord(text: string): boolean {
  return text.includes("牵头");
}

/** The bracketed marks in a cell, left to right. */
export function bracketedMarks({ text }: CellContent): LeadMark[] {
  return matchesIn(text, BRACKETED).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    open: match[1] ?? "",
    close: match[2] ?? "",
  }));
}

/** All marks in a cell, with brackets or without. */
export function leadMarks(content: CellContent): Span[] {
  const bare = matchesIn(content.text, BARE).map((match) => {
    const end = match.index + match[0].length;
    return { start: end - 2, end };
  });
  return [...bracketedMarks(content), ...bare].sort((a, b) => a.start - b.start);
}
