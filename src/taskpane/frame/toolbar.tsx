import { makeStyles } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { EraserRegular } from "@fluentui/react-icons/svg/eraser";
import { useActions, useBusy } from "../actions";
import { Button } from "../controls/button";
import { ProgressLine } from "../controls/progress-line";
import type { ReactNode } from "react";
import type { PaneState } from "../store/pane-state";
import { BusyLine } from "./busy-line";
import { Tabs } from "./tabs";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS}`,
  },
  main: { flex: "1 1 140px", maxWidth: "360px", whiteSpace: "nowrap" },
  messages: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    maxHeight: "40vh",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    ":empty": { display: "none" },
  },
  secondary: { whiteSpace: "nowrap", minWidth: "auto" },
});

interface Props {
  readonly state: PaneState;
  /** What became of the last action: in view wherever in the list it was taken. */
  readonly children: ReactNode;
}

/** The buttons and tabs that stay in view. While something runs they keep the focus and say so, but do nothing. */
export function Toolbar({ state, children }: Props) {
  const styles = useStyles();
  const actions = useActions();
  const busy = useBusy();
  const { doing, progress, tab } = state;
  const share = progress === null || progress.total === 0 ? null : progress.done / progress.total;
  return (
    <header className={styles.bar}>
      <div className={styles.buttons} role="toolbar" aria-label="校核" aria-busy={doing !== "nothing"}>
        <Button
          className={styles.main}
          appearance="primary"
          size="large"
          icon={<DocumentSearchRegular />}
          disabledFocusable={busy}
          onClick={() => void actions.check()}
        >
          {doing === "checking" ? "正在检查…" : "一键检查"}
        </Button>
        <Button
          className={styles.secondary}
          appearance="subtle"
          size="large"
          icon={<EraserRegular />}
          disabledFocusable={busy}
          onClick={() => void actions.clearMarks()}
        >
          {doing === "clearing" ? "正在清除…" : "清除标记"}
        </Button>
      </div>
      <Tabs chosen={tab} onChoose={(chosen) => actions.openTab(chosen)} />
      {doing !== "nothing" && <BusyLine key={doing} doing={doing} progress={progress} />}
      <div className={styles.messages}>{children}</div>
      {busy && <ProgressLine share={share} />}
    </header>
  );
}
