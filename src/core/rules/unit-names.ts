/**
 * Official and short forms of what a unit is in charge of, and of how its name ends. Long forms on the left; both
 * sides mean the same unit. Only pairs that no place uses for two units.
 */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  发展和改革: "发改",
  发展改革: "发改",
  工业和信息化: "工信",
  人力资源和社会保障: "人社",
  人力资源社会保障: "人社",
  住房和城乡建设: "住建",
  住房城乡建设: "住建",
  自然资源和规划: "自然资源规划",
  教育和体育: "教体",
  教育体育: "教体",
  卫生健康: "卫健",
  文化和旅游: "文旅",
  文化旅游: "文旅",
  市场监督管理: "市场监管",
  综合行政执法: "综合执法",
  交通运输: "交通",
  管理委员会: "管委会",
  街道办事处: "街道",
  街道办: "街道",
  人民政府: "政府",
  委员会办公室: "委办",
  妇女联合会: "妇联",
  残疾人联合会: "残联",
  供销合作社联合社: "供销社",
  供销合作社: "供销社",
};
const LONG_FORM = new RegExp(
  Object.keys(SHORT_FORMS)
    .sort((a, b) => b.length - a.length)
    .join("|"),
  "g",
);

/** Offices that a place has one of, so that 财政局 beside 区财政局 is the same. */
const OFFICE = /(?:局|委|办|中心|联|社|会|院|府)$/;
const LEVEL = /^[省市区县旗]/;
const TOWN_HALL = /([镇乡])政府$/;

/** What a unit's spelling comes down to: 区发展和改革局, 发改局 → {level: "区", core: "发改局"}, {level: "", …}. */
export interface UnitKey {
  readonly level: string;
  readonly core: string;
}

/** Two names with the same core, and levels that are the same or one of them missing, are spellings of one unit. */
export function unitKey(name: string): UnitKey {
  const plain = name.normalize("NFKC").replace(/[\s()]+/g, "");
  const short = plain.replace(LONG_FORM, (long) => SHORT_FORMS[long] ?? long).replace(TOWN_HALL, "$1");
  const level = LEVEL.exec(short)?.[0] ?? "";
  const rest = short.slice(level.length);
  // 区委, 市政府: without its level nothing is left to tell it by.
  if (level === "" || rest.length < 3 || !OFFICE.test(rest)) return { level: "", core: short };
  return { level, core: rest };
}

/** The shortest office whose name tells enough for one wrong character to stand out: 区农业农村局. */
const SHORTEST_OFFICE = 6;
const LONGEST_OFFICE = 40;
/** Characters that make another unit of it: 第一 and 第二, 东 and 西. */
const TELLING = "一二三四五六七八九十东西南北中上下大小新老省市区县0123456789";

/**
 * Names that share one of these differ by a slip of the pen: one character, or the order of them. Only for offices of
 * a level of government; names of places differ by one character too easily. Empty for all others.
 */
export function slipShapes(name: string): string[] {
  const chars = [...name];
  if (chars.length < SHORTEST_OFFICE || chars.length > LONGEST_OFFICE || !LEVEL.test(name) || !OFFICE.test(name))
    return [];
  const shapes = [`order ${[...chars].sort().join("")}`];
  for (let i = 1; i < chars.length - 1; i++) {
    if (TELLING.includes(chars[i] ?? "")) continue;
    shapes.push(`but one ${chars.map((char, at) => (at === i ? "?" : char)).join("")}`);
  }
  return shapes;
}
