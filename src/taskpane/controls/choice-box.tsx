import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import type { ComponentProps } from "react";
import { useControlStyles } from "./control-styles";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  box: { position: "relative", display: "block", minWidth: 0 },
  choice: { appearance: "none", paddingInlineEnd: "28px", textOverflow: "ellipsis", cursor: "pointer" },
  chevron: {
    position: "absolute",
    insetInlineEnd: "8px",
    top: "50%",
    transform: "translateY(-50%)",
    fontSize: "16px",
    color: tokens.colorNeutralForeground3,
    pointerEvents: "none",
  },
});

type Props = Omit<ComponentProps<"select">, "onChange" | "value" | "size"> & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly small?: boolean;
};

/** One of some, to choose from a list. */
export function ChoiceBox({ onChange, className, small = false, ...rest }: Props) {
  const styles = useStyles();
  const control = useControlStyles();
  return (
    <span className={mergeClasses(styles.box, className)}>
      <select
        {...rest}
        className={mergeClasses(control.control, styles.choice, small && control.small)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <ChevronDownRegular className={styles.chevron} aria-hidden />
    </span>
  );
}
