import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Basis } from "../../core/model/decision";
import type { Report } from "../../core/model/report";
import { useActions, useBusy } from "../actions";
import { Button } from "../controls/button";
import { FOCUS_HOME } from "../frame/focus-kept";
import { OnOff } from "../controls/on-off";
import { TextBox } from "../controls/text-box";
import { ColorFields } from "./color-fields";
import { draftOf, readDraft, rebased, type DraftField, type SettingsDraft, type WrongField } from "./draft";
import { NameFields } from "./name-fields";
import { SettingsFileBar } from "./settings-file-bar";
import { SeverityFields } from "./severity-fields";
import { StatusWordFields } from "./status-word-fields";
import { tokens } from "../tokens";
import { Field } from "../controls/field";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  short: { width: "96px" },
  save: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface Props {
  readonly basis: Basis;
  readonly report: Report | null;
}

/** 设置: everything that can be set. What was typed and not saved stays, whatever else is set meanwhile. */
export function SettingsTab({ basis, report }: Props) {
  const styles = useStyles();
  const actions = useActions();
  const busy = useBusy();
  const form = useRef<HTMLDivElement>(null);
  const saved = draftOf(basis.settings);
  const [base, setBase] = useState<SettingsDraft>(saved);
  const [draft, setDraft] = useState<SettingsDraft>(saved);
  const [wrong, setWrong] = useState<WrongField | null>(null);
  const changed = JSON.stringify(draft) !== JSON.stringify(saved);
  if (JSON.stringify(base) !== JSON.stringify(saved)) {
    setBase(saved);
    setDraft(rebased(draft, base, saved));
  }
  // What is wrong may have been scrolled out of view.
  useEffect(() => {
    if (wrong !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrong]);
  const wrongWith = (field: DraftField) => (wrong?.field === field ? wrong.sentence : null);

  function change(part: Partial<SettingsDraft>) {
    setDraft({ ...draft, ...part });
    setWrong(null);
  }

  function save() {
    const read = readDraft(draft);
    if (read.kind === "settings") return void actions.saveSettings(read.settings);
    // What was saved earlier is no answer to this.
    actions.dismissNotice();
    setWrong({ field: read.field, sentence: read.sentence });
  }

  return (
    <div className={styles.form} ref={form}>
      <h2 className={styles.heading} tabIndex={-1} {...{ [FOCUS_HOME]: "" }}>
        设置
      </h2>
      <p className={styles.quiet}>存在这个工作簿里，随文件一起走。不改也可以直接用。</p>
      <OnOff
        label="改动后自动重新检查"
        on={draft.recheckOnEdit}
        onChange={(recheckOnEdit) => change({ recheckOnEdit })}
      />
      <StatusWordFields
        words={draft.statusWords}
        wrongWith={wrongWith}
        onChange={(statusWords) => change({ statusWords })}
      />
      <NameFields draft={draft} report={report} wrongWith={wrongWith} onChange={change} />
      <Field
        label="“左右”“约”允许的幅度（默认 5%）"
        hint="目标写“500家左右”，相差在这个幅度以内算达到。"
        wrong={wrongWith("tolerance")}
      >
        {(field) => (
          <span>
            <TextBox
              {...field}
              className={styles.short}
              inputMode="decimal"
              value={draft.tolerance}
              onChange={(tolerance) => change({ tolerance })}
            />
            {" %"}
          </span>
        )}
      </Field>
      <SeverityFields severities={draft.severities} onChange={(severities) => change({ severities })} />
      <ColorFields colors={draft.markColors} onChange={(markColors) => change({ markColors })} />
      <SettingsFileBar onReplace={() => change(saved)} />
      <div className={styles.save}>
        <Button appearance="primary" disabledFocusable={busy || !changed} onClick={save}>
          保存设置
        </Button>
        {changed && <Button onClick={() => change(saved)}>放弃改动</Button>}
      </div>
    </div>
  );
}
