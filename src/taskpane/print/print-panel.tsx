import { useSyncExternalStore } from "react";
import { PrintSection } from "./print-section";
import type { PrintStore } from "./print-store";

interface Props {
  readonly store: PrintStore;
  readonly sheetName: string;
}

/** The print section over its store. */
export function PrintPanel({ store, sheetName }: Props) {
  const state = useSyncExternalStore(store.subscribe, store.getState);
  return <PrintSection state={state} actions={store} sheetName={sheetName} />;
}
