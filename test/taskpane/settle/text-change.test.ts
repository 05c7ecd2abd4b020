import fc from "fast-check";
import { textChange } from "../../../src/taskpane/settle/text-change";

describe("what differs between two texts", () => {
  it.each([
    ["完成。已建成。", "部分完成。已建成。", "", "部分"],
    ["区住房和 城建局", "区住房和城建局", " ", ""],
    ["改造3200米路面", "改造2100米路面", "32", "21"],
    ["甲", "甲", "", ""],
    ["𠮷野", "𠮶野", "𠮷", "𠮶"],
  ])("%s → %s", (before, after, removed, added) => {
    expect(textChange(before, after)).toMatchObject({ removed, added });
  });

  it("is all that differs: both texts can be put together again", () => {
    const text = fc.string({ unit: fc.constantFrom("甲", "乙", " ", "𠮷", "a"), maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, text, (head, removed, added, tail) => {
        const [before, after] = [head + removed + tail, head + added + tail];
        const change = textChange(before, after);
        // Short enough that nothing is left out at either end.
        if (before.length > 14 || after.length > 14) return;
        expect(change.head + change.removed + change.tail).toBe(before);
        expect(change.head + change.added + change.tail).toBe(after);
      }),
    );
  });

  it("shows only a few characters on either side of it", () => {
    const { head, tail } = textChange(
      `${"前".repeat(500)}旧${"后".repeat(500)}`,
      `${"前".repeat(500)}新${"后".repeat(500)}`,
    );
    expect([head.length, tail.length]).toEqual([16, 16]);
    expect(head.startsWith("……")).toBe(true);
  });
});
