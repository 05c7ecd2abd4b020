import { useLayoutEffect, useRef, useState } from "react";
import type { Entry } from "./entries";
import { findAgain, refOf, successor, type EntryRef } from "./list-place";

/** The user's place in the list: what is open, and where Tab enters. */
export interface ListPlace {
  readonly openKey: string | null;
  /** The entry last visited, or what followed it where it is gone; the first one at the beginning. */
  readonly tabStop: string | null;
  visit(entry: Entry): void;
  toggle(entry: Entry): void;
}

/** Keeps the place while reports come and go. `entries` are those drawn, in order. */
export function useListPlace(entries: readonly Entry[]): ListPlace {
  const [open, setOpen] = useState<EntryRef | null>(null);
  const [visited, setVisited] = useState<EntryRef | null>(null);
  const earlier = useRef(entries);

  useLayoutEffect(() => {
    const before = earlier.current;
    earlier.current = entries;
    if (before === entries) return;
    setVisited((ref) => moved(ref, entries, () => (ref === null ? null : successor(before, ref, entries))));
    setOpen((ref) => moved(ref, entries, () => null));
  }, [entries]);

  const stop = visited === null ? null : findAgain(entries, visited);
  return {
    openKey: open === null ? null : (findAgain(entries, open)?.key ?? null),
    tabStop: (stop ?? entries[0])?.key ?? null,
    visit: (entry) => setVisited(refOf(entry)),
    toggle: (entry) => setOpen((ref) => (ref?.key === entry.key ? null : refOf(entry))),
  };
}

/** The same reference where nothing changed, so that nothing is drawn again. */
function moved(ref: EntryRef | null, entries: readonly Entry[], otherwise: () => Entry | null): EntryRef | null {
  if (ref === null) return null;
  const entry = findAgain(entries, ref) ?? otherwise();
  if (entry === null) return null;
  const next = refOf(entry);
  return next.key === ref.key && next.fingerprint === ref.fingerprint ? ref : next;
}
