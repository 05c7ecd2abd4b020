import type { Demand } from "./demands/demands";
import type { Asked } from "./demand-outcome";
import type { Statement } from "./statements/statements";

/**
 * Measures that are told side by side and say nothing of one another. One row a kind; each entry is how one of its sides is
 * named. Language only.
 */
const CONTRARIES: readonly (readonly RegExp[])[] = [
  [/入境|境外(?!投资)|海外|外汇/, /国内/],
  [/(?<!出)进口/, /(?<!进)出口/, /进出口总?[额值]/],
  [/城镇(?!登记|新增)|城市居民/, /农村|农民/, /全体居民/],
  [/规上|规模以上/, /全部工业|全口径/],
  [/民间投资/, /固定资产投资/, /基础设施投资/, /房地产(?:开发)?投资/, /制造业投资/, /工业投资/, /技改投资/],
  [/限额以上|限上/, /(?<!限上|以上)(?:社会消费品|社零)/],
  [/一产|第一产业/, /二产|第二产业/, /三产|第三产业|服务业/, /地区生产总值/],
  [/业务量/, /业务收入/],
  [/住户存款|储蓄/, /各项存款/],
  [/涉农贷款/, /普惠|小微/, /绿色贷款|绿色信贷/, /制造业贷款/, /各项贷款/],
  [/工业用电/, /全社会用电/, /居民(?:生活)?用电/],
  [/单位|万元|强度|每[万吨千]/, /总量|消费量|消耗量/],
  [/(?<!非)税收/, /非税/],
  [/税收(?!(?:收入)?占)/, /(?<!占[^，。；]{0,4})公共预算收入|财政总收入/],
  [/存款/, /贷款/],
  [/存栏/, /出栏/],
  [/收入/, /支出/],
  [/产值/, /增加值/],
  [/发电/, /用电/],
  [/夏[粮收]/, /秋[粮收]/],
  [/登记失业/, /调查失业/],
  [/返岗率|到岗率/, /复工率|复产率|开工率/],
  [/地表水/, /地下水/],
  [/外资/, /内资|省外资金/],
  [/线上/, /线下/],
  [/门诊/, /住院/],
  [/(?:热力|供热|供暖)管/, /污水管/, /雨水管/, /(?:供水|给水|自来水)管/, /(?:燃气|天然气)管/],
];

/** A demand for an amount with the statements that may answer it: 国内游客46万人次 says nothing of 入境游客. */
export function ofSameSide(asked: Asked): Asked {
  const { demand, answers } = asked;
  if (demand.ask !== "amount") return asked;
  const statements = withoutOtherBatches(demand, withoutContraries(demand, answers.statements));
  return statements.length === answers.statements.length ? asked : { demand, answers: { statements, by: answers.by } };
}

/** A word that any side has in it: most demands have none. */
const ANY = new RegExp(CONTRARIES.flatMap((sides) => sides.map(({ source }) => source)).join("|"));

/**
 * The statements without those that tell of the other side of what is demanded: 国内游客 for 入境游客, 用水总量 for 万元产值用水量.
 * A clause that names nothing itself (增长9.3%) is of what the clauses before it named.
 */
function withoutContraries({ text }: Demand, statements: readonly Statement[]): readonly Statement[] {
  if (!ANY.test(text)) return statements;
  let left = statements;
  for (const sides of CONTRARIES) {
    const asked = sides.filter((side) => side.test(text));
    if (asked.length !== 1) continue;
    left = left.filter((one) => {
      const told = sideTold(sides, statements, statements.indexOf(one));
      return told === null || told === asked[0];
    });
  }
  return left;
}

/**
 * 拍卖首批60辆 ↔ "183辆已全部封存；首批60辆评估结束": where the first ones are asked for and told of, the statements without those that
 * count others.
 */
function withoutOtherBatches({ text, quantity }: Demand, statements: readonly Statement[]): readonly Statement[] {
  if (quantity === null || !text.includes("首批")) return statements;
  const first = statements.find((one) => one.text.includes("首批"));
  if (!first) return statements;
  return statements.filter(
    (one) =>
      (one.sentence === first.sentence && one.start >= first.start) ||
      one.quantities.every(({ unit, word }) => unit !== quantity.unit || word !== null),
  );
}

/** The only side that is named, by the clause itself or the nearest one before it in its sentence; null where none or several are. */
function sideTold(sides: readonly RegExp[], statements: readonly Statement[], at: number): RegExp | null {
  const sentence = statements[at]?.sentence;
  for (let index = at; index >= 0 && at - index <= FARTHEST; index--) {
    const one = statements[index];
    if (!one || one.sentence !== sentence) return null;
    const named = sides.filter((side) => side.test(one.text));
    if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
    if (one.subject.pairs.size > 1) return null;
  }
  return null;
}

/** Clauses back to what a clause without a name of its own is about. */
const FARTHEST = 3;
