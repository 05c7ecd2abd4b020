import { snapshot } from "../../snapshot";
import { HEADER, hitsOf } from "./grid-with-cell";

/** What numbering is out of order, what is expected instead, and what a fix writes. */

function inOrder(serials: readonly (string | number)[]) {
  const sheet = snapshot([
    ["2024年重点工作5月份完成情况通报表"],
    HEADER,
    ...serials.map((serial, i) => [
      serial,
      `新建${i}号泵站6座。`,
      `新建${i}号泵站2座。`,
      `完成。已建成${i}号泵站。`,
      "陈立新",
      "区水利局",
    ]),
  ]);
  return hitsOf("serial-number-disorder", sheet).map(({ messageId, data, fix, cells }) => {
    const writes = fix?.edits.map((edit) => (edit.kind === "setValue" ? edit.after : "")).join() ?? "";
    const told = [data?.["gap"], data?.["advice"]].filter((one) => one !== undefined).join();
    return [`${messageId} ${cells.map(({ row }) => row + 1).join("+")}`, told, writes].filter(Boolean).join(" | ");
  });
}

describe("serial numbers out of order", () => {
  it.each<[(string | number)[], string[]]>([
    [[1, 2, 3], []],
    [[1, 2, "", 4], ["missing 5 | ，按次序应为3 | 3"]],
    [["1.", "2.", "", "4."], ["missing 5 | ，按次序应为3 | 3."]],
    [["一", "二", "", "四"], ["missing 5 | ，按次序应为3"]],
    [[1, 2, "待定", 4], ["notNumber 5 | ，按次序应为3 | 3"]],
    [
      [1, 2, "待定", 5],
      ["notNumber 5 | ，请核实后改正", "skipped 6 | 3、4"],
    ],
    [
      [1, 2, "", 5],
      ["missing 5 | ，请补上", "skipped 6 | 3、4"],
    ],
    [
      [1, 2, "", "", 5],
      ["missing 5 | ，按次序应为3 | 3", "missing 6 | ，按次序应为4 | 4"],
    ],
    [[1, 2, 9, 3, 4], ["outOfOrder 5 | ，请核实后改正"]],
    [[1, 2, 9, 4, 5], ["outOfOrder 5 | ，按次序应为3 | 3"]],
    [[1, 2, 2, 3], ["repeated 4+5 | ，请核实后改正"]],
    [[1, 2, 2, 4], ["repeated 4+5 | ，按次序应为3 | 3"]],
    [[1, 3, 2, 4], ["outOfOrder 4 | ，请核实后改正"]],
    [[1, 2, 6], ["skipped 5 | 3、4、5"]],
    [[1, 2, 7], ["skipped 5 | 3至6中的4个号"]],
    [[4, 5, 6], ["startsLate 3 | 1、2、3"]],
    [[5, 6, 7], ["startsLate 3 | 1至4中的4个号"]],
    [[1, 2, 3, 1, 2, 3], ["restarted 6"]],
    [
      [1, 2, 3, 1, 2, 4],
      ["restarted 6", "skipped 8 | 3"],
    ],
    [[1, 2, 3, 1, 4], ["repeated 3+6 | ，请核实后改正"]],
    [[1, 1, 2], ["repeated 3+4 | ，请核实后改正"]],
    [[0, 1, 2], ["outOfOrder 3 | ，请核实后改正"]],
    [["A-1", "A-2", "A-3"], []],
    [["A-1", "A-2", ""], ["missing 5 | ，请补上"]],
    [["", "", ""], []],
    [[1, "A-2", "A-3"], []],
    [
      [1, 2, "A-3", "A-4"],
      ["notNumber 5 | ，按次序应为3 | 3", "notNumber 6 | ，按次序应为4 | 4"],
    ],
  ])("%j", (serials, found) => {
    expect(inOrder(serials)).toEqual(found);
  });
});
