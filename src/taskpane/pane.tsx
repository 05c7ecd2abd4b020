import { FluentProvider, makeStyles, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { PaneBody } from "./frame/pane-body";
import type { PaneStore } from "./store/pane-store";
import { DARK } from "./theme";
import type { PrintStore } from "./print/print-store";
import { tokens } from "./tokens";

const useStyles = makeStyles({
  // The pane scrolls, not the page, so that the buttons on top stay.
  page: {
    height: "100%",
    overflowY: "auto",
    scrollPaddingTop: "150px",
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface Props {
  readonly store: PaneStore;
  readonly theme: Theme;
  readonly printStore: PrintStore;
}

/** The pane over its store. */
export function Pane({ store, theme, printStore }: Props) {
  const styles = useStyles();
  const state = useSyncExternalStore(store.subscribe, store.getState);
  // What the browser draws itself (boxes to tick, lists, scroll bars) is light or dark as well.
  return (
    <FluentProvider theme={theme} className={styles.page} style={{ colorScheme: theme === DARK ? "dark" : "light" }}>
      <PaneBody state={state} actions={store} printStore={printStore} />
    </FluentProvider>
  );
}
