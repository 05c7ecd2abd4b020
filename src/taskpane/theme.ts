import type { Theme } from "@fluentui/react-components";
import { BOTH, DARK_ONLY, LIGHT_ONLY } from "./theme-values";

// Only what the page uses of Fluent UI's themes: all of them, and the colours they are mixed from, weigh seven kilobytes.
export const LIGHT = { ...BOTH, ...LIGHT_ONLY } as Partial<Theme> as Theme;
export const DARK = { ...BOTH, ...DARK_ONLY } as Partial<Theme> as Theme;

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
