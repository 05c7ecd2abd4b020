import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", margin: 0, padding: 0, border: "none", minWidth: 0 },
  across: { flexDirection: "row", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  line: {
    display: "flex",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  // The browser's own, in the theme's colour: forced colours and the keyboard are its business.
  box: {
    flexShrink: 0,
    width: "16px",
    height: "16px",
    margin: "2px 0 0",
    accentColor: tokens.colorCompoundBrandBackground,
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

interface RadioProps<Value extends string> {
  readonly label: string;
  /** Whether the label is seen, not only read out. */
  readonly titled?: boolean;
  readonly across?: boolean;
  /** null: nothing chosen yet. */
  readonly value: Value | null;
  readonly choices: readonly (readonly [value: Value, label: string])[];
  readonly onChange: (value: Value) => void;
}

/** One of some, all in view. */
export function RadioChoice<Value extends string>(props: RadioProps<Value>) {
  const { label, titled = false, across = false, value, choices, onChange } = props;
  const styles = useStyles();
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label}>
      {titled && <div aria-hidden>{label}</div>}
      <div className={mergeClasses(styles.group, across && styles.across)}>
        {choices.map(([one, words]) => (
          <Line key={one} label={words}>
            <input
              type="radio"
              className={styles.box}
              name={name}
              value={one}
              checked={one === value}
              onChange={() => onChange(one)}
            />
          </Line>
        ))}
      </div>
    </div>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Yes or no, to be sent off with something else. */
export function CheckBox({ label, checked, onChange }: CheckProps) {
  const styles = useStyles();
  return (
    <Line label={label}>
      <input
        type="checkbox"
        className={styles.box}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </Line>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <label className={styles.line}>
      {children}
      <span>{label}</span>
    </label>
  );
}
