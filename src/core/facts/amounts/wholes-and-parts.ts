import { signOf } from "../../text/signs";
import type { Candidate } from "./amount-candidates";
import { LINK } from "./amount-scores";
import type { Demand } from "../demands/demands";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";
import { coverage } from "../phrases/topic";
import { isDetail } from "./sum-parts";
import { isOfWhole, textBefore } from "../phrases/words-around";

/** Which of two amounts is meant where one is told of a whole and the other of a part of it. */

/** Words that say how an amount moved, and nothing of what it is of. */
const CHANGES = /同比|环比|增长|增速|增幅|下降|提高|减少|上升|以上|以内|左右/g;

/**
 * 引进本科以上人才800名 ↔ "引进各类人才1120名，其中本科以上671名", 清运垃圾 ↔ "清运垃圾、淤泥1150吨，其中垃圾640吨": where the part is
 * named as the demand names it and the whole is not, or together with something else, the whole answers nothing.
 */
export function withoutWholes(demand: Demand, wanted: PlacedQuantity, candidates: Candidate[]): Candidate[] {
  const parts = candidates.filter(isDetail);
  const [start, end] = [wanted.normalizedStart - demand.start, wanted.normalizedEnd - demand.start];
  const words = demand.text.slice(0, start).replace(LINK, "") + demand.text.slice(end);
  const asked = new Set([...words.replace(CHANGES, "")].filter((char) => !/[，。、；：的项目工程单位新性]/.test(char)));
  const isWhole = (whole: Candidate) =>
    parts.some((part) => {
      if (!isOutOf(part, whole)) return false;
      // 其中 asked for, 其中 told
      if (isOfWhole(demand.text))
        return coverage(demand.subject, part.statement.subject) >= coverage(demand.subject, whole.statement.subject);
      if (isJoint(demand, whole)) return coverage(part.statement.subject, demand.topic) >= 0.6;
      // 其中婚姻、社保等民生档案: named as something else than the demand does.
      const { subject } = part.statement;
      if (subject.pairs.size >= 3 && coverage(subject, demand.topic) < 0.5) return false;
      const extra = [...asked].filter((char) => !whole.statement.text.includes(char));
      return (
        extra.length > 0 &&
        extra.filter((char) => part.statement.text.includes(char)).length >= 0.6 * extra.length &&
        extra.some((char) => isInWordOfBoth(char, demand.text, part.statement.text))
      );
    });
  return candidates.filter((whole) => !isWhole(whole));
}

/** 本 of 本科, which stands in both; 榜 of 榜单 is no word of 揭榜. */
function isInWordOfBoth(char: string, one: string, other: string): boolean {
  for (let at = one.indexOf(char); at >= 0; at = one.indexOf(char, at + 1))
    if ((at > 0 && other.includes(one.slice(at - 1, at + 1))) || other.includes(one.slice(at, at + 2))) return true;
  return false;
}

function isOutOf(part: Candidate, whole: Candidate): boolean {
  return (
    whole.statement.sentence === part.statement.sentence &&
    whole.statement.start < part.statement.start &&
    whole.quantity.unit === part.quantity.unit &&
    !isDetail(whole)
  );
}

/** 作业27.3万亩次（折合24.9万亩）: what the aside makes of an amount is what it comes to. */
export function withoutConverted(candidates: Candidate[]): Candidate[] {
  if (!candidates.some(isConversion)) return candidates;
  const asides = candidates.filter(isConversion);
  return candidates.filter(
    ({ statement, quantity }) =>
      statement.bracketed ||
      !asides.some((aside) => {
        const apart = aside.statement.start - quantity.normalizedEnd;
        return apart > 0 && apart <= 3;
      }),
  );
}

/** 45万亩 ↔ 作业47.2万亩次，实际覆盖41.6万亩: how often it was done is no area, where the area is told as well. */
export function ofAreas(wanted: PlacedQuantity, candidates: Candidate[]): Candidate[] {
  const isOften = ({ unit, unitWritten }: PlacedQuantity) => unit === "平方米" && unitWritten.endsWith("次");
  if (isOften(wanted) || !candidates.some(({ quantity }) => isOften(quantity))) return candidates;
  const areas = candidates.filter(({ quantity }) => !isOften(quantity));
  return areas.some(({ quantity }) => quantity.unit === "平方米") ? areas : candidates;
}

/** 折合24.9万亩, in brackets. */
function isConversion({ statement }: Candidate): boolean {
  return statement.bracketed && statement.text.startsWith("折");
}

/**
 * 获批基金43项，其中重点项目2项: what is told of some answers nothing where all of them are told before it. `divided`: the target itself
 * goes on with what it asks for of some.
 */
export function withoutDetails(demand: Demand, candidates: Candidate[], divided: boolean): Candidate[] {
  if (demand.text.includes("其中")) return candidates;
  const list = new Map<Candidate, Candidate>();
  for (const one of candidates) {
    const whole = isDetail(one) && candidates.find((other) => isOutOf(one, other) && other.value >= one.value);
    if (whole) list.set(one, whole);
  }
  const parts = [...list.keys()];
  const told = parts.length > 1 && sumOf(parts) === round(list.get(parts[0] as Candidate)?.value ?? 0);
  return candidates.filter((one) => {
    const whole = list.get(one);
    if (!whole || divided) return !whole;
    const { text, subject } = one.statement;
    return (
      (!told && (!isOfWhole(text) || subject.pairs.size === 0 || whole.score < 0.5)) ||
      coverage(subject, demand.wideTopic) >= 0.9
    );
  });
}

function sumOf(parts: readonly Candidate[]): number {
  return round(parts.reduce((sum, { value }) => sum + value, 0));
}

function round(value: number): number {
  return Number(value.toPrecision(9));
}

/**
 * Whether an amount is told of what is asked for and of something else together: 检查井、雨水井3.1万座 for 雨水井. In 生活、建筑垃圾 the
 * two have one noun, so that 垃圾 is all of it; 核桃、枣等林果 names kinds.
 */
export function isJoint(
  { text: asked, deedWord }: Demand,
  { statement, quantity }: { readonly statement: Statement; readonly quantity: PlacedQuantity },
): boolean {
  if ((statement.signs & LIST_MARKS) === 0) return false;
  const before = textBefore(statement, quantity).replace(TOGETHER, "");
  const [first = "", ...more] = before.split(/[、和与]|及(?![时早格第])/);
  if (more.length === 0 || /等|分别/.test(before)) return false;
  if (isOfOtherKind(asked, deedWord, [first, ...more])) return true;
  const tails = [first, ...more].map((side) => side.slice(-3));
  const own = [first.slice(-3), ...more].filter((side) => side.length > 1 && asked.includes(side));
  if (own.length !== 1) return false;
  const isOther = (tail: string) =>
    tail.length > 1 &&
    !asked.includes(tail.slice(-2)) &&
    !asked.includes(tail.slice(0, 2)) &&
    // 减税降费及退税缓费: of one kind.
    [...tail].filter((char) => own[0]?.slice(-3).includes(char)).length < 2;
  return tails.some(isOther);
}

/** 困难党员和老党员 for 困难党员: each with the noun of its own, and another kind. */
function isOfOtherKind(asked: string, deedWord: string, sides: readonly string[]): boolean {
  const noun = sides.at(-1)?.slice(-2) ?? "";
  const alike = sides.filter((side) => side.endsWith(noun) && side.length > noun.length);
  if (alike.length < 2 || !alike.includes(sides.at(-1) ?? "")) return false;
  // 疏浚沟渠、疏浚水塘沟渠: 疏浚 names no kind.
  const isKind = (side: string) =>
    asked.includes(side.slice(-4)) && (deedWord === "" || !side.slice(-4).startsWith(deedWord));
  return alike.some(isKind) && alike.some((side) => !asked.includes(side.slice(-3)));
}

/** Without one of these nothing is told together. */
const LIST_MARKS = signOf("、和及与");
const TOGETHER = /[共合总计约达各类]+$/;
