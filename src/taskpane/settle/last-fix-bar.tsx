import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useActions, useBusy } from "../actions";
import { extentOf } from "./proposals";
import type { LastFix } from "../store/pane-state";

/** What was fixed last, and the one way back. */
export function LastFixBar({ lastFix }: { readonly lastFix: LastFix }) {
  const actions = useActions();
  const busy = useBusy();
  const { undo } = lastFix;
  if (lastFix.quiet) {
    return (
      <Button size="small" disabledFocusable={busy} onClick={() => void actions.undoFixes()}>
        撤销上次修正（{lastFix.count} 条）
      </Button>
    );
  }
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>已修正 {lastFix.count} 条</MessageBarTitle>
        {extentOf(undo.cells.length, undo.removed.length)}。结果已更新。
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label="知道了，关闭"
            onClick={() => actions.forgetLastFix()}
          />
        }
      >
        <Button size="small" disabledFocusable={busy} onClick={() => void actions.undoFixes()}>
          撤销这次修正
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
