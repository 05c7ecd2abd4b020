import { groupEntries } from "../../../src/taskpane/list/entries";
import { filtered, NO_FILTER } from "../../../src/taskpane/list/list-filter";
import { findAgain, refOf, successor } from "../../../src/taskpane/list/list-place";
import { decided, findingOf, mixedReport } from "../sample-report";

const entriesOf = (report = mixedReport()) => groupEntries(report).flatMap(({ entries }) => entries);
const saying = (words: string, entries = entriesOf()) => entries.find(({ message }) => message.includes(words))!;

describe("a place in the list", () => {
  it("is the same finding wherever it moved to, before what else is said of its old cell", () => {
    const [here] = [saying("3200米")];
    const moved = { ...here, key: "elsewhere" };
    const another = { ...here, finding: { ...here.finding!, fingerprint: "other" } };
    expect(findAgain([another, moved], refOf(here))).toBe(moved);
    expect(findAgain([another], refOf(here))).toBe(another);
    expect(findAgain([saying("力争", entriesOf()) ?? saying("打算")], refOf(here))).toBeNull();
  });

  it("goes on with the next entry that is left, else with the one before", () => {
    const before = entriesOf();
    const gone = saying("66%");
    const now = before.filter((entry) => entry !== gone && !entry.message.includes("空格"));
    expect(successor(before, refOf(gone), now)?.message).toContain("绑扎钢筋");
    const last = before.at(-1)!;
    expect(successor(before, refOf(last), before.slice(0, -1))).toBe(before.at(-2));
    expect(successor(before, refOf(last), [])).toBeNull();
  });
});

describe("the list", () => {
  it("leaves out what was ignored, and keeps what was forwarded", () => {
    const mixed = mixedReport();
    const ignored = decided(mixed, findingOf(mixed, "66%").fingerprint, "ignored", "无碍");
    expect(entriesOf(ignored).some(({ message }) => message.includes("66%"))).toBe(false);
    const forwarded = decided(mixed, findingOf(mixed, "66%").fingerprint, "forwarded", "");
    expect(saying("66%", entriesOf(forwarded)).forwarded).toBe(true);
  });

  it.each([
    ["绑扎", 1], // the message
    ["第4行", 1],
    ["D3", 2], // the cell
    ["路灯", 3], // the row's texts
    ["序号2", 1],
    ["矛盾 须改正", 2], // all words
    ["３２００", 3], // full width
    ["没有这样的字", 0],
    ["  ", 7],
  ])("is searched for %j", (words, count) => {
    const found = filtered(groupEntries(mixedReport()), { ...NO_FILTER, words });
    expect(found.flatMap(({ entries }) => entries)).toHaveLength(count);
  });

  it("is narrowed to one severity", () => {
    const found = filtered(groupEntries(mixedReport()), { ...NO_FILTER, severity: "info" });
    expect(found.flatMap(({ entries }) => entries.map(({ severity }) => severity))).toEqual(["info", "info"]);
  });
});
