import { makeStyles } from "@fluentui/react-components";
import type { ComponentProps } from "react";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  link: {
    padding: 0,
    font: "inherit",
    textAlign: "start",
    color: tokens.colorBrandForegroundLink,
    background: "none",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    ":active": { color: tokens.colorBrandForegroundLinkPressed, textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
});

/** A button that looks like a link: it goes somewhere, or shows more. */
export function Link(props: Omit<ComponentProps<"button">, "type" | "className">) {
  const styles = useStyles();
  return <button type="button" {...props} className={styles.link} />;
}
