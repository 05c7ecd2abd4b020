import { finish } from "../../../src/core/model/steps";
import { leaderReader } from "../../../src/core/read/leader-names";

/** Names used often in the sheet: 陆远 沈清 何维 顾海川 许言 each in four cells. */
const USUAL = [
  "陆远\n沈清",
  "陆远 何维",
  "沈清、何维",
  "顾海川",
  "陆远\n顾海川",
  "沈清",
  "何维\n顾海川",
  "许言",
  "许言",
  "许言",
  "许言",
  "陆远",
  "沈清",
  "顾海川",
  "何维",
];

function read(text: string, others: readonly string[] = USUAL) {
  const { names } = finish(leaderReader([...others, text]))(text);
  return names.map(({ name, repair, written }) => {
    expect(text.slice(written.start, written.end)).toBe(written.text);
    return repair === "none" ? name : `${name} ${repair}`;
  });
}

describe("leaders as written", () => {
  it.each([
    ["陆远\n沈清"],
    ["陆远 沈清"],
    ["陆远、沈清"],
    ["陆远，沈清"],
    ["陆远；沈清。"],
    ["陆远/沈清"],
    ["陆远\u3000沈清"],
    ["陆远(常务) 沈清"],
    ["副区长陆远、区委常委 沈清"],
    ["陆远副区长\n沈清同志"],
    ["区委常委、宣传部部长陆远\n沈清等"],
  ])("%j", (text) => {
    expect(read(text)).toEqual(["陆远", "沈清"]);
  });

  it("keeps a name that occurs once", () => {
    expect(read("林一舟")).toEqual(["林一舟"]);
    expect(read("陆远\n阿依·买买提")).toEqual(["陆远", "阿依·买买提"]);
  });

  it("notes what names no one", () => {
    const { names, notes } = finish(leaderReader([]))("暂缺");
    expect(names).toEqual([]);
    expect(notes).toEqual([{ written: { start: 0, end: 2, text: "暂缺" }, kind: "remark" }]);
  });

  it("marks who leads", () => {
    expect(finish(leaderReader([]))("陆远（牵头）、沈清").names.map(({ name, lead }) => [name, lead])).toEqual([
      ["陆远", true],
      ["沈清", false],
    ]);
  });
});

describe("names with a blank inside", () => {
  it.each([
    ["陆 远", ["陆远 rejoined"]],
    ["陆\u3000远\n顾海川", ["陆远 rejoined", "顾海川"]],
    ["顾海 川", ["顾海川 rejoined"]],
    ["陆 远 沈 清", ["陆远 rejoined", "沈清 rejoined"]],
    // Nothing in the sheet tells: two by two.
    ["方 正\n石 磊", ["方正 rejoined", "石磊 rejoined"]],
    ["方 晓 光", ["方晓光 rejoined"]],
  ])("%j", (text, names) => {
    expect(read(text)).toEqual(names);
  });

  it("leaves two names apart though together they make a third", () => {
    expect(read("许言 陆远", [...USUAL, "许言陆远"])).toEqual(["许言", "陆远"]);
  });
});

describe("names garbled in conversion from two columns", () => {
  it.each([
    ["陆沈 远清", ["陆远", "沈清"]],
    ["陆沈\n远清", ["陆远", "沈清"]],
    ["陆沈远清", ["陆远", "沈清"]],
    ["陆远沈", ["陆远", "沈清"]],
    ["陆沈清", ["陆远", "沈清"]],
    ["沈陆远", ["沈清", "陆远"]],
    ["许言\n陆沈清", ["许言", "陆远", "沈清"]],
    ["陆顾 远海川", ["陆远", "顾海川"]],
    ["陆沈何 远清维", ["陆远", "沈清", "何维"]],
    ["陆远沈清", ["陆远", "沈清"]],
  ])("%j", (text, names) => {
    expect(read(text)).toEqual(names.map((name) => (name === "许言" ? name : `${name} recognised`)));
  });

  it("quotes the whole stretch for each half", () => {
    const text = "许言 陆沈 远清";
    const { names } = finish(leaderReader([...USUAL, text]))(text);
    expect(names.map(({ written }) => written.text)).toEqual(["许言", "陆沈 远清", "陆沈 远清"]);
  });

  it.each([
    ["two solutions", "陆沈清", [...USUAL, "陆遥", "陆遥", "陆遥"], ["陆沈清"]],
    ["a name that is as usual as what would explain it", "陆沈清", [...USUAL, "陆沈清", "陆沈清"], ["陆沈清"]],
    ["a surname missing", "陆远清", USUAL, ["陆远清"]],
    ["two characters missing", "陆沈", USUAL, ["陆沈"]],
    ["a character nobody has", "陆沈明清", USUAL, ["陆沈明清"]],
    ["somebody named twice", "陆远 陆沈清", USUAL, ["陆远", "陆沈清"]],
  ])("leaves as written: %s", (_, text, others, names) => {
    expect(read(text, others)).toEqual(names);
  });
});
