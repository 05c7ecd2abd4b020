import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** Greens around Excel's own #107C41 (80), darkest first: the ramp that Fluent UI derives its themes from. */
const GREEN: BrandVariants = {
  10: "#02150a",
  20: "#062313",
  30: "#08331b",
  40: "#0a4023",
  50: "#0c4e2a",
  60: "#0d5c31",
  70: "#0f6b39",
  80: "#107c41",
  90: "#278b53",
  100: "#3d9a66",
  110: "#55a97a",
  120: "#6fb88e",
  130: "#8bc7a4",
  140: "#a8d6bb",
  150: "#c6e5d3",
  160: "#e4f4ea",
};

/** Fonts with the simplified Chinese forms of characters, on Windows, macOS and elsewhere. */
const FONTS =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

export const LIGHT: Theme = { ...createLightTheme(GREEN), fontFamilyBase: FONTS };

export const DARK: Theme = {
  ...createDarkTheme(GREEN),
  // On dark ground the ramp's own foreground is too dim to read.
  colorBrandForeground1: GREEN[120],
  colorBrandForeground2: GREEN[130],
  colorBrandForegroundLink: GREEN[120],
  colorBrandForegroundLinkHover: GREEN[130],
  colorBrandForegroundLinkPressed: GREEN[130],
  fontFamilyBase: FONTS,
};

/** What Office says about its theme; older versions give colours alone, Excel on the web may give nothing. */
export interface OfficeThemeFacts {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

/**
 * The theme that suits Excel's. Without word from Office the pane stays light, as Excel on the web is, whatever the
 * operating system prefers. High contrast needs no theme: forced colours override either.
 */
export function themeFor(office: OfficeThemeFacts | undefined): Theme {
  return isDark(office) ? DARK : LIGHT;
}

function isDark(office: OfficeThemeFacts | undefined): boolean {
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme;
  const rgb = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(office?.bodyBackgroundColor ?? "");
  if (rgb === null) return false;
  const [red, green, blue] = rgb.slice(1).map((hex) => parseInt(hex, 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
