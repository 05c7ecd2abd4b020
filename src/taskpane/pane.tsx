import { makeStyles, type Theme } from "@fluentui/react-components";
import { type CSSProperties, useSyncExternalStore } from "react";
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
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
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
  return (
    <div className={styles.page} style={variablesOf(theme)}>
      <PaneBody state={state} actions={store} printStore={printStore} />
    </div>
  );
}

/**
 * The theme as CSS variables of the page, which is all that Fluent UI's own provider would do for it here, in six kilobytes.
 * What the browser draws itself (boxes to tick, lists, scroll bars) is light or dark as well.
 */
function variablesOf(theme: Theme): CSSProperties {
  const variables: Record<string, string | number> = { colorScheme: theme === DARK ? "dark" : "light" };
  for (const [name, value] of Object.entries(theme)) variables[`--${name}`] = value as string | number;
  return variables;
}
