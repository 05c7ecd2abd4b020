import { makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useActions } from "../actions";
import { Button } from "../controls/button";
import type { PaneState } from "../store/pane-state";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  words: { flex: "1 1 140px" },
});

/** Whoever waits as long as this wonders what for. */
const LONG_MS = 3_000;

/**
 * How far a long check or summary is, and the way to end it. Where nothing comes for a while, Excel is most likely waiting for a
 * cell to be left.
 */
export function BusyLine({ doing, progress }: Pick<PaneState, "doing" | "progress">) {
  const styles = useStyles();
  const actions = useActions();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);

  if (progress === null && !long) return null;
  return (
    <div className={styles.line}>
      <span className={styles.words}>{progress === null ? WAITING : progressWords(progress)}</span>
      {(doing === "checking" || doing === "summarizing") && (
        <Button size="small" onClick={() => actions.cancel()}>
          取消
        </Button>
      )}
    </div>
  );
}

const WAITING = "还在等 Excel。如果有单元格正在编辑，请按回车键结束。";

function progressWords({ done, total }: NonNullable<PaneState["progress"]>): string {
  return total === 0 ? "正在读表…" : `已核对 ${done} / ${total} 行`;
}
