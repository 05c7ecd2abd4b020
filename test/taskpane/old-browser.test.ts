import { readFileSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";

const script = readFileSync(path.join(__dirname, "../../src/taskpane/old-browser.js"), "utf8");

/** What the page says in place of the pane; "" where the pane may start. */
function said(userAgent: string, readsLookbehind: boolean): string {
  const place = { className: "", innerHTML: "" };
  runInNewContext(script, {
    navigator: { userAgent },
    document: { getElementById: () => place },
    RegExp: function (pattern: string) {
      if (!readsLookbehind && pattern.includes("(?<!")) throw new SyntaxError("invalid group specifier name");
      return new RegExp(pattern);
    },
  });
  return place.innerHTML;
}

describe("a browser that can't run the pane", () => {
  it("is told so, with what to do", () => {
    expect(said("Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko", false)).toContain("WebView2");
    expect(said("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15", false)).toContain(
      "Safari 16.4",
    );
  });

  it("is not taken for one where it can", () => {
    expect(said("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0 Safari/537.36 Edg/120.0", true)).toBe("");
    expect(said("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15", true)).toBe("");
  });
});
