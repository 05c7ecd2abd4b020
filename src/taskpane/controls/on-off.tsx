import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  button: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    alignSelf: "start",
    padding: "4px 6px 4px 2px",
    font: "inherit",
    textAlign: "start",
    color: tokens.colorNeutralForeground1,
    background: "none",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  track: {
    boxSizing: "border-box",
    flexShrink: 0,
    width: "40px",
    height: "20px",
    padding: "3px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
  },
  knob: {
    display: "block",
    width: "12px",
    height: "12px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStrokeAccessible,
    transitionProperty: "translate",
    transitionDuration: tokens.durationFast,
    "@media (forced-colors: active)": { backgroundColor: "ButtonText" },
  },
  trackOn: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    border: `1px solid ${tokens.colorCompoundBrandBackground}`,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  knobOn: {
    translate: "20px",
    backgroundColor: tokens.colorNeutralForegroundInverted,
    "@media (forced-colors: active)": { backgroundColor: "HighlightText" },
  },
});

interface Props {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A switch: where the knob stands says which way it is, besides the colour. */
export function OnOff({ label, on, onChange }: Props) {
  const styles = useStyles();
  return (
    <button type="button" role="switch" aria-checked={on} className={styles.button} onClick={() => onChange(!on)}>
      <span className={mergeClasses(styles.track, on && styles.trackOn)} aria-hidden>
        <span className={mergeClasses(styles.knob, on && styles.knobOn)} />
      </span>
      {label}
    </button>
  );
}
