import type { NameMention } from "../../model/bulletin";
import { cellName, cellText } from "../../model/sheet";
import type { CellAddress, SheetSnapshot } from "../../model/sheet";
import { oneCell, quotedAt, rowsInWords } from "../evidence";
import { replaceSpans, setValue } from "../fixes";
import { PAUSE, type SheetRule } from "../rule";
import { slipShapes, unitKey, type UnitKey } from "../unit-names";

/** How often a name must be used for another that is nearly the same to be a slip. */
const USUAL_MENTIONS = 5;

/** One spelling of a unit, with every place that has it. */
interface Spelling {
  readonly name: string;
  readonly level: string;
  readonly mentions: (NameMention & { readonly taskRow: number })[];
}

export const unitNameVariant: SheetRule<"rare" | "even" | "slip"> = {
  id: "unit-name-variant",
  kind: "wording",
  summary: "同一单位有两种写法，汇总时会算成两个单位",
  messages: {
    rare: {
      severity: "warning",
      text: "{rows}的责任单位写作「{name}」，与「{usual}」（全表{usualCount}处）像是同一单位，汇总时会算成两个。请核实后统一。",
    },
    even: {
      severity: "warning",
      text: "{rows}的责任单位写作「{name}」，{usualRows}写作「{usual}」，像是同一单位，汇总时会算成两个。请核实后统一。",
    },
    slip: {
      severity: "warning",
      text: "{rows}的责任单位写作「{name}」，与「{usual}」（全表{usualCount}处）只差一个字或字序不同。请核实是否写错。",
    },
  },
  examples: [
    { tasks: rows(["区财政局", "区园林局\n区财政局", "⟦财政局⟧", "区财政局（牵头）"]), finds: ["rare"] },
    {
      tasks: rows(["区发改局", "区发改局", "⟦区发展和改革局⟧", "柳河镇政府", "柳河镇政府\n⟦柳河镇人民政府⟧"]),
      finds: ["rare", "rare"],
    },
    { tasks: rows(["⟦柳河街道⟧", "⟦柳河街道办事处⟧"]), finds: ["even"] },
    {
      tasks: rows([...Array<string>(5).fill("区农业农村局"), "⟦区农业农衬局⟧", "⟦区农村农业局⟧"]),
      finds: ["slip", "slip"],
    },
    {
      title: "只差一个字，却是两个单位",
      tasks: rows([...Array<string>(5).fill("柳河镇第一中心小学"), "柳河镇第二中心小学", "柳江镇第一中心小学"]),
      finds: [],
    },
    {
      title: "不同级别、不同地方的单位",
      tasks: rows(["区财政局", "市财政局\n区财政局", "柳河镇政府", "青山镇政府\n区委办", "区文旅局\n区文物局"]),
      finds: [],
    },
    { tasks: rows(["区财政局", "市财政局", "财政局"]), finds: [] },
  ],
  *check(sheet, { tasks, givenUnits }) {
    const given = new Set(givenUnits);
    const byCore = new Map<string, Map<string, Spelling>>();
    const keys = new Map<string, UnitKey>();
    for (const task of tasks) {
      yield PAUSE;
      for (const mention of task.responsibleUnits) {
        let key = keys.get(mention.name);
        if (!key) keys.set(mention.name, (key = unitKey(mention.name)));
        const { level, core } = key;
        let spellings = byCore.get(core);
        if (!spellings) byCore.set(core, (spellings = new Map()));
        let spelling = spellings.get(mention.name);
        if (!spelling) spellings.set(mention.name, (spelling = { name: mention.name, level, mentions: [] }));
        spelling.mentions.push({ ...mention, taskRow: task.row });
      }
    }
    for (const spellings of byCore.values()) {
      if (spellings.size > 1) yield* variantsAmong(sheet, [...spellings.values()], given);
    }
    yield* slips(
      [...byCore.values()].flatMap((spellings) => [...spellings.values()]),
      given,
    );
  },
};

/** Task rows for the examples: one per unit cell. */
function rows(units: readonly string[]): (string | number)[][] {
  return units.map((names, i) => {
    const place = "甲乙丙丁戊己庚辛壬癸"[i] ?? "";
    return [i + 1, `新建${place}街口袋公园。`, `开工${place}街公园。`, `完成。${place}街公园已开工。`, "陈立新", names];
  });
}

/**
 * Spellings with one core; those of another level are other units, and without a level it must be clear which. A
 * spelling that the user gave is right, and so the one to keep to.
 */
function* variantsAmong(sheet: SheetSnapshot, spellings: readonly Spelling[], given: ReadonlySet<string>) {
  const levels = new Set(spellings.map(({ level }) => level).filter((level) => level !== ""));
  const groups =
    levels.size <= 1 ? [spellings] : [...levels].map((level) => spellings.filter((one) => one.level === level));
  for (const group of groups) {
    const rank = ({ name }: Spelling) => (given.has(name) ? 1 : 0);
    const [usual, ...others] = [...group].sort((a, b) => rank(b) - rank(a) || b.mentions.length - a.mentions.length);
    if (!usual) continue;
    for (const other of others) {
      if (!given.has(other.name)) yield hit(sheet, usual, other, given.has(usual.name));
    }
  }
}

function hit(sheet: SheetSnapshot, usual: Spelling, other: Spelling, isGiven: boolean) {
  const isEven = !isGiven && other.mentions.length === usual.mentions.length;
  const shown = isEven ? [...usual.mentions, ...other.mentions] : other.mentions;
  return {
    messageId: isEven ? ("even" as const) : ("rare" as const),
    data: {
      rows: rowsOf(other),
      usualRows: rowsOf(usual),
      name: other.name,
      usual: usual.name,
      usualCount: usual.mentions.length,
    },
    cells: shown.map(({ cell }) => oneCell(cell)),
    evidence: shown.map(({ cell, written }) => quotedAt(cell, written)),
    taskRow: other.mentions[0]?.taskRow ?? 0,
    // Which of two equally common spellings is right is for a person to say.
    ...(!isEven && { fix: respelling(sheet, usual, other) }),
  };
}

/** Names used once that are a slip of the pen away from one that is used often. */
function* slips(spellings: readonly Spelling[], given: ReadonlySet<string>) {
  const usualBy = new Map<string, Spelling>();
  for (const usual of spellings.filter(({ mentions }) => mentions.length >= USUAL_MENTIONS)) {
    for (const shape of slipShapes(usual.name)) usualBy.set(shape, usual);
  }
  for (const rare of spellings.filter(({ mentions }) => mentions.length === 1)) {
    const usual = slipShapes(rare.name)
      .map((shape) => usualBy.get(shape))
      .find((found) => found && unitKey(found.name).core !== unitKey(rare.name).core);
    if (!usual || given.has(rare.name)) continue;
    yield {
      messageId: "slip" as const,
      data: { rows: rowsOf(rare), name: rare.name, usual: usual.name, usualCount: usual.mentions.length },
      cells: rare.mentions.map(({ cell }) => oneCell(cell)),
      evidence: rare.mentions.map(({ cell, written }) => quotedAt(cell, written)),
      taskRow: rare.mentions[0]?.taskRow ?? 0,
    };
  }
}

function rowsOf({ mentions }: Spelling): string {
  return rowsInWords([...new Set(mentions.map(({ taskRow }) => taskRow))]);
}

function respelling(sheet: SheetSnapshot, usual: Spelling, other: Spelling) {
  const byCell = new Map<string, { cell: CellAddress; changes: { span: NameMention["written"]; by: string }[] }>();
  for (const { cell, written } of other.mentions) {
    const change = { span: written, by: usual.name };
    const known = byCell.get(cellName(cell));
    if (!known) byCell.set(cellName(cell), { cell, changes: [change] });
    else if (!known.changes.some(({ span }) => span.start === written.start)) known.changes.push(change);
  }
  return {
    label: `把「${other.name}」都改为「${usual.name}」`,
    // 财政局 may be another level's than 区财政局.
    safe: other.level === usual.level,
    edits: [...byCell.values()].map(({ cell, changes }) =>
      setValue(sheet, cell, replaceSpans(cellText(sheet, cell), changes)),
    ),
  };
}
