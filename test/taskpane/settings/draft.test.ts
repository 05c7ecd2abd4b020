import { DEFAULT_SETTINGS } from "../../../src/core/model/settings";
import { draftOf, readDraft, wordsOf } from "../../../src/taskpane/settings/draft";

describe("settings as they are typed", () => {
  it("come back as they went", () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      statusWords: { completed: ["销号"], partial: [], notCompleted: ["挂账", "缓办"] },
      leaderNames: ["安国庆", "白晓明"],
      tolerance: 0.07,
      severities: { "blank-cell": "off" as const },
    };
    expect(readDraft(draftOf(settings))).toEqual({ kind: "settings", settings });
  });

  it.each([
    ["甲、乙，丙,丁；戊\n己", ["甲", "乙", "丙", "丁", "戊", "己"]],
    [" 甲 、、甲 、", ["甲"]],
    ["区住房和城乡建设局 ", ["区住房和城乡建设局"]],
    ["", []],
  ])("a list %j", (text, words) => expect(wordsOf(text)).toEqual(words));

  it.each([
    ["5", 0.05],
    ["０", 0],
    ["12.5%", 0.125],
    [" 50 ", 0.5],
  ])("a share %j", (typed, tolerance) => {
    expect(readDraft({ ...draftOf(DEFAULT_SETTINGS), tolerance: typed })).toMatchObject({ settings: { tolerance } });
  });

  it.each(["", "很多", "51", "-1", "NaN", "Infinity"])("no share: %j", (tolerance) => {
    expect(readDraft({ ...draftOf(DEFAULT_SETTINGS), tolerance })).toMatchObject({ kind: "wrong" });
  });
});
