import { partText, readParts, writeParts } from "../../src/desk/workbook/package";
import { everythingXlsx } from "../desk/everything-workbook";

/** The sheet with the bulletin. */
export const BULLETIN = "五月";

/**
 * The workbook with everything in it, and one sheet more: a bulletin that itself has a filter at work, merged, hidden,
 * grouped and frozen rows and columns, formulas, rich text, conditional formats, validations, a note, a picture, a
 * chart, a table, links, sparklines and a page set-up, and is met by names and formulas from elsewhere.
 */
export async function everythingBulletinXlsx(): Promise<Uint8Array> {
  const parts = await readParts(await everythingXlsx());
  const put = (path: string, text: string): void => void parts.set(path, new TextEncoder().encode(text));
  const change = (path: string, ...pairs: readonly (readonly [from: string, to: string])[]): void =>
    put(path, replaced(partText(parts, path), pairs));
  const twin = (from: string, to: string, ...pairs: readonly (readonly [from: string, to: string])[]): void =>
    put(to, replaced(partText(parts, from), pairs));

  const sheet = partText(parts, "xl/worksheets/sheet1.xml").replace(
    /<row r="1" [\s\S]*?(?=<row r="11")/,
    ROWS.map(([head, cells]) => `<row ${head}>${cells}</row>`).join(""),
  );
  put(
    "xl/worksheets/sheet4.xml",
    replaced(sheet, [
      [
        '<col min="4" max="4" width="12" hidden="1" customWidth="1"/>',
        '<col min="4" max="4" width="24" customWidth="1"/>',
      ],
      ["B9:C9", "E4:E5"],
      ["通报!A4:A7", `${BULLETIN}!A4:A7`],
    ]),
  );
  twin(
    "xl/worksheets/_rels/sheet1.xml.rels",
    "xl/worksheets/_rels/sheet4.xml.rels",
    ["drawing1.xml", "drawing2.xml"],
    ["comments1.xml", "comments2.xml"],
    ["vmlDrawing1.vml", "vmlDrawing2.vml"],
    ["table1.xml", "table2.xml"],
  );
  twin("xl/drawings/drawing1.xml", "xl/drawings/drawing2.xml");
  twin("xl/drawings/_rels/drawing1.xml.rels", "xl/drawings/_rels/drawing2.xml.rels", ["chart1.xml", "chart2.xml"]);
  twin("xl/charts/chart1.xml", "xl/charts/chart2.xml", ["通报!", `${BULLETIN}!`]);
  twin("xl/comments1.xml", "xl/comments2.xml");
  twin("xl/drawings/vmlDrawing1.vml", "xl/drawings/vmlDrawing2.vml");
  twin("xl/tables/table1.xml", "xl/tables/table2.xml", [
    'id="1" name="表1" displayName="表1"',
    'id="2" name="表2" displayName="表2"',
  ]);

  change("xl/worksheets/sheet1.xml", [' tabSelected="1"', ""]);
  change("xl/worksheets/sheet2.xml", [
    "</row></sheetData>",
    `</row><row r="4"><c r="B4"><f>${BULLETIN}!A6*2</f><v>6</v></c></row></sheetData>`,
  ]);
  change(
    "xl/workbook.xml",
    ['activeTab="0"', 'activeTab="3"'],
    ["</sheets>", `<sheet name="${BULLETIN}" sheetId="4" r:id="rId8"/></sheets>`],
    [
      "</definedNames>",
      `<definedName name="_xlnm._FilterDatabase" localSheetId="3" hidden="1">${BULLETIN}!$A$3:$F$9</definedName><definedName name="_xlnm.Print_Area" localSheetId="3">${BULLETIN}!$A$1:$F$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="3">${BULLETIN}!$1:$3</definedName><definedName name="重点" comment="区里的重点">${BULLETIN}!$D$5</definedName></definedNames>`,
    ],
  );
  change("xl/_rels/workbook.xml.rels", [
    "</Relationships>",
    '<Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet4.xml"/></Relationships>',
  ]);
  const typed = partText(parts, "[Content_Types].xml");
  const twins = [
    "worksheets/sheet1>sheet4",
    "tables/table1>table2",
    "drawings/drawing1>drawing2",
    "charts/chart1>chart2",
  ];
  const overrides = [...twins, "comments1>comments2"].map((pair) => {
    const [from = "", to = ""] = pair.split(">");
    const path = `/xl/${from}.xml`;
    const type = new RegExp(`PartName="${path}" ContentType="([^"]+)"`).exec(typed)?.[1];
    return type === undefined
      ? ""
      : `<Override PartName="${path.replace(/[^/]+$/, "")}${to}.xml" ContentType="${type}"/>`;
  });
  change("[Content_Types].xml", ["</Types>", `${overrides.join("")}</Types>`]);
  return writeParts(parts);
}

function text(address: string, words: string, style = 0): string {
  return `<c r="${address}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
}

function line(row: number, words: readonly string[]): string {
  return words.map((one, column) => text(`${"BCDEF"[column] ?? ""}${String(row)}`, one, column === 2 ? 5 : 7)).join("");
}

const ROWS: readonly (readonly [head: string, cells: string])[] = [
  [
    'r="1" ht="36" customHeight="1"',
    text("A1", "2024年《政府工作报告》重点工作5月份完成情况通报表", 1) +
      ["B1", "C1", "D1", "E1", "F1"].map((address) => `<c r="${address}" s="1"/>`).join(""),
  ],
  ['r="3"', text("A3", "序号", 1) + line(3, ["年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位"])],
  [
    'r="4" ht="60" customHeight="1"',
    `<c r="A4" s="3"><v>1</v></c>${line(4, ["新建改建农村公路60公里。", "完成农村公路改建20公里。", "完成。已改建农村公路26公里。", "安国庆", "区交通局（牵头） 区财政局"])}`,
  ],
  [
    'r="5"',
    `<c r="A5"><f>ROW()-3</f><v>2</v></c>${line(5, ["改造老旧小区12个。", "完成老旧小区改造5个。", "完成。已完成老旧小区改造3个。", "", "区住建局(牵头) 区财政局"])}`,
  ],
  [
    'r="6" hidden="1"',
    `<c r="A6" s="2"><v>3</v></c>${line(6, ["新增绿地10公顷。", "新增绿地3公顷。", "完成：已新增绿地3.2公顷。", "白晓\n明", "区城管局"])}`,
  ],
  [
    'r="7" outlineLevel="1"',
    `<c r="A7"><v>4</v></c>${line(7, ["改造公厕8座。", "改造公厕2座。", "", "白晓明", "区城管局"])}`.replace(
      /<c r="D7".*?<\/c>/,
      `<c r="D7" s="5" t="inlineStr"><is><r><rPr><b/><sz val="11"/><color rgb="FFFF0000"/><rFont val="宋体"/></rPr><t>完成。</t></r><r><t>已改造公厕2座。</t></r></is></c>`,
    ),
  ],
  [
    'r="8" outlineLevel="1"',
    `<c r="A8"><v>5</v></c>${line(8, ["收购小麦2万吨。", "收购小麦1万吨。", "未完成。收购小麦1.3万吨。", "安国庆", "区农业局"])}`,
  ],
  [
    'r="9" s="7" customFormat="1" ht="20.25" customHeight="1"',
    `<c r="A9" s="7"><v>6</v></c>${line(9, ["培训教师300人。", "培训教师100人。", "完成。培训教师120人。", "白晓明", "区教育局"])}`,
  ],
];

/** Every pair has to be met: a workbook that silently lacks something would test nothing. */
function replaced(text: string, pairs: readonly (readonly [from: string, to: string])[]): string {
  return pairs.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`not in the part: ${from}`);
    return now.replaceAll(from, to);
  }, text);
}
