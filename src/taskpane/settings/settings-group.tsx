import { makeStyles } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  group: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly heading: string;
  readonly note: string;
  readonly children: ReactNode;
}

/** Settings that belong together. */
export function SettingsGroup({ heading, note, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div>
        <h3 id={id} className={styles.heading}>
          {heading}
        </h3>
        <p className={styles.note}>{note}</p>
      </div>
      {children}
    </section>
  );
}
