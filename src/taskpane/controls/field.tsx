import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  label: { display: "block", paddingBlock: tokens.spacingVerticalXXS },
  star: { color: tokens.colorPaletteRedForeground1, paddingInlineStart: tokens.spacingHorizontalXS },
  quiet: { margin: `${tokens.spacingVerticalXXS} 0 0`, fontSize: tokens.fontSizeBase200 },
  hint: { color: tokens.colorNeutralForeground3 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

/** What the field's control has to carry, so that label, hint and fault are its own. */
export interface FieldControl {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
  readonly "aria-required"?: true;
}

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** What is wrong with what was filled in; null or absent: nothing. */
  readonly wrong?: string | null;
  readonly className?: string | undefined;
  readonly children: (control: FieldControl) => ReactNode;
}

/** A control with its label above, and below it what is wrong and what is to be known. */
export function Field({ label, hint, required = false, wrong = null, className, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const described = [wrong === null ? "" : `${id}wrong`, hint === undefined ? "" : `${id}hint`].join(" ").trim();
  return (
    <div className={className}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {required && (
          <span className={styles.star} aria-hidden>
            *
          </span>
        )}
      </label>
      {children({
        id,
        ...(described !== "" && { "aria-describedby": described }),
        ...(wrong !== null && { "aria-invalid": true }),
        ...(required && { "aria-required": true }),
      })}
      {wrong !== null && (
        <p id={`${id}wrong`} role="alert" className={mergeClasses(styles.quiet, styles.wrong)}>
          {wrong}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}hint`} className={mergeClasses(styles.quiet, styles.hint)}>
          {hint}
        </p>
      )}
    </div>
  );
}
