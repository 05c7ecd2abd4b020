import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { EraserRegular } from "@fluentui/react-icons/svg/eraser";
import type { PaneState } from "./store/pane-state";

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
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  main: { flexGrow: 1, maxWidth: "360px", whiteSpace: "nowrap" },
  secondary: { whiteSpace: "nowrap", minWidth: "auto" },
  progress: { position: "absolute", bottom: "-1px", insetInlineStart: 0 },
});

interface Props {
  readonly doing: PaneState["doing"];
  readonly onCheck: () => void;
  readonly onClear: () => void;
}

/** The buttons that stay in view. While something runs they keep the focus and say so, but do nothing. */
export function Toolbar({ doing, onCheck, onClear }: Props) {
  const styles = useStyles();
  const busy = doing !== "nothing";
  return (
    <div className={styles.bar} role="toolbar" aria-label="校核" aria-busy={busy}>
      <div className={styles.buttons}>
        <Button
          className={styles.main}
          appearance="primary"
          size="large"
          icon={<DocumentSearchRegular />}
          disabledFocusable={busy}
          onClick={onCheck}
        >
          {doing === "checking" ? "正在检查…" : "一键检查"}
        </Button>
        <Button
          className={styles.secondary}
          size="large"
          icon={<EraserRegular />}
          disabledFocusable={busy}
          onClick={onClear}
        >
          {doing === "clearing" ? "正在清除…" : "清除标记"}
        </Button>
      </div>
      {busy && <ProgressBar className={styles.progress} thickness="medium" aria-label="进行中" />}
    </div>
  );
}
