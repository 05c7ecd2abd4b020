import type { Candidate } from "./amount-candidates";
import { deedsAround, isLookedAt } from "./amount-levels";
import { NO_SUMS, type Sum } from "./amounts-of-each";
import type { Demand } from "../demands/demands";
import { areAdded, areAlike, areNamedApart, areOneList, areSiblings, areSteps } from "./parts-alike";
import { quantityWith } from "../../text/quantities";
import type { PlacedQuantity } from "../phrases/phrases";
import { isBesides, isDetail, isPart, wholeOfParts } from "./sum-parts";

const TOTAL = /其中|累计|(?<!公)共(?![享同建治])|合计|总计|总量|总数/;

/**
 * "新建18座，改建13座", "学校46家、餐馆127家、食堂31家": the amounts of one kind that a text tells part by part. null where
 * they do not add up: a total or one of its parts stands among them, or they are told of steps one after the other.
 */
export function sumOf(demand: Demand, best: Candidate, candidates: readonly Candidate[]): Sum | null {
  const wanted = demand.quantity as PlacedQuantity;
  if (candidates.length < 2 || !mayBeSummed(wanted)) return null;
  const own = candidates.filter((one) => isPart(best, one));
  const parts = own.filter((one, at) => own.findIndex((other) => other.quantity === one.quantity) === at);
  const listed = parts.every(isDetail) && wholeOfParts(best);
  if (parts.length < 2 || (!listed && parts.some(({ statement }) => TOTAL.test(statement.text)))) return null;
  // 超500万元企业26家，超千万元11家: one within the other.
  if (parts.some(({ statement }, at) => at > 0 && /超|以上/.test(statement.text) && /超|以上/.test(demand.text)))
    return null;
  // What alone would be enough, and was not chosen, tells of something else.
  if (
    candidates.some(
      (one) => one.value >= wanted.value && one.statement.item === best.statement.item && !isLookedAt(one),
    )
  )
    return null;
  if (!periodsAdd(parts.map(({ quantity }) => quantity.period))) return null;
  const value = parts.reduce((total, part) => total + part.value, 0);
  const largest = Math.max(...parts.map((part) => part.value));
  // "查处42起：食品类22起、药品类20起": the first is the sum of the others.
  if (Math.abs(value - 2 * largest) <= 1e-9 * value && parts.length > 2) return null;
  // 国家级2家、省级5家 for 省级以上6家
  if (areOfGrades(demand, parts) && areOneList(parts)) return { value, sure: true };
  if (areSteps(demand, parts)) return null;
  if (areAdded(demand, parts) && value <= 1.5 * wanted.value) return { value, sure: true };
  const alike = areAlike(demand, parts);
  if (listed && alike !== null) return { value, sure: value <= 1.5 * wanted.value };
  // 7座桥中5座建成、2座完成下部结构 always comes to 7.
  const divides = parts.some(({ statement }) =>
    statement.quantities.some(
      (whole) => whole.value === value && whole.unit === wanted.unit && /[中里]|分为|包括/.test(statement.text),
    ),
  );
  if (alike !== null && parts.every(({ statement }) => BATCH.test(statement.text))) return { value, sure: true };
  // A list that comes to just the amount asked for leaves no doubt.
  if (!divides && value === wanted.value && areNamedApart(parts) && areSiblings(demand, parts))
    return { value, sure: true };
  const asked = /累计|(?<!公)共(?![享同建治])|合计|总计/.test(demand.text);
  if (alike === null || !(asked || areSiblings(demand, parts))) return null;
  // 配送到位244家，挂牌231家 for 260家: what became of the same ones, step by step.
  if (!(alike && (asked || areOneList(parts))) && value > 1.5 * wanted.value) return null;
  // 首针10968人，第二针4211人
  if (/首[针剂次轮期批]|第一/.test(demand.text) && parts.some(({ statement }) => /第[二三四]/.test(statement.text)))
    return null;
  return { value, sure: alike && areNamedApart(parts) && value <= 1.5 * wanted.value };
}

/**
 * Amounts in the same unit and sentence that come to what is asked for, though nothing says that they belong together:
 * 拆除9.4万平方米，补办手续3.1万平方米 for 整治12万平方米.
 */
export function mayAddUp(demand: Demand, best: Candidate, candidates: readonly Candidate[]): boolean {
  const wanted = demand.quantity as PlacedQuantity;
  // 面积发展到12万亩 ↔ 种植8.4万亩、养殖4.1万亩: what there is of each kind.
  const summed = mayBeSummed(wanted.arrives ? quantityWith(wanted, { arrives: false, change: null }) : wanted);
  if (candidates.length < 2 || !summed || best.value <= 0) return false;
  if (!wanted.arrives && deedsAround(best.statement, best.quantity).length === 0) return false;
  const parts = candidates.filter(
    (one) =>
      (isPart(best, one) || isBesides(one)) &&
      one.statement.sentence === best.statement.sentence &&
      !TOTAL.test(one.statement.text) &&
      one.statement.stage !== "forecast" &&
      !(demand.deedWord !== "" && one.statement.text.includes(demand.deedWord) && !opensList(one, candidates)),
  );
  const values = new Map(parts.map(({ quantity, value }) => [quantity, value]));
  const sum = [...values.values()].reduce((total, value) => total + value, 0);
  return values.size > 1 && sum >= wanted.value && sum <= 1.5 * wanted.value;
}

/** 现金清收1.13亿元、核销0.42亿元: what opens a list is one of its parts, though it has the very word. */
function opensList({ statement }: Candidate, candidates: readonly Candidate[]): boolean {
  return candidates.some(
    (other) =>
      other.statement.continues &&
      other.statement.deeds.some(({ end }) => end === other.quantity.normalizedStart) &&
      other.statement.sentence === statement.sentence &&
      other.statement.start - statement.end === 1,
  );
}

/** So many things at least, and no level, rate or change. */
function mayBeSummed({ change, arrives, bound, unit }: PlacedQuantity): boolean {
  if (change !== null || arrives || bound === "atMost" || bound === "within") return false;
  return !NO_SUMS.has(unit) && !unit.includes("/");
}

/** Each part names a grade of its own, and none below the one from which on they are asked for. */
function areOfGrades(demand: Demand, parts: readonly Candidate[]): boolean {
  const least = GRADES.indexOf(/(国家|省|市|县)级?(?:及|及其)?以上/.exec(demand.text)?.[1] ?? "");
  if (least < 0) return false;
  const told = parts.map(({ statement }) => GRADES.indexOf(/(国家|省|市|县)级/.exec(statement.text)?.[1] ?? ""));
  return new Set(told).size === told.length && told.every((grade) => grade >= least);
}

const GRADES = ["县", "市", "省", "国家"];

const BATCH = /^(其中)?(首批|第[一二三四五六]批)/;

/** Told of one stretch of time, or of several that follow one another: 一季度, 二季度; 1至8月, 9月. */
function periodsAdd(periods: readonly PlacedQuantity["period"][]): boolean {
  if (
    periods.every((period) => period?.kind === periods[0]?.kind && period?.kind !== "month" && period?.kind !== "range")
  )
    return true;
  if (periods.some((period) => period?.kind !== "month" && period?.kind !== "range")) return false;
  let last = 0;
  let first: string | null = null;
  let same = true;
  for (const period of periods) {
    const [from, to] =
      period?.kind === "range"
        ? [period.from, period.to]
        : period?.kind === "month"
          ? [period.month ?? 0, period.month ?? 0]
          : [0, 0];
    const key = `${String(from)}-${String(to)}`;
    same &&= first === null || first === key;
    first ??= key;
    if (!same && (from <= last || from === 0)) return false;
    last = to;
  }
  return true;
}
