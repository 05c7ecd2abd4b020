import { openBlankDesk } from "../../src/desk/headless";
import { saveWorkbook } from "../../src/desk/workbook/save";

/** Bytes of a bulletin with so many tasks, all sound. */
export async function largeBulletin(tasks: number): Promise<Uint8Array> {
  const desk = openBlankDesk({ sheetName: "五月" });
  try {
    const { activeSheet: sheet } = desk.workbook;
    const lines = [
      ["临江区2024年政府工作报告重点任务5月份完成情况通报表", "", "", "", "", ""],
      ["序号", "年度目标任务", "5月份目标任务", "完成情况", "分管领导", "责任单位"],
      ...Array.from({ length: tasks }, (_, index) => [
        index + 1,
        `建设第${String(index + 1)}段绿道，年内建成绿道${String((index % 9) + 2)}公里。`,
        `建成绿道${String((index % 7) + 1)}公里。`,
        `完成。建成绿道${String((index % 7) + 1)}公里。`,
        "陈一帆",
        "区园林局",
      ]),
    ];
    const style = { alignment: { wrapText: true, vertical: "middle" as const } };
    lines.forEach((line, row) =>
      line.forEach((value, column) => value !== "" && sheet.put(row, column, { value, style })),
    );
    [8, 40, 30, 60, 12, 20].forEach((width, column) => sheet.columns.update(column, column, () => ({ width })));
    sheet.merges = [{ row: 0, column: 0, rowCount: 1, columnCount: 6 }];
    return await saveWorkbook(desk.workbook);
  } finally {
    desk.dispose();
  }
}
