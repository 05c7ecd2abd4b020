import type { NameMention, Task } from "../../model/bulletin";
import type { Fix } from "../../model/edit";
import { cellText, placeOf } from "../../model/sheet";
import type { CellAddress, SheetSnapshot } from "../../model/sheet";
import { Pace } from "../../model/steps";
import { oneCell, quotedAt, rowsInWords } from "../evidence";
import { replaceSpans, setValue } from "../fixes";
import { PAUSE, type Pause, type SheetHit, type SheetRule } from "../rule";
import { slipShapes, unitKey, type UnitKey } from "../unit-names";

/** How often a name must be used for another that is nearly the same to be a slip. */
const USUAL_MENTIONS = 5;

/** One spelling of a unit, with the number of its mentions. */
interface Spelling extends UnitKey {
  readonly name: string;
  count: number;
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
    const spellings = new Map<string, Spelling>();
    const pace = new Pace();
    for (const { responsibleUnits } of tasks) {
      if (pace.isDue(0)) yield PAUSE;
      for (const { name } of responsibleUnits) {
        const known = spellings.get(name);
        if (known) known.count++;
        else spellings.set(name, { name, ...unitKey(name), count: 1 });
      }
    }
    const cores = byCore([...spellings.values()]);
    const pairs = [...cores.flatMap((sharing) => variantsAmong(sharing, given)), ...slips(cores.flat(), given)];
    if (pairs.length === 0) return;
    const mentionsOf = yield* placesOf(tasks, new Set(pairs.flatMap(({ usual, other }) => [usual.name, other.name])));
    for (const pair of pairs) yield hit(sheet, pair, mentionsOf);
  },
};

/** Task rows for the examples: one per unit cell. */
function rows(units: readonly string[]): (string | number)[][] {
  return units.map((names, i) => {
    const place = "甲乙丙丁戊己庚辛壬癸"[i] ?? "";
    return [i + 1, `新建${place}街口袋公园。`, `开工${place}街公园。`, `完成。${place}街公园已开工。`, "陈立新", names];
  });
}

/** Two spellings of what seems one unit: the one to keep to, and the other. */
interface Pair {
  readonly messageId: "rare" | "even" | "slip";
  readonly usual: Spelling;
  readonly other: Spelling;
}

/** Spellings with one core together. */
function byCore(spellings: readonly Spelling[]): Spelling[][] {
  const cores = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    const sharing = cores.get(spelling.core);
    if (sharing) sharing.push(spelling);
    else cores.set(spelling.core, [spelling]);
  }
  return [...cores.values()];
}

/**
 * Of spellings with one core: those of another level are other units, and without a level it must be clear which. A spelling that the user
 * gave is right, and so the one to keep to.
 */
function variantsAmong(spellings: readonly Spelling[], given: ReadonlySet<string>): Pair[] {
  if (spellings.length < 2) return [];
  const levels = new Set(spellings.map(({ level }) => level).filter((level) => level !== ""));
  const groups =
    levels.size <= 1 ? [spellings] : [...levels].map((level) => spellings.filter((one) => one.level === level));
  const rank = ({ name }: Spelling) => (given.has(name) ? 1 : 0);
  return groups.flatMap((group) => {
    const [usual, ...others] = [...group].sort((a, b) => rank(b) - rank(a) || b.count - a.count);
    if (!usual) return [];
    return others
      .filter(({ name }) => !given.has(name))
      .map((other) => {
        const isEven = !given.has(usual.name) && other.count === usual.count;
        return { messageId: isEven ? "even" : "rare", usual, other } as const;
      });
  });
}

/** Names used once that are a slip of the pen away from one that is used often. */
function slips(spellings: readonly Spelling[], given: ReadonlySet<string>): Pair[] {
  const usualBy = new Map<string, Spelling>();
  for (const usual of spellings.filter(({ count }) => count >= USUAL_MENTIONS)) {
    for (const shape of slipShapes(usual.name)) usualBy.set(shape, usual);
  }
  return spellings
    .filter(({ name, count }) => count === 1 && !given.has(name))
    .flatMap((rare) => {
      const usual = slipShapes(rare.name)
        .map((shape) => usualBy.get(shape))
        .find((found) => found && found.core !== rare.core);
      return usual ? [{ messageId: "slip", usual, other: rare } as const] : [];
    });
}

/** A mention with the row of its task. */
interface Place {
  readonly mention: NameMention;
  readonly taskRow: number;
}

/** Every mention of the names asked for. */
function* placesOf(
  tasks: readonly Task[],
  names: ReadonlySet<string>,
): Generator<Pause, (spelling: Spelling) => readonly Place[], void> {
  const places = new Map<string, Place[]>([...names].map((name) => [name, []]));
  const pace = new Pace();
  for (const { row, responsibleUnits } of tasks) {
    if (pace.isDue(0)) yield PAUSE;
    for (const mention of responsibleUnits) places.get(mention.name)?.push({ mention, taskRow: row });
  }
  return ({ name }) => places.get(name) ?? [];
}

function hit(
  sheet: SheetSnapshot,
  { messageId, usual, other }: Pair,
  placesOfSpelling: (spelling: Spelling) => readonly Place[],
): SheetHit<Pair["messageId"]> {
  const places = placesOfSpelling(other);
  const shown = messageId === "even" ? [...placesOfSpelling(usual), ...places] : places;
  return {
    messageId,
    data: {
      rows: rowsOf(places),
      usualRows: messageId === "even" ? rowsOf(placesOfSpelling(usual)) : "",
      name: other.name,
      usual: usual.name,
      usualCount: usual.count,
    },
    cells: shown.map(({ mention }) => oneCell(mention.cell)),
    evidence: shown.map(({ mention }) => quotedAt(mention.cell, mention.written)),
    taskRow: places[0]?.taskRow ?? 0,
    // Which of two equally common spellings is right is for a person to say, and whether a slip is one.
    ...(messageId === "rare" && { fix: respelling(sheet, usual, other, places) }),
  };
}

function rowsOf(places: readonly Place[]): string {
  return rowsInWords([...new Set(places.map(({ taskRow }) => taskRow))]);
}

function respelling(sheet: SheetSnapshot, usual: Spelling, other: Spelling, places: readonly Place[]): Fix {
  const byCell = new Map<number, { cell: CellAddress; changes: { span: NameMention["written"]; by: string }[] }>();
  for (const {
    mention: { cell, written },
  } of places) {
    const change = { span: written, by: usual.name };
    const known = byCell.get(placeOf(cell));
    if (!known) byCell.set(placeOf(cell), { cell, changes: [change] });
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
