import { columnName, rangeName } from "../../core/model/sheet";
import type { Severity } from "../../core/model/report";
import type { Entry, EntryGroup } from "./entries";
import { SEVERITY_WORDS, TAG_WORDS, type EntryTag } from "../words";

/** What the user wants to see of the list; null and "" for everything. */
export interface ListFilter {
  readonly tag: EntryTag | null;
  readonly severity: Severity | null;
  readonly words: string;
}

export const NO_FILTER: ListFilter = { tag: null, severity: null, words: "" };

export function isNarrowed({ tag, severity, words }: ListFilter): boolean {
  return tag !== null || severity !== null || wordsOf(words).length > 0;
}

/** The entries that a filter lets through; groups without any are left out. All words have to be found. */
export function filtered(groups: readonly EntryGroup[], filter: ListFilter): readonly EntryGroup[] {
  if (!isNarrowed(filter)) return groups;
  const words = wordsOf(filter.words);
  return groups.flatMap((group) => {
    const ofRow = words.length === 0 ? "" : rowText(group);
    const entries = group.entries.filter(
      (entry) =>
        (filter.tag === null || entry.tag === filter.tag) &&
        (filter.severity === null || entry.severity === filter.severity) &&
        (words.length === 0 || foundIn(ofRow + entryText(entry), words)),
    );
    return entries.length === 0 ? [] : [{ ...group, entries }];
  });
}

function wordsOf(typed: string): string[] {
  return plain(typed)
    .split(/\s/)
    .filter((word) => word !== "");
}

function foundIn(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** What a row can be found by: its number, its texts, its leaders and units. */
function rowText({ row, task }: EntryGroup): string {
  if (row === null || task === null) return "";
  const names = [...task.leaders, ...task.responsibleUnits].map(({ name }) => name);
  const texts = [task.annualTarget, task.monthlyTarget, task.completion, task.remark].map((content) => content?.text);
  return plain([`第${row + 1}行`, `序号${task.serialNumber?.text ?? ""}`, ...names, ...texts].join("\n")) + "\n";
}

function entryText({ tag, severity, message, place }: Entry): string {
  const where = place === null ? "" : `${rangeName(place)} ${columnName(place.column)}列`;
  return plain([TAG_WORDS[tag], SEVERITY_WORDS[severity], message, where].join("\n"));
}

/** Full and half width, capital and small letters are the same to somebody who searches. */
function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
