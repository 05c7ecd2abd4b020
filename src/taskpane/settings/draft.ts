import type { Status } from "../../core/model/bulletin";
import type { CheckSettings } from "../../core/model/settings";

/** The settings as they are typed: lists as texts, the share as a percentage. */
export interface SettingsDraft extends Pick<CheckSettings, "severities" | "markColors" | "recheckOnEdit"> {
  readonly statusWords: Readonly<Record<Status, string>>;
  readonly leaderNames: string;
  readonly unitNames: string;
  /** Percent. */
  readonly tolerance: string;
}

/** Settings read from a draft, or what is wrong with its tolerance: the one field in which anything can be. */
export type DraftReading =
  | { readonly kind: "settings"; readonly settings: CheckSettings }
  | { readonly kind: "wrong"; readonly sentence: string };

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
    return { kind: "wrong", sentence: `“左右”的幅度请填 0 到 ${MOST_PERCENT} 之间的数。` };
  }
  return {
    kind: "settings",
    settings: {
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
    },
  };
}

/** Words as a person lists them, each once: separated by 、 ， ； a comma or a new line. */
export function wordsOf(text: string): string[] {
  const words = text.split(/[、，,；;\n\r]/).map((word) => word.trim());
  return [...new Set(words)].filter((word) => word !== "");
}

export function listWords(words: readonly string[]): string {
  return words.join("、");
}
