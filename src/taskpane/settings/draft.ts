import type { Status } from "../../core/model/bulletin";
import type { CheckSettings } from "../../core/model/settings";
import { readSettings } from "../../core/plan/basis-text";

/** The settings as they are typed: lists as texts, the share as a percentage. */
export interface SettingsDraft extends Pick<CheckSettings, "severities" | "markColors" | "recheckOnEdit"> {
  readonly statusWords: Readonly<Record<Status, string>>;
  readonly leaderNames: string;
  readonly unitNames: string;
  /** Percent. */
  readonly tolerance: string;
}

/** A field to fill in, in which anything can be wrong. */
export type DraftField = Status | "leaderNames" | "unitNames" | "tolerance";

export interface WrongField {
  readonly field: DraftField;
  readonly sentence: string;
}

/** Settings read from a draft, or the first field that has something wrong. */
export type DraftReading =
  { readonly kind: "settings"; readonly settings: CheckSettings } | ({ readonly kind: "wrong" } & WrongField);

const MOST_PERCENT = 50;

export function draftOf(settings: CheckSettings): SettingsDraft {
  const { statusWords, leaderNames, unitNames, tolerance, severities, markColors, recheckOnEdit } = settings;
  return {
    statusWords: {
      completed: listWords(statusWords.completed),
      partial: listWords(statusWords.partial),
      notCompleted: listWords(statusWords.notCompleted),
    },
    leaderNames: listWords(leaderNames),
    unitNames: listWords(unitNames),
    // 0.07 × 100 is 7.000000000000001.
    tolerance: String(Number((tolerance * 100).toFixed(4))),
    severities,
    markColors,
    recheckOnEdit,
  };
}

export function readDraft(draft: SettingsDraft): DraftReading {
  const { statusWords, severities, markColors, recheckOnEdit } = draft;
  const typed = draft.tolerance.normalize("NFKC").replace("%", "").trim();
  const percent = typed === "" ? NaN : Number(typed);
  if (!(percent >= 0 && percent <= MOST_PERCENT)) {
    return { kind: "wrong", field: "tolerance", sentence: `“左右”的幅度请填 0 到 ${MOST_PERCENT} 之间的数。` };
  }
  const settings: CheckSettings = {
    statusWords: {
      completed: wordsOf(statusWords.completed),
      partial: wordsOf(statusWords.partial),
      notCompleted: wordsOf(statusWords.notCompleted),
    },
    leaderNames: wordsOf(draft.leaderNames),
    unitNames: wordsOf(draft.unitNames),
    tolerance: percent / 100,
    severities,
    markColors,
    recheckOnEdit,
  };
  const wrong = wrongIn(settings);
  return wrong === null ? { kind: "settings", settings } : { kind: "wrong", ...wrong };
}

/** The first field that would not be read again, with what is wrong with it. */
function wrongIn({ statusWords, leaderNames, unitNames }: CheckSettings): WrongField | null {
  const before: Partial<Record<Status, readonly string[]>> = {};
  for (const status of STATUSES) {
    before[status] = statusWords[status];
    // With those before: a word may stand for one status only.
    const read = readSettings({ statusWords: before });
    if (read.kind === "broken") return { field: status, sentence: `${read.why}。` };
  }
  for (const [field, names] of Object.entries({ leaderNames, unitNames })) {
    const read = readSettings({ [field]: names });
    if (read.kind === "broken") return { field: field as DraftField, sentence: `${read.why}。` };
  }
  return null;
}

const STATUSES: readonly Status[] = ["completed", "partial", "notCompleted"];

/** What was typed on top of settings that were others then: what was not touched follows them. */
export function rebased(draft: SettingsDraft, before: SettingsDraft, now: SettingsDraft): SettingsDraft {
  const isSame = (key: keyof SettingsDraft) => JSON.stringify(draft[key]) === JSON.stringify(before[key]);
  const touched = (Object.keys(draft) as (keyof SettingsDraft)[]).filter((key) => !isSame(key));
  return { ...now, ...Object.fromEntries(touched.map((key) => [key, draft[key]])) };
}

/** Words as a person lists them, each once: separated by 、 ， ； a comma or a new line. */
export function wordsOf(text: string): string[] {
  const words = text.split(/[、，,；;\n\r]/).map((word) => word.trim());
  return [...new Set(words)].filter((word) => word !== "");
}

export function listWords(words: readonly string[]): string {
  return words.join("、");
}
