import type { Bulletin } from "../../../src/core/model/bulletin";
import type { CellValue, SheetSnapshot } from "../../../src/core/model/sheet";
import { readBulletin } from "../../../src/core/read/bulletin";
import { merge, snapshot } from "../../snapshot";

function bulletinOf(grid: readonly (readonly CellValue[])[], more?: Partial<Omit<SheetSnapshot, "values">>): Bulletin {
  const reading = readBulletin(snapshot(grid, more));
  if (reading.kind === "none") throw new Error(reading.lookedFor);
  return reading.bulletin;
}

/** Columns as "role@column". */
const rolesOf = (bulletin: Bulletin) => bulletin.columns.map(({ role, column }) => `${role}@${column}`);
const namesOf = (mentions: readonly { name: string }[]) => mentions.map(({ name }) => name).join(",");

const TITLE = "云岭区2024年《政府工作报告》重点工作7月份完成情况通报表";
const HEADER = ["序号", "年度目标任务", "7月份目标任务", "完成情况", "分管区领导", "责任单位"];
const ROW_1 = [1, "新建口袋公园6处。", "完成2处选址。", "完成。已完成3处选址。", "陆远", "区园林中心"];
const ROW_2 = [
  2,
  "改造老旧小区12个。",
  "开工5个小区。",
  "部分完成。已开工3个小区。",
  "陆远 沈清",
  "区住建局（牵头） 区财政局",
];

describe("the usual layout", () => {
  const bulletin = bulletinOf([[TITLE], HEADER, ROW_1, ROW_2]);

  it("has a title, columns and tasks", () => {
    expect(bulletin.title).toEqual({ cell: { row: 0, column: 0 }, text: TITLE, year: 2024, month: 7, period: null });
    expect(rolesOf(bulletin)).toEqual([
      ...["serialNumber@0", "annualTarget@1", "monthlyTarget@2", "completion@3", "leaders@4", "responsibleUnits@5"],
    ]);
    expect(bulletin.columns[2]).toMatchObject({ month: 7, header: "7月份目标任务", headerCell: { row: 1, column: 2 } });
    expect(bulletin.headerRange).toEqual({ row: 1, column: 0, rowCount: 1, columnCount: 6 });
    expect(bulletin.bodyRange).toEqual({ row: 2, column: 0, rowCount: 2, columnCount: 6 });
    expect(bulletin.tasks).toHaveLength(2);
  });

  it("reads a task", () => {
    expect(bulletin.tasks[1]).toMatchObject({
      ...{ row: 3, rowCount: 1, narrativeStart: 5, leadUnit: "区住建局", hidden: false, remark: null },
      serialNumber: { cell: { row: 3, column: 0 }, text: "2" },
      stated: { status: "partial", word: "部分完成", cell: { row: 3, column: 3 }, span: { start: 0, end: 5 } },
    });
    expect(bulletin.tasks[0]?.leadUnit).toBe("区园林中心");
    expect(bulletin.usualLeaders).toEqual([
      { name: "陆远", count: 2 },
      { name: "沈清", count: 1 },
    ]);
  });

  it("is found anywhere on the sheet, with other things above, below and beside", () => {
    const blank = ["", "", "", "", "", ""];
    const moved = bulletinOf(
      [
        ["内部资料", ...blank, "", "", ""],
        ["", "填报单位：区政府督查室", ...blank, "", ""],
        ["", TITLE, ...blank, "", ""],
        ["", ...HEADER, "", "责任单位", "任务数"],
        ["", ...ROW_1, "", "区园林中心", 1],
        ["", ...ROW_2, "", "区住建局", 1],
        ["", ...blank, "", "", ""],
        ["", "说明：本表每月报送。", ...blank, "", ""],
      ],
      { origin: { row: 4, column: 2 } },
    );
    expect(moved.title).toMatchObject({ cell: { row: 6, column: 3 }, month: 7 });
    expect(rolesOf(moved)).toEqual([
      ...["serialNumber@3", "annualTarget@4", "monthlyTarget@5", "completion@6", "leaders@7", "responsibleUnits@8"],
    ]);
    expect(moved.unknownColumns).toEqual([]);
    expect(moved.tasks.map(({ row }) => row)).toEqual([8, 9]);
    expect(moved.trailingRows).toEqual([11]);
    expect(moved.furniture).toEqual([]);
  });

  it("does not mind the columns' order, blanks in headers, or hidden rows and columns", () => {
    const order = [5, 3, 0, 4, 2, 1];
    const pick = (row: readonly CellValue[]) => order.map((index) => row[index]!);
    const shuffled = bulletinOf(
      [
        pick(["序 号", "年度\n目标任务", "７月份目标任务", "完成\n情况", "分管 区领导", "责任\n单位"]),
        pick(ROW_1),
        pick(ROW_2),
      ],
      {
        hiddenRows: [2],
        hiddenColumns: [4],
      },
    );
    expect(shuffled.title).toBeNull();
    expect(shuffled.columns).toHaveLength(6);
    expect(shuffled.tasks.map(({ hidden, stated }) => [hidden, stated?.status])).toEqual([
      [false, "completed"],
      [true, "partial"],
    ]);
  });
});

describe("other places' layouts", () => {
  it("工作任务, 牵头单位及主要负责人, 落实进展情况", () => {
    const bulletin = bulletinOf([
      ["二〇二四年市政府重点工作十一月份落实情况"],
      ["序号", "工作任务", "分管市领导", "牵头单位及主要负责人", "落实进展情况"],
      [1, "建成市民服务中心。", "顾海川", "市住建局 陆远\n市城投集团 沈清", "完成：已投入使用。"],
      [2, "新增停车位800个。", "顾海川", "市交通局：何维", "已新增停车位620个。"],
    ]);
    expect(bulletin.title).toMatchObject({ year: 2024, month: 11 });
    expect(rolesOf(bulletin)).toEqual([
      ...["serialNumber@0", "annualTarget@1", "leaders@2", "responsibleUnits@3", "completion@4"],
    ]);
    expect(bulletin.tasks.map(({ leadUnit }) => leadUnit)).toEqual(["市住建局", "市交通局"]);
    expect(namesOf(bulletin.tasks[0]!.responsibleUnits)).toBe("市住建局,市城投集团");
    expect(bulletin.tasks[1]?.stated).toEqual({ status: null, word: null, cell: { row: 3, column: 4 }, span: null });
  });

  it("units before progress, half a year, no leaders", () => {
    const bulletin = bulletinOf([
      ["2024年政府工作报告目标任务上半年推进情况"],
      ["序号", "目标任务", "责任单位", "上半年推进情况"],
      [1, "新建公路30公里。", "县交通局", "序时推进。已建成16公里。"],
    ]);
    expect(bulletin.title).toMatchObject({ month: 6, period: { from: 1, to: 6 } });
    expect(rolesOf(bulletin)).toEqual(["serialNumber@0", "annualTarget@1", "responsibleUnits@2", "completion@3"]);
    expect(bulletin.columns[3]?.month).toBe(6);
    expect(bulletin.tasks[0]?.stated?.status).toBe("partial");
  });

  it("进展情况 with a status column of its own", () => {
    const bulletin = bulletinOf([
      ["2024年区政府民生实事项目进展情况表"],
      ["（截至9月底）"],
      ["序号", "项目名称", "进展情况", "完成情况", "包保领导", "责任单位", "备注"],
      [1, "新建幼儿园2所。", "2所均已交付使用。", "完成", "沈清", "区教育局", ""],
      [2, "改造管网20公里。", "已改造14公里。", "序时推进", "陆远", "区水务局", "雨季顺延"],
      [3, "新建公厕5座。", "正在选址。", "红灯", "陆远", "区城管局", ""],
    ]);
    expect(bulletin.title).toMatchObject({
      cell: { row: 0, column: 0 },
      year: 2024,
      month: 9,
      period: { from: 1, to: 9 },
    });
    expect(rolesOf(bulletin).slice(2, 4)).toEqual(["completion@2", "status@3"]);
    expect(
      bulletin.tasks.map(({ stated, narrativeStart }) => [
        stated?.status,
        stated?.word,
        stated?.cell.column,
        narrativeStart,
      ]),
    ).toEqual([
      ["completed", "完成", 3, 0],
      ["partial", "序时推进", 3, 0],
      [null, "红灯", 3, 0],
    ]);
    expect(bulletin.tasks[1]?.remark?.text).toBe("雨季顺延");
  });

  it("牵头单位 and 配合单位 apart, 单位 as unit of measure", () => {
    const bulletin = bulletinOf([
      ["序号", "重点任务", "单位", "全年目标", "进展情况", "责任领导", "牵头单位", "配合单位"],
      [1, "公路", "公里", "新建30公里。", "已完成30公里。", "陆远", "区交通局 区财政局", "区水务局、各镇街道"],
    ]);
    expect(rolesOf(bulletin)).toEqual([
      ...["serialNumber@0", "annualTarget@3", "completion@4", "leaders@5", "responsibleUnits@6", "supportingUnits@7"],
    ]);
    expect(bulletin.unknownColumns.map(({ text }) => text)).toEqual(["重点任务", "单位"]);
    expect(namesOf(bulletin.tasks[0]!.responsibleUnits)).toBe("区交通局,区财政局,区水务局,各镇街道");
    expect(bulletin.tasks[0]?.leadUnit).toBe("区交通局");
  });

  it("牵头单位 beside 责任单位", () => {
    const bulletin = bulletinOf([
      ["序号", "目标任务", "完成情况", "牵头单位", "责任单位"],
      [1, "新建公路。", "完成。已通车。", "区交通局", "区财政局"],
    ]);
    expect(rolesOf(bulletin).slice(3)).toEqual(["responsibleUnits@3", "supportingUnits@4"]);
  });

  it("two-level headers, merged", () => {
    const bulletin = bulletinOf(
      [
        ["2025年1-10月重点项目进度表", "", "", "", "", "", "", ""],
        ["序号", "目标任务", "", "完成情况", "", "责任分工", "", ""],
        ["", "年度", "10月份", "状态", "情况", "责任领导", "牵头", "配合单位"],
        [1, "新建公路30公里。", "完成路基。", "完成", "路基已完成。", "陆远", "区交通局", "区财政局"],
      ],
      { merges: ["A1:H1", "A2:A3", "B2:C2", "D2:E2", "F2:H2"].map(merge) },
    );
    expect(bulletin.title).toMatchObject({ month: 10, period: { from: 1, to: 10 } });
    expect(bulletin.headerRange).toEqual({ row: 1, column: 0, rowCount: 2, columnCount: 8 });
    expect(rolesOf(bulletin)).toEqual([
      ...[
        "serialNumber@0",
        "annualTarget@1",
        "monthlyTarget@2",
        "status@3",
        "completion@4",
        "leaders@5",
        "responsibleUnits@6",
        "supportingUnits@7",
      ],
    ]);
    expect(bulletin.columns[2]).toMatchObject({
      header: "目标任务/10月份",
      month: 10,
      headerCell: { row: 2, column: 2 },
    });
    expect(bulletin.tasks.map(({ row }) => row)).toEqual([3]);
  });

  it("two-level headers, where the host can't tell merged cells", () => {
    const bulletin = bulletinOf(
      [
        ["序号", "5月份", "", "责任", ""],
        ["", "目标", "完成情况", "领导", "单位"],
        [1, "完成路基。", "完成。路基已完成。", "陆远", "区交通局"],
      ],
      { merges: null },
    );
    expect(rolesOf(bulletin)).toEqual([
      ...["serialNumber@0", "monthlyTarget@1", "completion@2", "leaders@3", "responsibleUnits@4"],
    ]);
    expect(bulletin.headerRange.rowCount).toBe(2);
  });

  it("several months side by side: the title's", () => {
    const bulletin = bulletinOf([
      ["2024年重点工作4月份完成情况"],
      ["序号", "年度目标", "4月份目标任务", "4月份完成情况", "5月份目标任务", "5月份完成情况", "责任单位"],
      [1, "新建公路。", "完成选址。", "完成。已选址。", "完成路基。", "", "区交通局"],
    ]);
    expect(rolesOf(bulletin)).toEqual([
      "serialNumber@0",
      "annualTarget@1",
      "monthlyTarget@2",
      "completion@3",
      "responsibleUnits@6",
    ]);
    expect(bulletin.duplicateColumns.map(({ column, month }) => [column, month])).toEqual([
      [4, 5],
      [5, 5],
    ]);
  });

  it("a header that is missing where the cells open with status words", () => {
    const header = HEADER.map((text) => (text === "完成情况" ? "" : text));
    const bulletin = bulletinOf([header, ROW_1, ROW_2]);
    expect(bulletin.columns.find(({ role }) => role === "completion")).toMatchObject({ column: 3, header: "" });
    expect(bulletin.tasks.map(({ stated }) => stated?.status)).toEqual(["completed", "partial"]);
  });

  it("the same header twice", () => {
    const bulletin = bulletinOf([
      [...HEADER, "责任单位"],
      [...ROW_1, "区财政局"],
    ]);
    expect(bulletin.duplicateColumns).toMatchObject([{ role: "responsibleUnits", column: 6 }]);
    expect(bulletin.columns).toHaveLength(6);
  });
});

describe("rows of the table", () => {
  it("pages: header, title and blank rows come again", () => {
    const bulletin = bulletinOf([[TITLE], HEADER, ROW_1, [], [TITLE], HEADER, ROW_2, ["第2页 共2页"], ["", ""]]);
    expect(bulletin.furniture).toEqual([
      { row: 3, kind: "blank" },
      { row: 4, kind: "repeatedTitle" },
      { row: 5, kind: "repeatedHeader" },
    ]);
    expect(bulletin.tasks.map(({ row }) => row)).toEqual([2, 6]);
    expect(bulletin.trailingRows).toEqual([7]);
  });

  it("sections, totals, signatures and notes are no tasks", () => {
    const bulletin = bulletinOf(
      [
        HEADER,
        ["一、城市更新"],
        ROW_1,
        ["二", "民生保障", "", "", "", ""],
        ROW_2,
        ["合计", "2项", "", "", "", ""],
        ["说明：数据由各单位报送。"],
        ["填报人：何维", "", "", "审核人：许言", "", ""],
        ["", "", "", "", "", "云岭区政府督查室"],
        ["", "", "", "", "", "2024年8月5日"],
      ],
      { merges: [merge("A2:F2")] },
    );
    expect(bulletin.tasks.map(({ row }) => row)).toEqual([2, 4]);
    expect(bulletin.trailingRows).toEqual([5, 6, 7, 8, 9]);
    expect(bulletin.bodyRange).toMatchObject({ row: 1, rowCount: 4 });
    expect(bulletin.furniture).toEqual([]);
  });

  it("another table further down is not part of it", () => {
    const bulletin = bulletinOf([
      HEADER,
      ROW_1,
      ROW_2,
      [],
      ["责任单位完成情况统计"],
      ["责任单位", "任务数", "已完成", "部分完成", "未完成", "完成率"],
      ["区园林中心", 1, 1, 0, 0, "100%"],
      ["区住建局", 1, 0, 1, 0, "0%"],
    ]);
    expect(bulletin.tasks.map(({ row }) => row)).toEqual([1, 2]);
    expect(bulletin.trailingRows).toEqual([4, 5, 6, 7]);
  });

  it("keeps rows that are only partly filled, or oddly numbered", () => {
    const bulletin = bulletinOf([
      HEADER,
      [1, "新建口袋公园6处。", "完成2处选址。", "", "", ""],
      ["", "改造老旧小区12个。", "开工5个。", "完成。已开工5个。", "陆远", "区住建局"],
      ["", "", "", "完成。已验收。", "", ""],
      [4, "", "", "", "", ""],
      ["补1", "新建公厕5座。", "完成选址。", "未完成。正在选址。", "陆远", "区城管局"],
      [5, "", "", "", "", ""],
    ]);
    expect(bulletin.tasks.map(({ row, serialNumber }) => [row, serialNumber?.text])).toEqual([
      [1, "1"],
      [2, ""],
      [3, ""],
      [4, "4"],
      [5, "补1"],
    ]);
    expect(bulletin.tasks[0]?.stated).toMatchObject({ status: null, span: null, cell: { row: 1, column: 3 } });
    expect(bulletin.trailingRows).toEqual([6]);
  });

  it("another bulletin of another layout further down is not part of it", () => {
    const bulletin = bulletinOf([
      HEADER,
      ROW_1,
      [],
      ["专项工作完成情况"],
      ["序号", "目标任务", "完成情况", "责任单位"],
      [1, "整治占道经营12处。", "完成。已整治12处。", "区城管局"],
    ]);
    expect(bulletin.tasks.map(({ row }) => row)).toEqual([1]);
    expect(bulletin.trailingRows).toEqual([3, 4, 5]);
  });

  it("goes on after a note, and after a section with short rows", () => {
    const bulletin = bulletinOf([
      HEADER,
      ROW_1,
      ["说明：以下为新增任务。"],
      ["三、新增任务"],
      ["新增", "建公厕", "选址", "完成", "陆远", "区城管局"],
      ROW_2,
    ]);
    expect(bulletin.tasks.map(({ row }) => row)).toEqual([1, 4, 5]);
  });

  it("numbers of the columns below the header are no task", () => {
    for (const numbers of [
      [1, 2, 3, 4, 5, 6],
      ["甲", "乙", "丙", "丁", "戊", "己"],
      ["（1）", "（2）", "（3）", "（4）", "（5）", "（6）"],
    ]) {
      expect(bulletinOf([HEADER, numbers, ROW_1]).tasks.map(({ row }) => row)).toEqual([2]);
    }
  });

  it("a text of its own below merged cells is no section or note", () => {
    const texts = ["一、完成选址。", "附件1已上报。", "说明：正在选址。"];
    const rows = texts.map((text) => ["", "", "", text, "", ""]);
    const merges = ["A2:A5", "B2:B5", "C2:C5", "E2:E5", "F2:F5"].map(merge);
    expect(bulletinOf([HEADER, ROW_1, ...rows], { merges }).tasks).toHaveLength(4);
  });

  it("takes no blank row for furniture that has something beside the table", () => {
    const bulletin = bulletinOf([[...HEADER, "", "批注"], ROW_1, ["", "", "", "", "", "", "", "核对"], ROW_2]);
    expect(bulletin.furniture).toEqual([]);
    expect(bulletin.tasks).toHaveLength(2);
  });
});

describe("merged cells carried down", () => {
  it("each row with a text of its own is a task that shares what is merged", () => {
    const bulletin = bulletinOf(
      [
        HEADER,
        [1, "实施城市更新。", "完成2处选址。", "完成。已选址。", "陆远", "区园林中心（牵头） 区住建局"],
        ["", "", "开工5个小区。", "未完成。正在招标。", "", ""],
        ROW_2,
      ],
      { merges: ["A2:A3", "B2:B3", "E2:E3", "F2:F3"].map(merge) },
    );
    expect(bulletin.tasks.map(({ row, rowCount }) => [row, rowCount])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
    expect(bulletin.tasks[1]).toMatchObject({
      serialNumber: { cell: { row: 1, column: 0 }, text: "1" },
      annualTarget: { cell: { row: 1, column: 1 }, text: "实施城市更新。" },
      monthlyTarget: { cell: { row: 2, column: 2 } },
      ...{ leadUnit: "区园林中心", stated: { status: "notCompleted" } },
    });
    expect(bulletin.usualLeaders).toEqual([
      { name: "陆远", count: 3 },
      { name: "沈清", count: 1 },
    ]);
  });

  it("rows that bring nothing new, or only more names, belong to the task above", () => {
    const bulletin = bulletinOf(
      [
        HEADER,
        [1, "实施城市更新。", "完成2处选址。", "完成。已选址。", "陆远", "区园林中心"],
        ["", "", "", "", "", "区住建局"],
        ["", "", "", "", "", ""],
        ROW_2,
      ],
      { merges: ["A2:A4", "B2:B4", "C2:C4", "D2:D4", "E2:E4"].map(merge) },
    );
    expect(bulletin.tasks.map(({ row, rowCount }) => [row, rowCount])).toEqual([
      [1, 3],
      [4, 1],
    ]);
    const units = bulletin.tasks[0]!.responsibleUnits;
    expect(units.map(({ name, cell }) => [name, cell.row])).toEqual([
      ["区园林中心", 1],
      ["区住建局", 2],
    ]);
    expect(bulletin.furniture).toEqual([]);
  });

  it("the last task reaches as far as its merged cells", () => {
    const bulletin = bulletinOf([HEADER, ROW_1, ["", "", "", "", "", "区住建局"]], {
      merges: ["A2:A3", "B2:B3", "C2:C3", "D2:D3"].map(merge),
    });
    expect(bulletin.bodyRange).toMatchObject({ row: 1, rowCount: 2 });
    expect(namesOf(bulletin.tasks[0]!.responsibleUnits)).toBe("区园林中心,区住建局");
  });

  it("is guessed from blanks only where the host can't tell", () => {
    const grid = [HEADER, ROW_1, ["", "", "开工5个小区。", "未完成。正在招标。", "", ""], ROW_2];
    const told = bulletinOf(grid).tasks[1]!;
    const untold = bulletinOf(grid, { merges: null }).tasks[1]!;
    expect([told.serialNumber?.text, told.leaders]).toEqual(["", []]);
    expect([untold.serialNumber?.text, namesOf(untold.leaders), untold.annualTarget?.text]).toEqual([
      "1",
      "陆远",
      "新建口袋公园6处。",
    ]);
  });
});
