import fc from "fast-check";
import { lawfulName, sheetNamer } from "../../../src/core/plan/sheet-names";

describe("sheetNamer", () => {
  it("finds the sheet that already has the role, whatever it is called now", () => {
    const nameFor = sheetNamer([{ sheetName: "给领导的汇总", role: "summary" }]);
    expect(nameFor("summary", "汇总")).toBe("给领导的汇总");
  });

  it("leaves the user's own sheet of the name alone", () => {
    const present = ["汇总", "汇总(2)"].map((sheetName) => ({ sheetName, role: null }));
    expect(sheetNamer(present)("summary", "汇总")).toBe("汇总(3)");
  });

  it("tells long names apart that are cut to the same letters, whatever their case", () => {
    const nameFor = sheetNamer([]);
    const long = "A".repeat(40);
    expect(nameFor("a", long)).toBe("A".repeat(31));
    expect(nameFor("b", long.toLowerCase())).toBe(`${"a".repeat(28)}(2)`);
    expect(nameFor("a", long)).toBe("A".repeat(31));
  });

  it("gives lawful names to unlawful ones", () => {
    expect(lawfulName("区委[统战部]/民宗局")).toBe("区委_统战部__民宗局");
    expect(lawfulName("'区水利局'")).toBe("区水利局");
    expect(lawfulName("")).toBe("_表");
    expect(lawfulName("History")).toBe("History_表");
  });

  it("never breaks Excel's rules, and never gives one name twice", () => {
    const odd = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.string({ maxLength: 40, unit: "binary" }),
      fc.constantFrom("汇总", "'", "𠮷".repeat(20)),
    );
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 12 }), (wanted) => {
        const nameFor = sheetNamer([{ sheetName: "汇总", role: null }]);
        const names = wanted.map((name, index) => nameFor(`role ${index}`, name));
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$|[\ud800-\udbff](?![\udc00-\udfff])/);
        }
        const equal = new Set([...names, "汇总"].map((name) => name.toLowerCase()));
        expect(equal.size).toBe(names.length + 1);
      }),
    );
  });
});
