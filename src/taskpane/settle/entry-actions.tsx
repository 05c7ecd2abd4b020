import { makeStyles } from "@fluentui/react-components";
import { CheckmarkFilled } from "@fluentui/react-icons/svg/checkmark";
import { EyeOffRegular } from "@fluentui/react-icons/svg/eye-off";
import { SendRegular } from "@fluentui/react-icons/svg/send";
import { useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Task } from "../../core/model/bulletin";
import type { Finding } from "../../core/model/report";
import { useActions, useBusy } from "../actions";
import { Button } from "../controls/button";
import { ChangePreview } from "./change-preview";
import { ForwardedLine } from "./forwarded-line";
import { proposalsFor } from "./proposals";
import { ReasonForm } from "./reason-form";
import type { WantedFix } from "../store/use-cases";
import { tokens } from "../tokens";
import { RadioChoice } from "../controls/pick";

const useStyles = makeStyles({
  actions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { minWidth: "auto" },
});

const USUAL_REASONS = ["责任单位已核实", "有佐证材料", "表述习惯，不影响发布"];

interface Props {
  readonly finding: Finding;
  readonly task: Task | null;
}

/** What can be done about a finding: take over a proposal seen before, ignore it with a reason, ask the unit. */
export function EntryActions({ finding, task }: Props) {
  const styles = useStyles();
  const actions = useActions();
  const busy = useBusy();
  const [asking, setAsking] = useState<"ignored" | "forwarded" | null>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const proposals = useMemo(() => proposalsFor(finding), [finding]);
  const [chosen, setChosen] = useState<WantedFix["fix"] | null>(null);
  const proposal = proposals.length === 1 ? proposals[0] : proposals.find(({ wanted }) => wanted.fix === chosen);
  const { fingerprint, decision } = finding;

  /** The focus goes back to the button that asked. */
  function close() {
    const asked = asking;
    flushSync(() => setAsking(null));
    buttons.current?.querySelector<HTMLElement>(`[data-asks="${asked}"]`)?.focus();
  }

  function decide(kind: "ignored" | "forwarded", reason: string) {
    void actions.decide({ fingerprint, kind, reason }).then(close);
  }

  return (
    <section className={styles.actions} aria-label="怎么处理">
      {proposals.length > 1 && (
        <RadioChoice
          label="建议，请选一种"
          value={chosen}
          choices={proposals.map(({ wanted, label }) => [wanted.fix, label] as const)}
          onChange={setChosen}
        />
      )}
      {proposal !== undefined && (
        <>
          {proposals.length === 1 && <h4 className={styles.heading}>建议：{proposal.label}</h4>}
          <ChangePreview changes={proposal.changes} />
        </>
      )}
      {decision?.kind === "forwarded" && <ForwardedLine decision={decision} />}
      {asking === null ? (
        <div className={styles.buttons} ref={buttons}>
          {proposals.length > 0 && (
            <Button
              className={styles.button}
              size="small"
              icon={<CheckmarkFilled />}
              disabledFocusable={busy || proposal === undefined}
              onClick={() => proposal !== undefined && void actions.applyFixes([proposal.wanted])}
            >
              采纳
            </Button>
          )}
          <Button
            className={styles.button}
            size="small"
            icon={<EyeOffRegular />}
            data-asks="ignored"
            onClick={() => setAsking("ignored")}
          >
            忽略…
          </Button>
          {decision === null && (
            <Button
              className={styles.button}
              size="small"
              icon={<SendRegular />}
              data-asks="forwarded"
              onClick={() => setAsking("forwarded")}
            >
              转责任单位…
            </Button>
          )}
        </div>
      ) : asking === "ignored" ? (
        <ReasonForm
          key="ignored"
          label="为什么可以忽略"
          hint="理由存在这个工作簿里；这一行的文字改了，会重新提醒。"
          required
          usual={USUAL_REASONS}
          confirm="确认忽略"
          onConfirm={(reason) => decide("ignored", reason)}
          onCancel={close}
        />
      ) : (
        <ReasonForm
          key="forwarded"
          label={task?.leadUnit ? `给${task.leadUnit}的附言（可不填）` : "给责任单位的附言（可不填）"}
          hint="会写进问题清单，随清单发给责任单位。"
          required={false}
          confirm="转责任单位"
          onConfirm={(reason) => decide("forwarded", reason)}
          onCancel={close}
        />
      )}
    </section>
  );
}
