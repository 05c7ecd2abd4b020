import { makeStyles } from "@fluentui/react-components";
import type { Status } from "../../core/model/bulletin";
import { KNOWN_STATUS_WORDS } from "../../core/report/status-vocabulary";
import { TextBox } from "../controls/text-box";
import { STATUS_WORDS } from "../words";
import { SettingsGroup } from "./settings-group";
import { tokens } from "../tokens";
import { Field } from "../controls/field";

const useStyles = makeStyles({
  known: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const STATUSES: readonly Status[] = ["completed", "partial", "notCompleted"];

interface Props {
  readonly words: Readonly<Record<Status, string>>;
  readonly wrongWith: (field: Status) => string | null;
  readonly onChange: (words: Readonly<Record<Status, string>>) => void;
}

/** Words for a status that the built-in table lacks; what that holds is shown. */
export function StatusWordFields({ words, wrongWith, onChange }: Props) {
  const styles = useStyles();
  return (
    <SettingsGroup heading="状态的说法" note="本单位另有叫法的，写在这里，用顿号隔开。">
      {STATUSES.map((status) => (
        <div key={status}>
          <Field label={`也算“${STATUS_WORDS[status]}”的说法`} wrong={wrongWith(status)}>
            {(field) => (
              <TextBox
                {...field}
                value={words[status]}
                placeholder="没有另外的说法"
                onChange={(value) => onChange({ ...words, [status]: value })}
              />
            )}
          </Field>
          <details>
            <summary className={styles.known}>已经认得的 {KNOWN_STATUS_WORDS[status].length} 种说法</summary>
            <p className={styles.known}>{KNOWN_STATUS_WORDS[status].join("、")}</p>
          </details>
        </div>
      ))}
    </SettingsGroup>
  );
}
