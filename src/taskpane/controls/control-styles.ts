import { makeStyles } from "@fluentui/react-components";
import { tokens } from "../tokens";

/**
 * How fields to type in and to choose from look: as Fluent UI's. Its own Input, Textarea, Select and Switch would add
 * nine kilobytes to a page that has three hundred.
 */
export const useControlStyles = makeStyles({
  control: {
    boxSizing: "border-box",
    width: "100%",
    minWidth: 0,
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalMNudge}`,
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { borderTopColor: tokens.colorNeutralStroke1Hover },
    ":focus": {
      outline: "none",
      borderBottomColor: tokens.colorCompoundBrandStroke,
      boxShadow: `inset 0 -1px 0 ${tokens.colorCompoundBrandStroke}`,
      "@media (forced-colors: active)": { outline: "2px solid Highlight" },
    },
    "::placeholder": { color: tokens.colorNeutralForeground3, opacity: 1 },
    '&[aria-invalid="true"]': { border: `1px solid ${tokens.colorPaletteRedBorder2}` },
  },
  area: { display: "block", resize: "vertical" },
  small: { minHeight: "24px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});
