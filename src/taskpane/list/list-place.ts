import type { Entry } from "./entries";

/** An entry as it is remembered while reports come and go. */
export interface EntryRef {
  /** The finding's fingerprint: the same on whatever row it stands, another one when its text was changed. */
  readonly fingerprint: string | null;
  readonly key: string;
}

export function refOf({ key, finding }: Entry): EntryRef {
  return { key, fingerprint: finding?.fingerprint ?? null };
}

/**
 * Where a remembered entry is now: the same finding wherever it moved to, else what the same rule says of the same
 * cell, whose text may have been changed. null where it is gone.
 */
export function findAgain(entries: readonly Entry[], ref: EntryRef): Entry | null {
  const same =
    ref.fingerprint === null ? undefined : entries.find(({ finding }) => finding?.fingerprint === ref.fingerprint);
  return same ?? entries.find(({ key }) => key === ref.key) ?? null;
}

/**
 * Where to go on after an entry that is gone: the next one of those that came after it, else the nearest of those
 * before. null where none is left.
 */
export function successor(before: readonly Entry[], gone: EntryRef, now: readonly Entry[]): Entry | null {
  const at = before.findIndex((entry) => entry.key === gone.key);
  const candidates = [...before.slice(at + 1), ...before.slice(0, Math.max(at, 0)).reverse()];
  for (const candidate of candidates) {
    const again = findAgain(now, refOf(candidate));
    if (again !== null) return again;
  }
  return now[0] ?? null;
}
