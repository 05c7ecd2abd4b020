import { NO_MEMORY } from "../../src/core/report/memory";
import type { CheckOutcome } from "../../src/app/check-workbook";
import type { Bulletin, Status, Task } from "../../src/core/model/bulletin";
import { DEFAULT_BASIS, type Decision } from "../../src/core/model/decision";
import type { WorkbookEdit } from "../../src/core/model/edit";
import type {
  Evidence,
  Finding,
  ItemExplanation,
  Judgement,
  Report,
  StatusFix,
  Verdict,
} from "../../src/core/model/report";
import type { CellAddress, CellRange } from "../../src/core/model/sheet";
import { bareTask } from "../bare-task";

/** A report written by hand: what the pane draws does not depend on what the rules happen to find. */

const WORDS: Readonly<Record<Status, string>> = { completed: "完成", partial: "部分完成", notCompleted: "未完成" };

const SHEET = "5月通报";

const COLUMNS = { serialNumber: 0, annualTarget: 1, monthlyTarget: 2, completion: 3, leaders: 4, responsibleUnits: 5 };

export function task(row: number, serial: string, stated: Status, target: string, narrative: string): Task {
  const content = (column: number, text: string) => ({ cell: { row, column }, text });
  const opening = `${WORDS[stated]}。`;
  return {
    ...bareTask(row),
    serialNumber: content(COLUMNS.serialNumber, serial),
    annualTarget: content(COLUMNS.annualTarget, `年底前${target}`),
    monthlyTarget: content(COLUMNS.monthlyTarget, target),
    completion: content(COLUMNS.completion, opening + narrative),
    narrativeStart: opening.length,
    stated: {
      status: stated,
      word: WORDS[stated],
      cell: { row, column: COLUMNS.completion },
      span: { start: 0, end: opening.length },
    },
  };
}

/** The words in a cell of the task; fails where they do not stand there. */
export function quote(of: Task, where: "monthlyTarget" | "completion", words: string): Evidence {
  const content = of[where];
  const start = content?.text.indexOf(words) ?? -1;
  if (content === null || start < 0) throw new Error(`“${words}” is not in ${where} of row ${of.row}`);
  return { cell: content.cell, start, end: start + words.length, text: words };
}

export function judgement(
  row: number,
  verdict: Verdict,
  impliedStatuses: readonly Status[],
  items: readonly ItemExplanation[] = [],
): Judgement {
  return { row, verdict, impliedStatuses, items };
}

export function finding(part: Partial<Finding> & Pick<Finding, "kind" | "message">): Finding {
  return {
    ruleId: "sample-rule",
    messageId: "found",
    severity: "error",
    taskRow: null,
    cells: [],
    evidence: [],
    fix: null,
    statusFixes: [],
    fingerprint: [part.ruleId, part.taskRow, part.message].join("/"),
    decision: null,
    ...part,
  };
}

function change(cell: CellAddress, before: string, after: string): WorkbookEdit {
  return { kind: "setValue", sheetName: SHEET, cell, before, after };
}

/** The change of a task's status to another one. */
export function statusFix(of: Task, status: Status): StatusFix {
  if (of.completion === null) throw new Error(`row ${of.row} has no completion`);
  const { cell, text } = of.completion;
  const after = WORDS[status] + text.slice(text.indexOf("。"));
  return { status, label: `把状态改为“${WORDS[status]}”`, safe: false, edits: [change(cell, text, after)] };
}

/** The report after the user decided about one of its findings. */
export function decided(of: Report, fingerprint: string, kind: Decision["kind"], reason: string): Report {
  const findings = of.findings.map((one) =>
    one.fingerprint === fingerprint ? { ...one, decision: decisionOn(one, kind, reason) } : one,
  );
  const settled = new Set(
    findings.filter(({ decision }) => decision?.kind === "ignored").map(({ taskRow }) => taskRow),
  );
  const judgements = of.judgements.map((one) =>
    settled.has(one.row) ? judgement(one.row, "supported", one.impliedStatuses) : one,
  );
  return { ...of, findings, judgements };
}

export function decisionOn(one: Finding, kind: Decision["kind"], reason: string): Decision {
  const { ruleId, fingerprint, message } = one;
  return { kind, ruleId, fingerprint, reason, quote: message.slice(0, 20), decidedAt: "2024-06-02T09:30:00" };
}

/** The finding whose message has these words. */
export function findingOf(of: Report, words: string): Finding {
  const found = of.findings.find(({ message }) => message.includes(words));
  if (found === undefined) throw new Error(`no finding says “${words}”`);
  return found;
}

export function at(row: number, column: number): CellRange {
  return { row, column, rowCount: 1, columnCount: 1 };
}

export function report(
  tasks: readonly Task[],
  judgements: readonly Judgement[],
  findings: readonly Finding[],
  sheetName = SHEET,
): Report {
  const count = (status: Status) => tasks.filter((one) => one.stated?.status === status).length;
  const judged = (verdict: Verdict) => judgements.filter((one) => one.verdict === verdict).length;
  return {
    bulletin: bulletin(tasks, sheetName),
    judgements,
    findings,
    tally: {
      overall: {
        name: "合计",
        total: tasks.length,
        completed: count("completed"),
        partial: count("partial"),
        notCompleted: count("notCompleted"),
        contradicted: judged("contradicted"),
        uncertain: judged("uncertain"),
        rows: tasks.map((one) => one.row),
      },
      byLeader: [],
      byUnit: [],
    },
  };
}

function bulletin(tasks: readonly Task[], sheetName: string): Bulletin {
  const header = (role: keyof typeof COLUMNS, text: string, month: number | null = null) => ({
    role,
    column: COLUMNS[role],
    headerCell: { row: 1, column: COLUMNS[role] },
    header: text,
    month,
  });
  return {
    sheetName,
    title: {
      cell: { row: 0, column: 0 },
      text: "青禾区2024年5月份重点任务完成情况通报表",
      year: 2024,
      month: 5,
      period: null,
    },
    headerRange: { row: 1, column: 0, rowCount: 1, columnCount: 6 },
    columns: [
      header("serialNumber", "序号"),
      header("annualTarget", "年度目标任务"),
      header("monthlyTarget", "5月份目标任务", 5),
      header("completion", "完成情况"),
      header("leaders", "分管区领导"),
      header("responsibleUnits", "责任单位"),
    ],
    duplicateColumns: [],
    unknownColumns: [],
    bodyRange: tasks.length === 0 ? null : { row: 2, column: 0, rowCount: tasks.length, columnCount: 6 },
    tasks,
    furniture: [],
    trailingRows: [],
    usualLeaders: [],
    givenLeaders: [],
    givenUnits: [],
    usualUnits: [],
  };
}

/** Something of everything: contradicted, uncertain, layout, wording and a note, next to rows without a problem. */
export function mixedReport(): Report {
  const road = task(
    2,
    "1",
    "completed",
    "完成东环路改造3200米，安装路灯160盏。",
    "东环路改造已完成2100米，占本月计划的66%；路灯基座浇筑完毕，已安装路灯160盏。剩余路段因管线迁改尚未进场。",
  );
  const school = task(3, "2", "completed", "实验二小教学楼主体封顶。", "实验二小教学楼正在进行三层钢筋绑扎。");
  const trees = task(4, "3", "completed", "植树造林1500亩。", "累计植树造林1620亩，成活率验收合格。");
  const clinic = task(
    6,
    "4",
    "partial",
    "建成镇卫生院发热门诊2处。",
    "城南镇发热门诊已投入使用，北河镇发热门诊预计6月上旬完工。",
  );
  const stage = task(7, "5", "completed", "举办惠民演出12场。", "惠民演出力争月底前完成12场。");
  const items: ItemExplanation[] = [
    {
      target: quote(road, "monthlyTarget", "东环路改造3200米"),
      answer: quote(road, "completion", "东环路改造已完成2100米"),
      outcome: "short",
      reason: "2100米，少于3200米",
    },
    {
      target: quote(road, "monthlyTarget", "安装路灯160盏"),
      answer: quote(road, "completion", "已安装路灯160盏"),
      outcome: "met",
      reason: "160盏，达到160盏",
    },
    {
      target: quote(clinic, "monthlyTarget", "建成镇卫生院发热门诊2处"),
      answer: null,
      outcome: "unknown",
      reason: "",
    },
  ];
  return report(
    [road, school, trees, clinic, stage],
    [
      judgement(2, "contradicted", ["partial"], items),
      judgement(3, "contradicted", ["partial", "notCompleted"]),
      judgement(4, "supported", ["completed"]),
      judgement(6, "supported", ["partial"]),
      judgement(7, "uncertain", ["completed", "partial", "notCompleted"]),
    ],
    [
      finding({
        ruleId: "missing-column",
        kind: "layout",
        message: "表头里没有“配合单位”一列。",
        severity: "info",
      }),
      finding({
        ruleId: "repeated-header",
        kind: "layout",
        message: "第6行重复了表头，打印时会多出一行。",
        cells: [{ row: 5, column: 0, rowCount: 1, columnCount: 6 }],
        fix: {
          label: "删去第6行重复的表头",
          safe: true,
          edits: [
            {
              kind: "deleteRows",
              sheetName: SHEET,
              rows: [{ row: 5, firstColumn: 0, before: ["序号", "年度目标任务", "5月份目标任务", "完成情况", "", ""] }],
            },
          ],
        },
      }),
      finding({
        ruleId: "quantity-shortfall",
        kind: "status",
        message: "目标3200米，文本写的是2100米，填报却是“完成”。",
        taskRow: 2,
        cells: [at(2, 3)],
        evidence: [quote(road, "monthlyTarget", "3200米"), quote(road, "completion", "2100米")],
        statusFixes: [statusFix(road, "partial")],
      }),
      finding({
        ruleId: "share-mismatch",
        kind: "status",
        message: "2100米占3200米的65.6%，文本写的是66%。",
        severity: "info",
        taskRow: 2,
        cells: [at(2, 3)],
        evidence: [quote(road, "completion", "占本月计划的66%")],
      }),
      finding({
        ruleId: "unit-name-broken",
        kind: "wording",
        message: "单位名称中间有空格：“区住房和 城乡建设局”。",
        severity: "warning",
        taskRow: 2,
        cells: [at(2, 5)],
        evidence: [{ cell: { row: 2, column: 5 }, start: 0, end: 10, text: "区住房和 城乡建设局" }],
        fix: {
          label: "改为“区住房和城乡建设局”",
          safe: true,
          edits: [change({ row: 2, column: 5 }, "区住房和 城乡建设局", "区住房和城乡建设局")],
        },
      }),
      finding({
        ruleId: "unfinished-stage",
        kind: "status",
        message: "目标要求封顶，文本说还在绑扎钢筋，填报却是“完成”。",
        taskRow: 3,
        cells: [at(3, 3)],
        evidence: [quote(school, "monthlyTarget", "主体封顶"), quote(school, "completion", "正在进行")],
        statusFixes: [statusFix(school, "partial"), statusFix(school, "notCompleted")],
      }),
      finding({
        ruleId: "forecast-only",
        kind: "status",
        message: "“完成”只有打算作依据，没有写实际做了多少。",
        severity: "warning",
        taskRow: 7,
        cells: [at(7, 3)],
        evidence: [quote(stage, "completion", "力争")],
      }),
    ],
  );
}

/** Nothing in the way of publishing. */
export function cleanReport(): Report {
  const trees = task(2, "1", "completed", "植树造林1500亩。", "累计植树造林1620亩，成活率验收合格。");
  return report([trees], [judgement(2, "supported", ["completed"])], []);
}

/** Only the layout stands in the way. */
export function layoutReport(): Report {
  const clean = cleanReport();
  const missing = finding({
    ruleId: "serial-number-disorder",
    kind: "layout",
    message: "序号从1跳到3，中间缺2。",
    taskRow: 2,
    cells: [at(2, 0)],
  });
  return { ...clean, findings: [missing] };
}

/** Many rows with a problem each, `perRow` findings in every one. */
export function longReport(rows: number, perRow: number): Report {
  const tasks = Array.from({ length: rows }, (_, index) =>
    task(
      index + 2,
      String(index + 1),
      "completed",
      `完成第${index + 1}项改造任务3000平方米。`,
      "已完成改造2000平方米。",
    ),
  );
  return report(
    tasks,
    tasks.map((one) => judgement(one.row, "contradicted", ["partial"])),
    tasks.flatMap((one) =>
      Array.from({ length: perRow }, (_, index) =>
        finding({
          kind: index === 0 ? "status" : "wording",
          message: index === 0 ? "目标3000平方米，文本写的是2000平方米。" : `第${index}处文字问题。`,
          taskRow: one.row,
          cells: [at(one.row, 3)],
          evidence: [quote(one, "completion", "2000平方米")],
        }),
      ),
    ),
  );
}

/** The mixed report with its tasks counted by leader and by unit. */
export function talliedReport(): Report {
  const mixed = mixedReport();
  const rows = mixed.bulletin.tasks.map(({ row }) => row);
  const line = (name: string, completed: number, partial: number, notCompleted: number) => ({
    name,
    total: completed + partial + notCompleted,
    completed,
    partial,
    notCompleted,
    contradicted: 0,
    uncertain: 0,
    rows: rows.slice(0, completed + partial + notCompleted),
  });
  const units = Array.from({ length: 12 }, (_, index) => ({ ...line(`区第${index + 1}局`, 1, 0, 0), led: 1 }));
  return {
    ...mixed,
    tally: {
      ...mixed.tally,
      byLeader: [line("安国庆", 3, 1, 1), line("白晓明", 1, 1, 0), line("各产业链工作专班", 1, 0, 0)],
      byUnit: units,
    },
  };
}

/** A check that came to this report. */
export function checkOutcome(of: Report): Extract<CheckOutcome, { kind: "report" }> {
  const analysis = { report: of, memory: NO_MEMORY, marked: null };
  return { kind: "report", report: of, analysis, basis: DEFAULT_BASIS, notices: [], marks: { kind: "applied" } };
}
