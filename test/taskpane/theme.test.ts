import { themeValues, usedTokens } from "../../tools/theme-values";
import { DARK, LIGHT, themeFor } from "../../src/taskpane/theme";
import * as written from "../../src/taskpane/theme-values";

describe("themeFor", () => {
  it("takes Office at its word", () => {
    expect(themeFor({ isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" })).toBe(DARK);
    expect(themeFor({ isDarkTheme: false, bodyBackgroundColor: "#000000" })).toBe(LIGHT);
  });

  it("goes by the background where an older Office says no more", () => {
    expect(themeFor({ bodyBackgroundColor: "#262626" })).toBe(DARK);
    expect(themeFor({ bodyBackgroundColor: "#E6E6E6" })).toBe(LIGHT);
  });

  it("stays light without word from Office", () => {
    expect(themeFor(undefined)).toBe(LIGHT);
    expect(themeFor({})).toBe(LIGHT);
    expect(themeFor({ bodyBackgroundColor: "rgb(0, 0, 0)" })).toBe(LIGHT);
  });
});

describe("the themes' values", () => {
  it("are those of Fluent UI, for every token that the page names", () => {
    // Else: npm run theme-values.
    expect(written).toEqual(themeValues());
    expect(usedTokens().filter((name) => LIGHT[name] === undefined || DARK[name] === undefined)).toEqual([]);
    expect(usedTokens().length).toBeGreaterThan(80);
  });
});
