import { mergeClasses } from "@fluentui/react-components";
import type { ComponentProps } from "react";
import { useControlStyles } from "./control-styles";

type BoxProps<Tag extends "input" | "textarea"> = Omit<ComponentProps<Tag>, "onChange" | "value"> & {
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A line to type in. */
export function TextBox({ onChange, className, ...rest }: BoxProps<"input">) {
  const styles = useControlStyles();
  return (
    <input
      type="text"
      {...rest}
      className={mergeClasses(styles.control, className)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Several lines to type in. */
export function TextArea({ onChange, className, ...rest }: BoxProps<"textarea">) {
  const styles = useControlStyles();
  return (
    <textarea
      rows={2}
      {...rest}
      className={mergeClasses(styles.control, styles.area, className)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
