import { columnOf, type Bulletin, type Status, type Task } from "../model/bulletin";
import type { Report } from "../model/report";
import { firstUnit, taskTitle } from "../model/task-title";
import { percentText, sharesInTenths } from "./shares";

/**
 * The covering paragraph (通报文字) in official wording, from the report's counts: "5月份，124项重点工作中，完成106项，
 * 占85.5%；…". The percentages add up to 100.0. Tasks not completed are named with their lead units. One paragraph
 * without line breaks, to be pasted into a document.
 */
export function paragraphOf(report: Report): string {
  const { bulletin, tally } = report;
  const { total } = tally.overall;
  if (total === 0) return `${periodWords(bulletin)}，通报表中没有重点工作。`;
  return `${periodWords(bulletin)}，${total}项重点工作中，${countWords(report)}。${unfinishedWords(bulletin)}`;
}

/** The statuses in the order in which they are told. */
const TOLD: readonly (readonly [Status, string])[] = [
  ["completed", "完成"],
  ["partial", "部分完成"],
  ["notCompleted", "未完成"],
];

function countWords({ tally: { overall } }: Report): string {
  const counted = TOLD.map(([status, words]) => [words, overall[status]] as const);
  const without = overall.total - counted.reduce((sum, [, count]) => sum + count, 0);
  const all = without > 0 ? [...counted, ["未填报状态", without] as const] : counted;
  const shares = sharesInTenths(all.map(([, count]) => count));
  return all.map(([words, count], index) => `${words}${count}项，占${percentText(shares[index] ?? 0)}`).join("；");
}

function unfinishedWords({ tasks }: Bulletin): string {
  const unfinished = tasks.filter((task) => task.stated?.status === "notCompleted");
  if (unfinished.length === 0) return "";
  const only = unfinished.length === 1;
  const named = unfinished.map((task, index) => `${only ? "" : `${index + 1}.`}${taskWords(task)}`);
  return `未完成的${unfinished.length}项工作是：${named.join("；")}。`;
}

function taskWords(task: Task): string {
  const serial = task.serialNumber?.text.trim() ?? "";
  const about = [serial === "" ? "" : `序号${serial}`, unitWords(task)].filter((part) => part !== "");
  return about.length === 0 ? taskTitle(task) : `${taskTitle(task)}（${about.join("，")}）`;
}

/** The unit that leads, else the first that is responsible. */
function unitWords(task: Task): string {
  const unit = firstUnit(task);
  if (unit === "") return "";
  return `${task.leadUnit === null ? "责任单位" : "牵头单位"}：${unit}`;
}

/** "5月份", "1—5月份" or, where the title says nothing of it, "本期". */
function periodWords(bulletin: Bulletin): string {
  const { title } = bulletin;
  if (title?.period && title.period.from !== title.period.to) return `${title.period.from}—${title.period.to}月份`;
  const month = title?.month ?? columnOf(bulletin, "monthlyTarget")?.month ?? null;
  return month === null ? "本期" : `${month}月份`;
}
