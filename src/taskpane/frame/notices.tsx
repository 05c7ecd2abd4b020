import { useState } from "react";
import { Button } from "../controls/button";
import { MessageBar } from "../controls/message-bar";
import { copyText } from "../copy-text";
import type { Notice } from "../store/pane-state";

interface NoticeProps {
  readonly notice: Notice;
  readonly onDismiss: () => void;
}

/** What became of the last action, and the way on. */
export function NoticeBar({ notice, onDismiss }: NoticeProps) {
  const { tone, title, report } = notice;
  return (
    <MessageBar
      alert
      tone={tone}
      title={title}
      onDismiss={onDismiss}
      actions={report !== undefined && <CopyReport key={report} report={report} />}
    >
      {notice.sentence}
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
    <MessageBar
      tone="warning"
      title={unread ? "没有读到表格" : "表格已改动"}
      actions={
        <Button size="small" onClick={onCheck}>
          重新检查
        </Button>
      }
    >
      下面是{unread ? "上一次" : "改动之前"}的结果，可能已经过时。
    </MessageBar>
  );
}
