import { makeStyles } from "@fluentui/react-components";
import { useId } from "react";
import type { MarkKind } from "../../core/model/edit";
import { DEFAULT_SETTINGS, type CheckSettings } from "../../core/model/settings";
import { SettingsGroup } from "./settings-group";
import { tokens } from "../tokens";
import { Link } from "../controls/link";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { flex: "1 1 100px" },
  color: {
    width: "48px",
    height: "32px",
    padding: "2px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  sample: { padding: "2px 8px", color: "#000000", forcedColorAdjust: "none" },
});

const KINDS: readonly (readonly [MarkKind, string])[] = [
  ["contradicted", "矛盾"],
  ["uncertain", "存疑"],
  ["layout", "版式和文字"],
];

interface Props {
  readonly colors: CheckSettings["markColors"];
  readonly onChange: (colors: CheckSettings["markColors"]) => void;
}

/** The colours of the marks in the sheet. */
export function ColorFields({ colors, onChange }: Props) {
  const styles = useStyles();
  const id = useId();
  const changed = JSON.stringify(colors) !== JSON.stringify(DEFAULT_SETTINGS.markColors);
  return (
    <SettingsGroup heading="标记的颜色" note="表格里标出问题用的底色。重新检查后换成新的颜色。">
      {KINDS.map(([kind, words]) => (
        <div key={kind} className={styles.line}>
          <label className={styles.name} htmlFor={id + kind}>
            {words}
          </label>
          <span className={styles.sample} style={{ backgroundColor: colors[kind] }}>
            示例文字
          </span>
          <input
            id={id + kind}
            type="color"
            className={styles.color}
            value={colors[kind]}
            onChange={(event) => onChange({ ...colors, [kind]: event.currentTarget.value.toUpperCase() })}
          />
        </div>
      ))}
      {changed && <Link onClick={() => onChange(DEFAULT_SETTINGS.markColors)}>恢复默认颜色</Link>}
    </SettingsGroup>
  );
}
