import type { Bulletin, NameMention, Status, Task } from "../../../src/core/model/bulletin";
import type { Judgement, Verdict } from "../../../src/core/model/report";
import { tallyOf } from "../../../src/core/report/tally";

describe("tallyOf", () => {
  it("counts a task once for each of its leaders and units", () => {
    const { overall, byLeader, byUnit } = tallyOf(
      ...bulletin([
        {
          row: 2,
          leaders: ["安国庆", "白晓明"],
          units: ["区水利局", "区财政局"],
          lead: "区水利局",
          status: "completed",
        },
        {
          row: 3,
          leaders: ["白晓明"],
          units: ["区财政局"],
          lead: "区财政局",
          status: "partial",
          verdict: "contradicted",
        },
        { row: 4, leaders: ["白晓明"], units: ["区财政局"], status: null, verdict: "uncertain" },
      ]),
    );
    expect(overall).toMatchObject({
      total: 3,
      completed: 1,
      partial: 1,
      notCompleted: 0,
      contradicted: 1,
      uncertain: 1,
    });
    expect(byLeader.map(({ name, total }) => [name, total])).toEqual([
      ["白晓明", 3],
      ["安国庆", 1],
    ]);
    expect(byUnit.map(({ name, total, led, rows }) => [name, total, led, rows])).toEqual([
      ["区财政局", 3, 1, [2, 3, 4]],
      ["区水利局", 1, 1, [2]],
    ]);
  });

  it("counts a task once for a leader it names twice", () => {
    const { byLeader } = tallyOf(
      ...bulletin([{ row: 2, leaders: ["安国庆", "安国庆"], units: [], status: "partial" }]),
    );
    expect(byLeader).toMatchObject([{ name: "安国庆", total: 1, partial: 1 }]);
  });

  it("puts equal totals in pinyin order, whatever the order of the rows", () => {
    const names = ["张一", "安二", "李三", "陈四", "欧阳五"];
    const one = names.map((name, row) => ({ row, leaders: [name], units: [], status: null }));
    const order = (tasks: readonly Given[]) => tallyOf(...bulletin(tasks)).byLeader.map(({ name }) => name);
    expect(order(one)).toEqual(["安二", "陈四", "李三", "欧阳五", "张一"]);
    expect(order([...one].reverse())).toEqual(order(one));
  });

  it("is empty lines for an empty bulletin", () => {
    const tally = tallyOf(...bulletin([]));
    expect(tally.overall.total).toBe(0);
    expect([tally.byLeader, tally.byUnit]).toEqual([[], []]);
  });
});

interface Given {
  row: number;
  leaders: string[];
  units: string[];
  lead?: string;
  status: Status | null;
  verdict?: Verdict;
}

function bulletin(given: readonly Given[]): [Bulletin, Judgement[]] {
  const tasks = given.map(
    ({ row, leaders, units, lead, status }) =>
      ({
        row,
        leaders: leaders.map(mention),
        responsibleUnits: units.map(mention),
        leadUnit: lead ?? null,
        stated: status === null ? null : { status },
      }) as unknown as Task,
  );
  const judgements = given.map(({ row, verdict = "supported" }) => ({ row, verdict, impliedStatuses: [], items: [] }));
  return [{ tasks } as unknown as Bulletin, judgements as unknown as Judgement[]];
}

function mention(name: string): NameMention {
  return { name } as NameMention;
}
