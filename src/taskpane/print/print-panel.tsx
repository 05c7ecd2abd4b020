import { useEffect, useSyncExternalStore } from "react";
import { PrintSection } from "./print-section";
import type { PrintStore } from "./print-store";

interface Props {
  readonly store: PrintStore;
  readonly sheetName: string;
}

/** 排版: the print section over its store. Its pages are counted anew whenever it comes into view. */
export function PrintPanel({ store, sheetName }: Props) {
  const state = useSyncExternalStore(store.subscribe, store.getState);
  useEffect(() => {
    void store.open(sheetName);
  }, [store, sheetName]);
  return <PrintSection state={state} actions={store} />;
}
