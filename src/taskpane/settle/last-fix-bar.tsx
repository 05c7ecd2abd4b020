import { useActions, useBusy } from "../actions";
import { Button } from "../controls/button";
import { MessageBar } from "../controls/message-bar";
import { extentOf } from "./proposals";
import type { LastFix } from "../store/pane-state";

/** What was fixed last, and the one way back. */
export function LastFixBar({ lastFix }: { readonly lastFix: LastFix }) {
  const actions = useActions();
  const busy = useBusy();
  const { undo } = lastFix;
  const extent = extentOf(undo.cells.length, undo.removed.length);
  if (lastFix.quiet) {
    return (
      <Button size="small" disabledFocusable={busy} onClick={() => void actions.undoFixes()}>
        撤销上次修正（{lastFix.count} 条）
      </Button>
    );
  }
  return (
    <MessageBar
      tone="success"
      title={`已修正 ${lastFix.count} 条`}
      onDismiss={() => actions.forgetLastFix()}
      actions={
        <Button size="small" disabledFocusable={busy} onClick={() => void actions.undoFixes()}>
          撤销这次修正
        </Button>
      }
    >
      {extent === "" ? "" : `${extent}。`}结果已更新。
    </MessageBar>
  );
}
