import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import { copyText } from "../copy-text";
import type { Notice } from "../store/pane-state";

interface NoticeProps {
  readonly notice: Notice;
  readonly onDismiss: () => void;
}

/** What became of the last action, and the way on. */
export function NoticeBar({ notice, onDismiss }: NoticeProps) {
  return (
    <MessageBar intent={notice.tone} layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{notice.title}</MessageBarTitle>
        {notice.sentence}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" icon={<DismissRegular />} aria-label="知道了，关闭" onClick={onDismiss} />
        }
      >
        {notice.report !== undefined && <CopyReport key={notice.report} report={notice.report} />}
      </MessageBarActions>
    </MessageBar>
  );
}

const SAID = { no: "复制错误报告", copied: "已复制", denied: "没能复制" } as const;

function CopyReport({ report }: { readonly report: string }) {
  const [said, say] = useState<keyof typeof SAID>("no");
  return (
    <Button size="small" onClick={() => void copyText(report).then((copied) => say(copied ? "copied" : "denied"))}>
      {SAID[said]}
    </Button>
  );
}

interface StaleProps {
  /** The sheet could not be read, where else it was changed. */
  readonly unread: boolean;
  readonly onCheck: () => void;
}

/** The sheet was changed after the check, or could not be read since. */
export function StaleBar({ unread, onCheck }: StaleProps) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{unread ? "没有读到表格" : "表格已改动"}</MessageBarTitle>
        下面是{unread ? "上一次" : "改动之前"}的结果，可能已经过时。
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onCheck}>
          重新检查
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
