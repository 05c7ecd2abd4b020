import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { TextArea } from "../controls/text-box";
import { useBusy } from "../actions";
import { Button } from "../controls/button";
import { tokens } from "../tokens";
import { Field } from "../controls/field";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  usual: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly label: string;
  readonly hint: string;
  /** Whether something has to be written. */
  readonly required: boolean;
  /** Reasons often given; a click writes one. */
  readonly usual?: readonly string[];
  readonly confirm: string;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Long enough for any reason, short enough for the workbook's settings. */
const LONGEST = 200;

/** Asks for words in place, without a dialog; Esc leaves it. */
export function ReasonForm({ label, hint, required, usual = [], confirm, onConfirm, onCancel }: Props) {
  const styles = useStyles();
  const busy = useBusy();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const enter = () => form.current?.querySelector("textarea")?.focus();
  useEffect(enter, []);

  function submit() {
    const words = reason.trim();
    if (words !== "" || !required) return onConfirm(words);
    setMissing(true);
    enter();
  }

  function write(words: string) {
    setReason(words);
    setMissing(false);
    enter();
  }

  return (
    <div ref={form} className={styles.form} onKeyDown={(event) => event.key === "Escape" && onCancel()}>
      <Field label={label} required={required} hint={hint} wrong={missing ? "请写明理由，以后查得到。" : null}>
        {(field) => (
          <TextArea
            {...field}
            value={reason}
            maxLength={LONGEST}
            onChange={(words) => {
              setReason(words);
              setMissing(false);
            }}
          />
        )}
      </Field>
      {usual.length > 0 && (
        <div className={styles.usual} role="group" aria-label="常用理由">
          {usual.map((words) => (
            <Button key={words} size="small" onClick={() => write(words)}>
              {words}
            </Button>
          ))}
        </div>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" size="small" disabledFocusable={busy} onClick={submit}>
          {confirm}
        </Button>
        <Button size="small" onClick={onCancel}>
          取消
        </Button>
      </div>
    </div>
  );
}
