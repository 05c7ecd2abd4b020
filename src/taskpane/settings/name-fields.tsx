import { makeStyles } from "@fluentui/react-components";
import type { UsualName } from "../../core/model/bulletin";
import type { Report } from "../../core/model/report";
import { TextArea } from "../controls/text-box";
import type { SettingsDraft } from "./draft";
import { SettingsGroup } from "./settings-group";
import { tokens } from "../tokens";
import { Field } from "../controls/field";

const useStyles = makeStyles({
  learned: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly draft: Pick<SettingsDraft, "leaderNames" | "unitNames">;
  readonly report: Report | null;
  readonly wrongWith: (field: "leaderNames" | "unitNames") => string | null;
  readonly onChange: (part: Partial<SettingsDraft>) => void;
}

/** Names taken as right besides those that the sheet itself uses. */
export function NameFields({ draft, report, wrongWith, onChange }: Props) {
  return (
    <SettingsGroup heading="姓名和单位" note="表中常用的名字会自动记住。新任领导、新设单位可以补在这里，用顿号隔开。">
      <div>
        <Field label="补充的领导姓名" wrong={wrongWith("leaderNames")}>
          {(field) => (
            <TextArea {...field} value={draft.leaderNames} onChange={(leaderNames) => onChange({ leaderNames })} />
          )}
        </Field>
        <Learned names={report?.bulletin.usualLeaders ?? []} />
      </div>
      <div>
        <Field label="补充的单位名称" wrong={wrongWith("unitNames")}>
          {(field) => <TextArea {...field} value={draft.unitNames} onChange={(unitNames) => onChange({ unitNames })} />}
        </Field>
        <Learned names={report?.bulletin.usualUnits ?? []} />
      </div>
    </SettingsGroup>
  );
}

function Learned({ names }: { readonly names: readonly UsualName[] }) {
  const styles = useStyles();
  if (names.length === 0) return null;
  return (
    <details>
      <summary className={styles.learned}>从表中记住的 {names.length} 个</summary>
      <p className={styles.learned}>{names.map(({ name, count }) => `${name}（${count}）`).join("、")}</p>
    </details>
  );
}
