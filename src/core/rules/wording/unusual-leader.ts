import type { UsualName } from "../../model/bulletin";
import { cellName } from "../../model/sheet";
import { oneCell, quotedAt } from "../evidence";
import type { SheetRule } from "../rule";

/** How often a name must be used, and how much more often than a rare one, to be what the rare one was meant for. */
const USUAL_ROWS = 3;
const TIMES_AS_OFTEN = 3;

const PERSON = /^[\p{Script=Han}·]{2,}$/u;
const LONGEST_PERSON = 4;

export const unusualLeader: SheetRule<"likely" | "noName"> = {
  id: "unusual-leader",
  kind: "wording",
  summary: "领导姓名与全表常用的姓名只差一个字，或不像姓名",
  messages: {
    likely: {
      severity: "warning",
      text: "第{row}行的分管领导（{cell}）写作「{name}」，全表只有{count}行这样写，而「{usual}」有{usualCount}行。请核实是否写错。",
    },
    noName: { severity: "warning", text: "第{row}行的分管领导（{cell}）里的「{name}」不像姓名。请核实。" },
  },
  examples: [
    { tasks: rows(["陈立新", "陈立新", "陈立新", "⟦陈立薪⟧", "周慧敏"]), finds: ["likely"] },
    { tasks: rows(["陈立", "陈立、周慧敏", "周慧敏、陈立", "⟦立陈⟧、⟦慧敏⟧", "周慧敏"]), finds: ["likely", "likely"] },
    { tasks: rows(["陈立新", "陈立新", "⟦新12⟧", "周慧敏"]), finds: ["noName"] },
    { title: "只出现一次的姓名、同姓的两个人", tasks: rows(["陈立", "陈立", "陈立", "陈敏", "欧阳慧敏"]), finds: [] },
    { title: "两人同在一格，不是同一人", tasks: rows(["陈立新", "陈立新", "陈立新、陈立薪", "周慧敏"]), finds: [] },
  ],
  *check(_sheet, { tasks, usualLeaders }) {
    const counts = new Map(usualLeaders.map(({ name, count }) => [name, count]));
    const likes = likenesses(usualLeaders.filter(({ name, count }) => count >= USUAL_ROWS && PERSON.test(name)));
    const persons = usualLeaders.filter(({ name }) => isPerson(name)).length;
    const seen = new Set<string>();
    for (const task of tasks) {
      const beside = task.leaders.map(({ name }) => name);
      for (const { cell, written, name, repair } of task.leaders) {
        const place = `${cellName(cell)}:${written.start}`;
        if (repair === "recognised" || seen.has(place)) continue;
        seen.add(place);
        const count = counts.get(name) ?? 1;
        const about = { row: task.row + 1, cell: cellName(cell), name };
        const rest = { cells: [oneCell(cell)], evidence: [quotedAt(cell, written)], taskRow: task.row };
        const usual = likes(name).find((like) => like.count >= count * TIMES_AS_OFTEN && !beside.includes(like.name));
        if (usual) {
          yield { messageId: "likely", data: { ...about, count, usual: usual.name, usualCount: usual.count }, ...rest };
        } else if (!isPerson(name) && persons * 2 >= usualLeaders.length) {
          yield { messageId: "noName", data: about, ...rest };
        }
      }
    }
  },
};

/** Task rows for the examples: one per leader cell. */
function rows(leaders: readonly string[]): (string | number)[][] {
  return leaders.map((names, i) => {
    const place = "甲乙丙丁戊"[i] ?? "";
    return [
      i + 1,
      `新建${place}街口袋公园。`,
      `开工${place}街公园。`,
      `完成。${place}街公园已开工。`,
      names,
      "区园林局",
    ];
  });
}

function isPerson(name: string): boolean {
  return PERSON.test(name) && (name.length <= LONGEST_PERSON || name.includes("·"));
}

/** From a name to the usual names it may be a slip for. Built once, so that the check stays linear in the rows. */
function likenesses(usual: readonly UsualName[]): (name: string) => UsualName[] {
  const byShape = new Map<string, UsualName[]>();
  for (const one of usual) {
    for (const shape of shapesOf(one.name)) byShape.set(shape, [...(byShape.get(shape) ?? []), one]);
  }
  return (name) => {
    const found = shapesOf(name).flatMap((shape) => byShape.get(shape) ?? []);
    return [...new Set(found)].filter((one) => one.name !== name);
  };
}

/**
 * Names that share a shape are alike: the same characters in another order; three characters or more that differ in
 * one; and one that is another without its first or last character. Two-character names that share a surname are
 * just two people.
 */
function shapesOf(name: string): string[] {
  const chars = [...name];
  const shapes = [`order ${[...chars].sort().join("")}`, `cut ${name}`];
  if (chars.length < 3) return shapes;
  for (let i = 0; i < chars.length; i++) shapes.push(`but one ${chars.map((c, at) => (at === i ? "?" : c)).join("")}`);
  return [...shapes, `cut ${chars.slice(0, -1).join("")}`, `cut ${chars.slice(1).join("")}`];
}
