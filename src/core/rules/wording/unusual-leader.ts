import type { UsualName } from "../../model/bulletin";
import { cellName, placeOf } from "../../model/sheet";
import { Pace } from "../../model/steps";
import { oneCell, quotedAt } from "../evidence";
import { PAUSE, type SheetRule } from "../rule";

/** How often a name must be used, and how much more often than a rare one, to be what the rare one was meant for. */
const USUAL_ROWS = 3;
const TIMES_AS_OFTEN = 3;

/** Two-character names that share a surname are mostly two people, unless one of them is all over the sheet. */
const EVERYWHERE_ROWS = 10;

const PERSON = /^[\p{Script=Han}·]{2,}$/u;
const LONGEST_PERSON = 4;
/** Names of minorities may be long; anything longer is no name. */
const LONGEST_SHAPED = 16;
/** A cell of rubbish need not be told of word by word. */
const MOST_PER_CELL = 3;

export const unusualLeader: SheetRule<"likely" | "perhaps" | "noName"> = {
  id: "unusual-leader",
  kind: "wording",
  summary: "领导姓名与全表常用的姓名只差一个字，或不像姓名",
  messages: {
    likely: {
      severity: "warning",
      text: "第{row}行的分管领导（{cell}）写作「{name}」，全表只有{count}行这样写，而「{usual}」有{usualCount}行。请核实是否写错。",
    },
    perhaps: {
      severity: "info",
      text: "第{row}行的分管领导（{cell}）写作「{name}」，全表只此一行，与「{usual}」（{usualCount}行）同姓。请确认不是笔误。",
    },
    noName: { severity: "warning", text: "第{row}行的分管领导（{cell}）里的「{name}」不像姓名。请核实。" },
  },
  examples: [
    { tasks: rows(["陈立新", "陈立新", "陈立新", "⟦陈立薪⟧", "周慧敏"]), finds: ["likely"] },
    { tasks: rows(["陈立", "陈立、周慧敏", "周慧敏、陈立", "⟦立陈⟧、⟦慧敏⟧", "周慧敏"]), finds: ["likely", "likely"] },
    { tasks: rows(["陈立新", "陈立新", "⟦新12⟧", "周慧敏"]), finds: ["noName"] },
    { tasks: rows([...Array<string>(10).fill("陈立"), "⟦陈丽⟧", "周慧敏"]), finds: ["perhaps"] },
    { title: "只出现一次的姓名、同姓的两个人", tasks: rows(["陈立", "陈立", "陈立", "陈敏", "欧阳慧敏"]), finds: [] },
    { title: "两人同在一格，不是同一人", tasks: rows(["陈立新", "陈立新", "陈立新、陈立薪", "周慧敏"]), finds: [] },
  ],
  *check(_sheet, { tasks, usualLeaders, givenLeaders }) {
    const given = new Set(givenLeaders);
    const counts = new Map(usualLeaders.map(({ name, count }) => [name, count]));
    const likes = likenesses(usualLeaders.filter(({ name, count }) => count >= USUAL_ROWS && PERSON.test(name)));
    const persons = usualLeaders.filter(({ name }) => isPerson(name)).length;
    const seen = new Set<string>();
    const toldOf = new Map<number, number>();
    const isFine = remembered((name) => given.has(name) || (likes(name).length === 0 && isPerson(name)));
    const pace = new Pace();
    for (const task of tasks) {
      if (pace.isDue(0)) yield PAUSE;
      for (const { cell, written, name, repair } of task.leaders) {
        if (isFine(name)) continue;
        const place = `${cellName(cell)}:${written.start}`;
        const told = toldOf.get(placeOf(cell)) ?? 0;
        if (repair === "recognised" || seen.has(place) || told >= MOST_PER_CELL) continue;
        seen.add(place);
        const count = counts.get(name) ?? 1;
        const about = { row: task.row + 1, cell: cellName(cell), name };
        const rest = { cells: [oneCell(cell)], evidence: [quotedAt(cell, written)], taskRow: task.row };
        const usual = likes(name).find(
          (like) => isUsual(like, name, count) && !task.leaders.some((beside) => beside.name === like.name),
        );
        if (!usual && (isPerson(name) || persons * 2 < usualLeaders.length)) continue;
        toldOf.set(placeOf(cell), told + 1);
        if (usual) {
          const messageId = isLikely(name, usual.name) ? "likely" : "perhaps";
          yield { messageId, data: { ...about, count, usual: usual.name, usualCount: usual.count }, ...rest };
        } else {
          yield { messageId: "noName", data: about, ...rest };
        }
      }
    }
  },
};

/** Task rows for the examples: one per leader cell. */
function rows(leaders: readonly string[]): (string | number)[][] {
  return leaders.map((names, i) => {
    const place = "甲乙丙丁戊己庚辛壬癸子丑"[i] ?? "";
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

/** Whether `like` is used so much more often that the other may be a slip for it. */
function isUsual(like: UsualName, name: string, count: number): boolean {
  if (isLikely(name, like.name)) return like.count >= count * TIMES_AS_OFTEN;
  return count === 1 && like.count >= EVERYWHERE_ROWS;
}

/** Two-character names with the same surname and another given name are alike by chance only too often. */
function isLikely(name: string, other: string): boolean {
  return name.length !== 2 || other.length !== 2 || name[0] !== other[0];
}

function isPerson(name: string): boolean {
  return PERSON.test(name) && (name.length <= LONGEST_PERSON || name.includes("·"));
}

/** From a name to the usual names it may be a slip for. Built once, so that the check stays linear in the rows. */
function likenesses(usual: readonly UsualName[]): (name: string) => UsualName[] {
  const byShape = new Map<string, UsualName[]>();
  for (const one of usual) {
    for (const shape of shapesOf(one.name)) {
      const sharing = byShape.get(shape);
      if (sharing) sharing.push(one);
      else byShape.set(shape, [one]);
    }
  }
  return remembered((name) => {
    const found = shapesOf(name).flatMap((shape) => byShape.get(shape) ?? []);
    return [...new Set(found)].filter((one) => one.name !== name);
  });
}

/** Works out what is asked of a name once: the same names stand in row after row. */
function remembered<Answer>(answer: (name: string) => Answer): (name: string) => Answer {
  const known = new Map<string, Answer>();
  return (name) => {
    let told = known.get(name);
    if (told === undefined) known.set(name, (told = answer(name)));
    return told;
  };
}

/**
 * Names that share a shape are alike: the same characters in another order; three characters or more that differ in
 * one; two characters with the same surname; and one that is another without its first or last character.
 */
function shapesOf(name: string): string[] {
  const chars = [...name];
  if (chars.length > LONGEST_SHAPED) return [];
  const shapes = [`order ${[...chars].sort().join("")}`, `cut ${name}`];
  if (chars.length < 3) return [...shapes, `surname ${chars[0] ?? ""}`];
  for (let i = 0; i < chars.length; i++) shapes.push(`but one ${chars.map((c, at) => (at === i ? "?" : c)).join("")}`);
  return [...shapes, `cut ${chars.slice(0, -1).join("")}`, `cut ${chars.slice(1).join("")}`];
}
