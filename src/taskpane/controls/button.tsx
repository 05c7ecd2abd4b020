import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ComponentProps, ReactNode } from "react";
import { tokens } from "../tokens";

/** Ground, edge and ink. */
const paint = (backgroundColor: string, edge: string, color: string) => ({
  backgroundColor,
  border: `1px solid ${edge}`,
  color,
});

const PRESSED = ":hover:active";
// Two pseudo-classes, so that it outweighs the edge under the pointer.
const FOCUSED = ":enabled:focus-visible";
const FORCED = "@media (forced-colors: active)";
const UNDER_POINTER = {
  ...paint("HighlightText", "Highlight", "Highlight"),
  forcedColorAdjust: "none",
  "& > svg": { color: "inherit" },
} as const;
const FORCED_STATES = { ":hover": UNDER_POINTER, [PRESSED]: UNDER_POINTER };

const DISABLED = {
  ...paint(
    tokens.colorNeutralBackgroundDisabled,
    tokens.colorNeutralStrokeDisabled,
    tokens.colorNeutralForegroundDisabled,
  ),
  cursor: "not-allowed",
  [FORCED]: paint("ButtonFace", "GrayText", "GrayText"),
};
const DISABLED_BARE = { ...DISABLED, ...paint("transparent", "transparent", tokens.colorNeutralForegroundDisabled) };
/** A line of white between the ring and the green. */
const RING_ON_GREEN = {
  [FOCUSED]: {
    boxShadow: `${tokens.shadow2}, 0 0 0 1px ${tokens.colorStrokeFocus2} inset, 0 0 0 2px ${tokens.colorNeutralForegroundOnBrand} inset`,
  },
};

const useStyles = makeStyles({
  button: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    boxSizing: "border-box",
    minWidth: "96px",
    margin: 0,
    // Not "padding": a class from outside may change one of the two.
    paddingBlock: "5px",
    paddingInline: tokens.spacingHorizontalM,
    overflow: "hidden",
    verticalAlign: "middle",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: "none",
    cursor: "pointer",
    transitionProperty: "background, border, color",
    transitionDuration: tokens.durationFaster,
    transitionTimingFunction: tokens.curveEasyEase,
    "@media screen and (prefers-reduced-motion: reduce)": { transitionDuration: "0.01ms" },
    "& > svg": { flexShrink: 0, fontSize: "20px", marginInlineEnd: tokens.spacingHorizontalSNudge },
    [FOCUSED]: {
      border: `1px solid ${tokens.colorStrokeFocus2}`,
      boxShadow: `0 0 0 1px ${tokens.colorStrokeFocus2} inset`,
      zIndex: 1,
    },
    // Where shadows are not drawn.
    [FORCED]: { [FOCUSED]: { border: "1px solid ButtonText", outline: "2px solid Highlight" } },
  },

  small: {
    minWidth: "64px",
    paddingBlock: "3px",
    paddingInline: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
    "& > svg": { marginInlineEnd: tokens.spacingHorizontalXS },
    [FOCUSED]: { borderRadius: tokens.borderRadiusSmall },
  },
  smallWithIcon: { paddingBlock: "1px" },
  medium: {},
  mediumWithIcon: {},
  large: {
    paddingBlock: "8px",
    paddingInline: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    "& > svg": { fontSize: "24px" },
    [FOCUSED]: { borderRadius: tokens.borderRadiusLarge },
  },
  largeWithIcon: { paddingBlock: "7px" },
  // As far as there is one: a small one.
  iconOnly: { minWidth: "24px", paddingInline: "1px", "& > svg": { marginInlineEnd: 0 } },

  secondary: {
    ...paint(tokens.colorNeutralBackground1, tokens.colorNeutralStroke1, tokens.colorNeutralForeground1),
    ":hover": paint(
      tokens.colorNeutralBackground1Hover,
      tokens.colorNeutralStroke1Hover,
      tokens.colorNeutralForeground1Hover,
    ),
    [PRESSED]: paint(
      tokens.colorNeutralBackground1Pressed,
      tokens.colorNeutralStroke1Pressed,
      tokens.colorNeutralForeground1Pressed,
    ),
    [FORCED]: FORCED_STATES,
  },
  primary: {
    ...paint(tokens.colorBrandBackground, "transparent", tokens.colorNeutralForegroundOnBrand),
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
    [PRESSED]: { backgroundColor: tokens.colorBrandBackgroundPressed },
    ...RING_ON_GREEN,
    [FORCED]: { ...paint("Highlight", "HighlightText", "HighlightText"), forcedColorAdjust: "none", ...FORCED_STATES },
  },
  subtle: {
    ...paint("transparent", "transparent", tokens.colorNeutralForeground2),
    ":hover": {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground2Hover,
      "& > svg": { color: tokens.colorNeutralForeground2BrandHover },
    },
    [PRESSED]: {
      backgroundColor: tokens.colorSubtleBackgroundPressed,
      color: tokens.colorNeutralForeground2Pressed,
      "& > svg": { color: tokens.colorNeutralForeground2BrandPressed },
    },
    [FORCED]: FORCED_STATES,
  },
  transparent: {
    ...paint("transparent", "transparent", tokens.colorNeutralForeground2),
    ":hover": { color: tokens.colorNeutralForeground2BrandHover },
    [PRESSED]: { color: tokens.colorNeutralForeground2BrandPressed },
    [FORCED]: { ":hover": { color: "Highlight" }, [PRESSED]: { color: "Highlight" } },
  },

  secondaryDisabled: DISABLED,
  primaryDisabled: { ...DISABLED, border: "1px solid transparent", ...RING_ON_GREEN },
  subtleDisabled: DISABLED_BARE,
  transparentDisabled: DISABLED_BARE,
});

type Appearance = "secondary" | "primary" | "subtle" | "transparent";
type Size = "small" | "medium" | "large";

interface Props extends Pick<ComponentProps<"button">, "className" | "onClick" | "aria-label" | "aria-expanded"> {
  readonly appearance?: Appearance;
  readonly size?: Size;
  /** Before the words; a small button may have it alone, and then a label to be read out. */
  readonly icon?: ReactNode;
  /** Does nothing for now, but keeps the focus and is come by. */
  readonly disabledFocusable?: boolean;
  readonly children?: ReactNode;
}

/**
 * A button that looks and behaves like Fluent UI's, in what the pane needs of it: Fluent's own would add five
 * kilobytes to a page that has three hundred.
 */
export function Button({
  appearance = "secondary",
  size = "medium",
  icon,
  disabledFocusable = false,
  className,
  onClick,
  children,
  ...rest
}: Props) {
  const styles = useStyles();
  return (
    <button
      type="button"
      {...rest}
      {...(disabledFocusable ? { "aria-disabled": true } : { onClick })}
      className={mergeClasses(
        styles.button,
        disabledFocusable ? styles[`${appearance}Disabled`] : styles[appearance],
        styles[size],
        icon !== undefined && styles[`${size}WithIcon`],
        icon !== undefined && children === undefined && styles.iconOnly,
        className,
      )}
    >
      {icon}
      {children}
    </button>
  );
}
