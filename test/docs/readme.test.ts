import { readFileSync } from "node:fs";
import { join } from "node:path";
import { withRuleTable } from "../../tools/rule-table";

const ROOT = join(__dirname, "../..");
const readme = readFileSync(join(ROOT, "README.md"), "utf8");
const scripts = (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> })
  .scripts;

describe("README.md", () => {
  it("lists every rule as the rules describe themselves (npm run rule-table)", () => {
    expect(readme).toBe(withRuleTable(readme));
  });

  it("names only npm scripts that exist", () => {
    const named = [...readme.matchAll(/npm run (?:-s )?([\w-]+)/g)].map((match) => match[1] as string);
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(scripts).toHaveProperty(name);
  });

  it("links only files that exist", () => {
    for (const match of readme.matchAll(/\]\(([^)#:]+)\)/g)) {
      expect(() => readFileSync(join(ROOT, match[1] as string))).not.toThrow();
    }
  });
});
