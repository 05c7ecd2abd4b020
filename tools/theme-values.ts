import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createDarkTheme, createLightTheme, tokens, type BrandVariants, type Theme } from "@fluentui/react-components";

const ROOT = join(__dirname, "..");
const OUT = join(ROOT, "src/taskpane/theme-values.ts");

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

const LIGHT: Theme = { ...createLightTheme(GREEN), fontFamilyBase: FONTS };
const DARK: Theme = {
  ...createDarkTheme(GREEN),
  // On dark ground the ramp's own foreground is too dim to read.
  colorBrandForeground1: GREEN[120],
  colorBrandForeground2: GREEN[130],
  colorBrandForegroundLink: GREEN[120],
  colorBrandForegroundLinkHover: GREEN[130],
  colorBrandForegroundLinkPressed: GREEN[130],
  fontFamilyBase: FONTS,
};

/** Where tokens are named. */
const USERS = ["src/taskpane"];

/** The tokens that the page names, sorted. Fluent UI has three times as many. */
export function usedTokens(): (keyof Theme)[] {
  const found = new Set<string>();
  for (const folder of USERS) {
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })) {
      if (!/\.(js|tsx?)$/.test(name)) continue;
      const text = readFileSync(join(ROOT, folder, name), "utf8");
      for (const [, token = ""] of text.matchAll(/(?:\btokens\.|var\(--)(\w+)/g)) found.add(token);
    }
  }
  return Object.keys(tokens)
    .filter((name): name is keyof Theme => found.has(name))
    .sort();
}

/** What the pane takes its themes from, by the name of the table. */
export function themeValues(): Readonly<Record<"BOTH" | "LIGHT_ONLY" | "DARK_ONLY", Partial<Theme>>> {
  const used = usedTokens();
  const of = (names: readonly (keyof Theme)[], theme: Theme) =>
    Object.fromEntries(names.map((name) => [name, theme[name]])) as Partial<Theme>;
  const other = used.filter((name) => LIGHT[name] !== DARK[name]);
  return {
    BOTH: of(
      used.filter((name) => !other.includes(name)),
      LIGHT,
    ),
    LIGHT_ONLY: of(other, LIGHT),
    DARK_ONLY: of(other, DARK),
  };
}

// `npm run theme-values`: after a token was used for the first time, or Fluent UI updated. Prettier tidies it.
if (require.main === module) {
  const tables = Object.entries(themeValues()).map(
    ([name, values]) => `export const ${name} = ${JSON.stringify(values, null, 2)};\n`,
  );
  const head = "// Written by npm run theme-values, from Fluent UI's themes: what the page uses of them.\n";
  writeFileSync(OUT, [head, ...tables].join("\n"));
}
