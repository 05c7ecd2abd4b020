import { partText } from "./package";
import type { Workbook } from "./workbook";

/** A colour as a file names it: outright, from the theme, or from the old palette. */
export interface FileColor {
  readonly argb?: string;
  readonly theme?: number;
  readonly tint?: number;
  readonly indexed?: number;
}

/** "#RRGGBB" of a colour, or null where the file leaves it to the program. */
export function hexColor(color: FileColor | undefined, theme: readonly string[]): string | null {
  if (!color) return null;
  if (color.argb) return `#${color.argb.slice(-6).toUpperCase()}`;
  if (color.theme !== undefined) return tinted(theme[color.theme] ?? "#000000", color.tint ?? 0);
  if (color.indexed !== undefined) return PALETTE[color.indexed] ?? null;
  return null;
}

/** A colour of Office.js ("#FFC7CE" or a name such as "red") as the file has it; null when it is neither. */
export function fileColor(color: string): FileColor | null {
  const hex = color.startsWith("#") ? color.slice(1) : NAMED[color.toLowerCase()];
  return hex !== undefined && /^[0-9A-Fa-f]{6}$/.test(hex) ? { argb: `FF${hex.toUpperCase()}` } : null;
}

/** Colours of the workbook's theme in the order cells number them: light 1, dark 1, light 2, dark 2, accents. */
export function themeColors(workbook: Workbook): readonly string[] {
  const known = THEMES.get(workbook);
  if (known) return known;
  const xml = partText(workbook.parts, "xl/theme/theme1.xml");
  const slots = [
    "lt1",
    "dk1",
    "lt2",
    "dk2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
    "hlink",
    "folHlink",
  ];
  const colors = slots.map((slot, i) => {
    const match = new RegExp(`<a:${slot}>\\s*<a:(?:srgbClr val|sysClr [^>]*lastClr)="([0-9A-Fa-f]{6})"`).exec(xml);
    return match?.[1] ? `#${match[1].toUpperCase()}` : (OFFICE_THEME[i] ?? "#000000");
  });
  THEMES.set(workbook, colors);
  return colors;
}

const THEMES = new WeakMap<Workbook, readonly string[]>();

const OFFICE_THEME = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#0563C1",
  "#954F72",
];

/** The 64 colours of the palette that files before 2007 used; 64 and 65 are the window's text and background. */
const PALETTE: readonly string[] = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 " +
  "000000 FFFFFF"
)
  .split(" ")
  .map((hex) => `#${hex}`);

const NAMED: Record<string, string> = {
  black: "000000",
  white: "FFFFFF",
  red: "FF0000",
  green: "008000",
  blue: "0000FF",
  yellow: "FFFF00",
  orange: "FFA500",
  gray: "808080",
  grey: "808080",
  silver: "C0C0C0",
  purple: "800080",
  pink: "FFC0CB",
  lightgreen: "90EE90",
  lightyellow: "FFFFE0",
  lightblue: "ADD8E6",
  lightgray: "D3D3D3",
  lightgrey: "D3D3D3",
  darkred: "8B0000",
  darkgreen: "006400",
  darkblue: "00008B",
  darkorange: "FF8C00",
  gold: "FFD700",
  brown: "A52A2A",
  transparent: "FFFFFF",
};

/** Tint of SpreadsheetML: below 0 darker, above 0 lighter, in HLS as [ECMA-376] 18.8.19 says. */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const next = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const chroma = (1 - Math.abs(2 * next - 1)) * saturation;
  const channel = (value: number): string => {
    const share = spread === 0 ? 0 : (value - min) / spread;
    const level = next - chroma / 2 + share * chroma;
    return Math.round(Math.min(1, Math.max(0, level)) * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(r)}${channel(g)}${channel(b)}`.toUpperCase();
}
