import { CharSet } from "../text/char-set";
import { type Signed, SignedPattern } from "../text/signs";
import type { Demand } from "./demands/demands";
import type { Statement } from "./statements/statements";
import { matchesIn } from "../model/matches";

/** Places and houses that carry a name of their own in front. */
const KINDS =
  /公园|医院|学校|小学|中学|幼儿园|水库|大桥|小区|花园|社区|园区|广场|市场|大道|公路|高速|电站|水厂|污水厂|泵站|码头|车站|机场|图书馆|体育馆|博物馆|文化馆|产业园|工业园|古镇|街道|灌区|隧道|矿山|林场|渔港/g;
/** What stands in front and is no name. */
const NO_NAME =
  /[的和与及、，。；：（）《》“”0-9]|完成|建成|新建|改造|扩建|启动|推进|建设|修缮|开工|实施|提升|打造|落实|全[县市区镇]|我[县市区镇]|各|本|该|首批|其他|农村|城市|城区|县城|乡镇|老旧|智慧|个|座|处|所|家/;

/** One for all texts that name nothing: most do. */
const NONE: readonly never[] = [];

interface Named {
  readonly kind: string;
  readonly name: string;
}

/** Whether what is told is told of another place of the same kind: 东湖公园 ↔ 西岭森林公园. */
export function isOfAnotherPlace(demand: Demand, said: readonly Statement[]): boolean {
  const road = roadsIn(demand.text)[0];
  const hospital = hospitalsIn(demand.text)[0];
  const wanted = namesIn(demand.text)[0];
  if (road === undefined && hospital === undefined && !wanted) return false;
  const told = said.map((statement) => `${statement.item.heading ?? ""} ${statement.text}`).join("，");
  const roads = road === undefined ? [] : roadsIn(told);
  if (road !== undefined && roads.length > 0 && !roads.includes(road)) return true;
  const hospitals = hospital === undefined ? [] : hospitalsIn(told);
  if (hospital !== undefined && hospitals.length > 0 && !hospitals.includes(hospital)) return true;
  if (!wanted) return false;
  if (told.includes(wanted.name)) return false;
  return namesIn(told).some(({ kind, name }) =>
    kind === wanted.kind ? isAnother(name, wanted.name) : told.startsWith(` ${name}${kind}`) && WORKS.test(told),
  );
}

/** 石桥水库除险加固工程完成…: the whole answer is of works that another place gives its name to. */
const WORKS = /^[^，。；]{4,16}(?:工程|项目)/;

/** 东岭 and 森林, 西山 and 南山. */
function isAnother(one: string, other: string): boolean {
  if (!sharesCharacter(one, other)) return true;
  return one !== other && SIDES.at(one, 0) && SIDES.at(other, 0) && one.slice(1) === other.slice(1);
}

const SIDES = new CharSet("东南西北上下前后左右");

/** One of several of its kind: 二期, 3标段, 第二批, 东段, 2号楼. */
const INSTANCES =
  /(第[一二三四五六七八九十]|首)(期|批|标段)|(?<![办班训])([一二三四五六])(期|标段)(?!交(?![付房工])|[货限间望待])|(\d{1,2})(标段|号楼|号线|号机组)|(第?[一二三四五六七八九十])(中学|小学|幼儿园)|([一二三四五六七八九十]|(?<!\d)\d{1,2})(号(?:渠|闸|泵|坝|炉|井|库|桥|隧道|站|塔|车间|矿|厂房|地块))|([东西南北左右])(段|岸|幅|标段)/g;

/** Which one of its kind a text asks for, by kind; null where it names none. */
export function instancesAsked(asked: Signed): Instances | null {
  const wanted = MAY_NAME.isIn(asked) ? instancesIn(asked.text) : null;
  return wanted === null || wanted.size === 0 ? null : wanted;
}

type Instances = ReadonlyMap<string, ReadonlySet<string>>;

/** Whether a text names another one of the same kind, and not the one asked for. */
export function namesOtherInstance(wanted: Instances, told: Signed): boolean {
  if (!MAY_NAME.isIn(told)) return false;
  const found = instancesIn(told.text);
  for (const [kind, names] of wanted) {
    const others = found.get(kind);
    if (others && ![...others].some((name) => names.has(name))) return true;
  }
  return false;
}

const MAY_NAME = new SignedPattern(/期|批|号|轮|中学|小学|幼儿园|段|岸|幅/, "期批号轮学园段岸幅");

function instancesIn(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const match of matchesIn(text, INSTANCES)) {
    let at = 1;
    while (match[at] === undefined) at++;
    const [first = "", kind = ""] = [match[at], match[at + 1]];
    const name = first.replace("第", "").replace("首", "一");
    const names = found.get(kind) ?? new Set<string>();
    for (const one of listedBefore(text, match.index, ordinal(name))) names.add(one);
    found.set(kind, names);
  }
  return found;
}

/** 一、二期, 1至4号楼: the names of the list that ends with `last`, whose place in the text is `end`. */
function listedBefore(text: string, end: number, last: string): readonly string[] {
  const names = [last];
  let [name, at] = [last, end];
  for (;;) {
    const before = LISTED.exec(text.slice(Math.max(0, at - 6), at));
    if (before === null || names.length > MOST_INSTANCES) return names;
    const [whole, written = "", mark = ""] = before;
    const earlier = ordinal(written);
    const [from, to] = [ORDINALS.indexOf(earlier), ORDINALS.indexOf(name)];
    if ("至到-".includes(mark) && from >= 0) names.push(...ORDINALS.slice(from, Math.max(from, to)));
    else names.push(earlier);
    name = earlier;
    at -= whole.length;
  }
}

const LISTED = /([一二三四五六七八九十]|\d{1,2})(?:号|#)?([、和及与至到-])(?:第)?$/;
const MOST_INSTANCES = 40;

/** One way of writing for a name that is a number: 3 → 三, 14 → 14. */
function ordinal(name: string): string {
  return ORDINALS[Number(name) - 1] ?? name;
}

const ORDINALS: readonly string[] = [
  ..."一二三四五六七八九十",
  ...Array.from({ length: 20 }, (_, more) => String(11 + more)),
];

/** Hospitals by what they are: 县医院 is 县人民医院, and no 县中医院. */
const HOSPITALS =
  /(第[一二三四五六七八九十])?(?:(人民|中西医结合|妇幼保健|妇幼|儿童|妇女儿童|精神卫生|传染病|口腔|肿瘤|胸科|康复)?(?:医院|保健院)|(中医)医?院)/g;

function hospitalsIn(text: string): readonly string[] {
  if (!text.includes("医") && !text.includes("院")) return NONE;
  return matchesIn(text, HOSPITALS).flatMap((match) => {
    const level = /[省市县区州旗]$/.test(text.slice(0, match.index));
    const kind = match[2] ?? match[3];
    if (!match[1] && !kind) return level ? ["人民"] : [];
    return [`${match[1] ?? ""}${kind ?? "人民"}`];
  });
}

/** Numbers of roads: 104国道, 县道X203, G312. */
const ROADS = /(\d{2,4})(?:国道|省道|县道)|(?:国道|省道|县道)[GSXY]?(\d{2,4})|\b[GSXY](\d{2,4})(?=线|国道|省道|\D)/g;

function roadsIn(text: string): readonly string[] {
  if (!/\d\d/.test(text)) return NONE;
  const roads: string[] = [];
  for (const match of matchesIn(text, ROADS)) roads.push(match[1] ?? match[2] ?? match[3] ?? "");
  return roads;
}

function namesIn(text: string): readonly Named[] {
  let found: Named[] | null = null;
  KINDS.lastIndex = 0;
  for (let match = KINDS.exec(text); match !== null; match = KINDS.exec(text)) {
    const name = text.slice(Math.max(0, match.index - 2), match.index);
    if (name.length === 2 && !NO_NAME.test(text.slice(Math.max(0, match.index - 3), match.index)))
      (found ??= []).push({ kind: match[0], name });
  }
  return found ?? NONE;
}

function sharesCharacter(one: string, other: string): boolean {
  return [...one].some((char) => other.includes(char));
}
