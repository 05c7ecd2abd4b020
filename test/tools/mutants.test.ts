import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { applyMutant, mutantsOf } from "../../tools/mutation/mutants";
import { regexCuts } from "../../tools/mutation/regex-cuts";
import { firstFailure } from "../../tools/mutation/run-tests";

function mutated(source: string): string[] {
  return mutantsOf(source).map((mutant) => applyMutant(source, mutant));
}

describe("mutants", () => {
  it("move a boundary and turn a comparison round", () => {
    expect(mutated("f(a < b);")).toEqual(["f(a <= b);", "f(a >= b);"]);
    expect(mutated("f(a === b);")).toEqual(["f(a !== b);"]);
  });

  it("swap and with or, plus with minus, but join texts as before", () => {
    expect(mutated("f(a && !b);")).toEqual(["f(a || !b);", "f(a && b);"]);
    expect(mutated("f(a + b);")).toEqual(["f(a - b);"]);
    expect(mutated('f(a + "号");')).toEqual([]);
  });

  it("negate a condition and drop a guard", () => {
    expect(mutated("if (a) f();")).toEqual(["if (!(a)) f();", "if (false) f();"]);
  });

  it("return at once, with either answer to a question", () => {
    expect(mutated("function is(a: A): boolean { f(a); }")).toEqual([
      "function is(a: A): boolean { return true; f(a); }",
      "function is(a: A): boolean { return false; f(a); }",
    ]);
    expect(mutated("function all(): A[] { f(); }")).toEqual(["function all(): A[] { return []; f(); }"]);
  });

  it("drop entries of tables, words of lists and parts of patterns", () => {
    expect(mutated('const T = ["甲", "乙"];')).toEqual(['const T = [ "乙"];', 'const T = ["甲", ];']);
    expect(mutated('const T = { 亩: "a", 户: "b" };')).toEqual(['const T = {  户: "b" };', 'const T = { 亩: "a",  };']);
    expect(mutated('const T = "甲 乙".split(" ");')).toEqual([
      'const T = "乙".split(" ");',
      'const T = "甲 ".split(" ");',
    ]);
    expect(mutated('const T = { name: "甲 乙" };')).toEqual([
      'const T = { name: "乙" };',
      'const T = { name: "甲 " };',
    ]);
    expect(mutated('f("甲，乙 丙。");')).toEqual([]);
    expect(mutated("const T = /已(完成|建成)/;")).toEqual(["const T = /已(建成)/;", "const T = /已(完成)/;"]);
  });

  it("leave types and the examples of rules alone", () => {
    expect(mutated('type T = 1 | 2; const rule = { examples: ["a", "b"] };')).toEqual([]);
  });
});

describe("cuts of a pattern", () => {
  const cut = (literal: string) =>
    regexCuts(literal).map(({ start, end }) => literal.slice(0, start) + literal.slice(end));

  it("keep to alternatives and to plain characters of a class", () => {
    expect(cut("/a(?:b|c|d)/u")).toEqual(["/a(?:c|d)/u", "/a(?:b|d)/u", "/a(?:b|c)/u"]);
    expect(cut("/[^甲乙]/")).toEqual(["/[^乙]/", "/[^甲]/"]);
  });

  it("leave ranges, escapes and bars that are no alternatives", () => {
    expect(cut("/[0-9][\\d.][|]a\\|b\\(/")).toEqual([]);
  });

  it("are valid expressions", () => {
    for (const body of ["a|(?<n>b|[cd|]e)|(?<!f|g)h", "(?=a|b)(c|(d|e))"]) {
      for (const text of cut(`/${body}/`)) expect(() => new RegExp(text.slice(1, -1), "u")).not.toThrow();
    }
  });
});

describe("the runner of tests", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "mutants-"));
  const source = path.join(folder, "grown.ts");
  const test = path.join(folder, "grown.test.ts");
  const CODE = "export const grown = (a: number): boolean => a > 3;";
  writeFileSync(source, CODE);
  writeFileSync(
    test,
    'import { grown } from "./grown"; describe("d", () => { it.each([[4, true], [2, false]])("%s", (n, is) => expect(grown(n)).toBe(is)); });',
  );

  afterAll(() => rmSync(folder, { recursive: true }));

  async function fates(): Promise<(string | null)[]> {
    const changes = mutantsOf(CODE).map((mutant) => new Map([[source, applyMutant(CODE, mutant)]]));
    return Promise.all([new Map<string, string>(), ...changes].map((changed) => firstFailure([test], changed)));
  }

  it("tells a mutant that a test shows from one that none shows", async () => {
    const results = await fates();
    // Unchanged; a >= 3; a <= 3; a > 4.
    expect(results).toEqual([null, null, "grown.test.ts: d › 4 true", "grown.test.ts: d › 4 true"]);
  });
});
