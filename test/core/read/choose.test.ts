import { readBulletin } from "../../../src/core/read/bulletin";
import { chooseBulletin } from "../../../src/core/read/choose";
import { snapshot } from "../../snapshot";

const HEADER = ["序号", "目标任务", "完成情况", "责任单位"];
const bulletin = (sheetName: string) =>
  snapshot([HEADER, [1, "新建公路。", "完成。已通车。", "区交通局"]], { sheetName });
const contacts = snapshot(
  [
    ["单位", "联系人", "电话"],
    ["区交通局", "何维", ""],
  ],
  { sheetName: "联系人" },
);
const duties = snapshot(
  [
    ["序号", "目标任务", "责任单位", "完成时限"],
    [1, "新建公路。", "区交通局", "6月底"],
  ],
  { sheetName: "任务分解" },
);

describe("which sheet holds the bulletin", () => {
  it("the active one, whatever else there is", () => {
    expect(chooseBulletin(bulletin("7月"), [bulletin("6月")])).toMatchObject({
      ...{ kind: "bulletin", sheet: { sheetName: "7月" }, bulletin: { sheetName: "7月" } },
    });
  });

  it("else the only one", () => {
    expect(chooseBulletin(contacts, [duties, bulletin("6月")])).toMatchObject({
      kind: "bulletin",
      sheet: { sheetName: "6月" },
    });
  });

  it("several: the user has to say", () => {
    expect(chooseBulletin(contacts, [bulletin("6月"), bulletin("5月")])).toEqual({
      kind: "several",
      sheetNames: ["6月", "5月"],
    });
  });

  it("none: what was looked for, and what came nearest", () => {
    const choice = chooseBulletin(duties, [contacts]);
    expect(choice.kind).toBe("none");
    const lookedFor = choice.kind === "none" ? choice.lookedFor : "";
    for (const words of ["“任务分解”", "“联系人”", "“完成情况”", "第1行", "“序号”“目标任务”“责任单位”"])
      expect(lookedFor).toContain(words);
  });

  it("a blank sheet holds none", () => {
    expect(readBulletin(snapshot([])).kind).toBe("none");
    expect(readBulletin(snapshot([[""]])).kind).toBe("none");
  });
});
