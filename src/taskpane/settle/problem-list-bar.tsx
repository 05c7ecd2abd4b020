import { makeStyles } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { useEffect, useMemo, useState } from "react";
import type { Report } from "../../core/model/report";
import { problemList, problemListText } from "../../core/plan/problem-list";
import { useActions, useBusy } from "../actions";
import { Button } from "../controls/button";
import { copyText } from "../copy-text";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

const SAID = {
  no: "",
  copied: "已复制，可以粘贴到 Excel、Word 或聊天窗口",
  denied: "没能复制，请改用“生成工作表”",
} as const;

interface Props {
  readonly report: Report;
  /** How many entries the pane lists, those that the problem list leaves out among them. */
  readonly listed: number;
}

/** The problems as a list to send to the units: on a sheet of its own, or on the clipboard. */
export function ProblemListBar({ report, listed }: Props) {
  const styles = useStyles();
  const actions = useActions();
  const busy = useBusy();
  const lines = useMemo(() => problemList(report), [report]);
  const [said, say] = useState<keyof typeof SAID>("no");
  // What was copied is not what the report says now.
  useEffect(() => say("no"), [report]);
  if (lines.length === 0) return null;

  async function copy() {
    say((await copyText(problemListText(lines))) ? "copied" : "denied");
  }

  return (
    <section className={styles.section} aria-labelledby="problem-list">
      <h2 id="problem-list" className={styles.heading}>
        问题清单（{lines.length} 条）
      </h2>
      <p className={styles.note}>
        写明行号、牵头单位、问题、依据和建议，可以发给责任单位核实。
        {listed > lines.length && `上面 ${listed} 条中只供参考的 ${listed - lines.length} 条不列入。`}
      </p>
      <div className={styles.buttons}>
        <Button
          size="small"
          icon={<TableRegular />}
          disabledFocusable={busy}
          onClick={() => void actions.writeProblemList()}
        >
          生成工作表
        </Button>
        <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
          复制文字
        </Button>
        <span role="status">{SAID[said]}</span>
      </div>
    </section>
  );
}
