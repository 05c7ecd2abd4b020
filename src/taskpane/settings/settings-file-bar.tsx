import { makeStyles } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useActions, useBusy } from "../actions";
import { Button } from "../controls/button";
import { TextArea } from "../controls/text-box";
import { copyText } from "../copy-text";
import { saveAsFile } from "./save-as-file";
import { SettingsGroup } from "./settings-group";
import { tokens } from "../tokens";
import { Field } from "../controls/field";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  summary: { cursor: "pointer" },
  paste: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalS },
  field: { width: "100%" },
});

/** A settings file is some kilobytes; whatever is bigger is none. */
const MOST_BYTES = 1_000_000;

const SAID = {
  no: "",
  saved: "已存为文件",
  copied: "已复制",
  denied: "没能复制",
  large: "这不是设置文件：太大了",
} as const;

/** Carrying settings and decisions to another workbook, and back to the defaults. `onReplace`: all is to be replaced. */
export function SettingsFileBar({ onReplace }: { readonly onReplace: () => void }) {
  const styles = useStyles();
  const actions = useActions();
  const busy = useBusy();
  const file = useRef<HTMLInputElement>(null);
  const [said, say] = useState<keyof typeof SAID>("no");
  const [pasted, setPasted] = useState("");
  const [sure, setSure] = useState(false);

  async function take(how: "file" | "copy") {
    const text = await actions.exportSettings();
    if (text === null) return;
    if (how === "file") {
      saveAsFile("通报校核设置.json", text);
      return say("saved");
    }
    say((await copyText(text)) ? "copied" : "denied");
  }

  async function read(chosen: File | undefined) {
    say("no");
    if (chosen === undefined) return;
    if (chosen.size > MOST_BYTES) return say("large");
    const text = await chosen.text();
    onReplace();
    await actions.importSettings(text);
  }

  return (
    <SettingsGroup heading="带到别的工作簿" note="连同已忽略、已转责任单位的记录一起导出。">
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={busy} onClick={() => void take("file")}>
          导出为文件
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => void take("copy")}>
          复制设置文字
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => file.current?.click()}>
          从文件导入…
        </Button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => {
            void read(event.currentTarget.files?.[0]);
            // The same file can be chosen again.
            event.currentTarget.value = "";
          }}
        />
        <span role="status">{SAID[said]}</span>
      </div>
      <details>
        <summary className={styles.summary}>打不开文件时，粘贴设置文字</summary>
        <div className={styles.paste}>
          <Field className={styles.field} label="设置文字">
            {(field) => <TextArea {...field} rows={3} value={pasted} onChange={setPasted} />}
          </Field>
          <Button
            size="small"
            disabledFocusable={busy || pasted.trim() === ""}
            onClick={() => {
              onReplace();
              void actions.importSettings(pasted);
            }}
          >
            导入
          </Button>
        </div>
      </details>
      <div className={styles.buttons}>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => {
            if (sure) {
              onReplace();
              void actions.resetSettings();
            }
            setSure(!sure);
          }}
        >
          {sure ? "再点一次，确认恢复" : "全部恢复默认"}
        </Button>
      </div>
    </SettingsGroup>
  );
}
