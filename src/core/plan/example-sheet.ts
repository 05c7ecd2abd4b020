import type { WorkbookEdit } from "../model/edit";
import type { CellLook, SheetEntry, SheetRole } from "../model/sheet-fill";
import { SheetDraft } from "./sheet-draft";
import { sheetNamer } from "./sheet-names";
import { HEAD_LOOK, NUMBER_LOOK, TEXT_LOOK, TITLE_LOOK } from "./summary-words";
import { textHeightPt } from "./text-height";

/** The example is a bulletin to try the add-in on: unlike other sheets of its own it is checked like the user's. */
export const EXAMPLE_ROLE = "example";

/**
 * The edit that writes the shipped example, of an invented district and with mistakes on purpose, on a sheet of its
 * own. One that was opened before is as new again; nobody else's sheet is touched.
 */
export function exampleEdit(present: readonly SheetRole[]): Extract<WorkbookEdit, { kind: "fillSheet" }> {
  const draft = new SheetDraft(COLUMNS.map(({ widthPt }) => widthPt));
  const title = draft.addLine(TITLE, 36, TITLE_LOOK);
  addHead(draft);
  ROWS.forEach((texts, index) => {
    // As after a page break in a table that came from a PDF.
    if (index === REPEATED_HEAD_AT) addHead(draft);
    const entries: SheetEntry[] = [index + 1, ...texts];
    const heights = texts.map((text, column) =>
      textHeightPt(text, COLUMNS[column + 1]?.widthPt ?? 0, TEXT_LOOK.fontSize ?? 10),
    );
    const row = draft.add(entries, Math.max(24, ...heights));
    COLUMNS.forEach(({ look }, column) => draft.look({ row, column, rowCount: 1, columnCount: 1 }, look));
  });
  return {
    kind: "fillSheet",
    sheetName: sheetNamer(present)(EXAMPLE_ROLE, "通报表示例"),
    role: EXAMPLE_ROLE,
    freshnessCell: { row: title, column: 0 },
    content: draft.content({ orientation: "Landscape", titleRows: 2, frozenRows: 2 }),
  };
}

function addHead(draft: SheetDraft): void {
  const row = draft.add(
    COLUMNS.map(({ header }) => header),
    28,
  );
  draft.look({ row, column: 0, rowCount: 1, columnCount: COLUMNS.length }, HEAD_LOOK);
}

const TITLE = "云州市清和区2024年《政府工作报告》重点任务10月份完成情况通报表";

const COLUMNS: readonly { readonly header: string; readonly widthPt: number; readonly look: CellLook }[] = [
  { header: "序号", widthPt: 36, look: NUMBER_LOOK },
  { header: "年度目标任务", widthPt: 170, look: TEXT_LOOK },
  { header: "10月份目标任务", widthPt: 170, look: TEXT_LOOK },
  { header: "完成情况", widthPt: 270, look: TEXT_LOOK },
  { header: "分管区领导", widthPt: 64, look: NUMBER_LOOK },
  { header: "责任单位", widthPt: 110, look: TEXT_LOOK },
];

const REPEATED_HEAD_AT = 5;

/** 年度目标任务, 10月份目标任务, 完成情况, 分管区领导, 责任单位. A row without a comment is meant to be found fine. */
const ROWS: readonly (readonly string[])[] = [
  [
    "地区生产总值增长6%左右，固定资产投资增长7.5%，一般公共预算收入增长4.5%。",
    "固定资产投资增长7.5%，一般公共预算收入增长4.5%。",
    "部分完成。1-10月固定资产投资同比增长7.9%；一般公共预算收入同比增长3.8%，比目标低0.7个百分点。",
    "周予安",
    "区发改局（牵头） 区财政局 区统计局",
  ],
  [
    "滚动实施技术改造项目40个，完成技改投资22亿元以上。",
    "累计开工技改项目34个，完成技改投资18亿元。",
    "完成。累计开工技改项目36个，完成技改投资18.6亿元。",
    "沈知远",
    "区工信局",
  ],
  // Contradicted: 21 of the 26 asked for; applications under review do not count.
  [
    "新增规上工业企业30家，培育一批成长型企业。",
    "累计新增规上工业企业26家。",
    "完成。截至10月底累计新增规上工业企业21家，另有6家正在履行申报程序。",
    "沈知远",
    "区工信局（牵头） 区统计局",
  ],
  // Wording: a blank between the status word and its full stop.
  [
    "新增“专精特新”中小企业20家。",
    "开展第二批“专精特新”企业申报辅导。",
    "完成 。举办申报辅导会2场，逐户指导24家企业完善申报材料。",
    "沈知远",
    "区工信局",
  ],
  // Wording: the second unit's name is broken by a line wrap.
  [
    "推动公共资源交易全流程电子化。",
    "组织远程异地评标8个项目。",
    "完成。组织远程异地评标11个项目。",
    "周予安",
    "区财政局（牵头） 清和经开区 管委会",
  ],
  // Contradicted the other way round: 412公顷 are 0.618万亩.
  [
    "新建高标准农田1.2万亩，粮食播种面积稳定在38万亩。",
    "高标准农田田间工程完工0.6万亩。",
    "未完成。高标准农田田间工程已完工412公顷，其余地块正在进行土地平整。",
    "陶景行",
    "区农业农村局（牵头） 石塘镇政府 清和经开区管委会",
  ],
  // Uncertain: a forecast only.
  [
    "配合推进云清高速建设，年度完成产值4.2亿元。",
    "完成路基路面施工产值3500万元。",
    "完成。路基路面施工有序推进，10月份产值待11月初核算后确定，预计可达3600万元以上。",
    "陶景行",
    "区交通运输局",
  ],
  // Contradicted: one of two items has not begun.
  [
    "开工建设区妇幼保健院，改造村卫生室20处。",
    "区妇幼保健院：开工建设。 村卫生室：完成改造4处。",
    "完成。区妇幼保健院：正在修改完善初步设计，尚未开工建设。 村卫生室：完成改造5处，配备康复设备31台。",
    "周予安",
    "区卫健局（牵头） 区财政局",
  ],
];
