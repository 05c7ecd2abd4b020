import type { CellValue } from "../../src/core/model/sheet";

const HEAD = ["序号", "年度目标任务", "5月份目标任务", "完成情况", "分管区领导", "责任单位"];

/** A bulletin of three tasks: row 3 is sound, row 4 contradicts itself, row 5 has an irregular status. */
export function bulletinGrid(title = "2024年《政府工作报告》重点工作5月份完成情况通报表"): CellValue[][] {
  return [
    [title, "", "", "", "", ""],
    HEAD,
    [
      1,
      "新建改建农村公路60公里。",
      "完成农村公路改建20公里。",
      "完成。已改建农村公路26公里。",
      "安国庆",
      "区交通局（牵头） 区财政局",
    ],
    [
      2,
      "改造老旧小区12个。",
      "完成老旧小区改造5个。",
      "完成。已完成老旧小区改造3个。",
      "白晓明",
      "区住建局（牵头） 区财政局",
    ],
    [3, "新增绿地10公顷。", "新增绿地3公顷。", "已新增绿地3.2公顷。", "安国庆", "区城管局"],
  ];
}

/** A sheet that is no bulletin. */
export const CONTACTS: CellValue[][] = [
  ["单位", "联系人", "电话"],
  ["区财政局", "方叶舟", "6225"],
];
