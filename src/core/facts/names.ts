import type { Demand } from "./demands";
import type { Statement } from "./statements";

/** Places and houses that carry a name of their own in front. */
const KINDS =
  /公园|医院|学校|小学|中学|幼儿园|水库|大桥|小区|花园|社区|园区|广场|市场|大道|公路|高速|电站|水厂|污水厂|泵站|码头|车站|机场|图书馆|体育馆|博物馆|文化馆|产业园|工业园|古镇|街道|灌区|隧道|矿山|林场|渔港/g;
/** What stands in front and is no name. */
const NO_NAME =
  /[的和与及、，。；：（）《》“”0-9]|完成|建成|新建|改造|扩建|启动|推进|建设|修缮|开工|实施|提升|打造|落实|全[县市区镇]|我[县市区镇]|各|本|该|首批|其他|所有|农村|城市|城区|县城|乡镇|老旧|智慧|个|座|处|所|家/;

interface Named {
  readonly kind: string;
  readonly name: string;
}

/** Whether what is told is told of another place of the same kind: 东湖公园 ↔ 西岭森林公园. */
export function isOfAnotherPlace(demand: Demand, said: readonly Statement[]): boolean {
  const [road] = roadsIn(demand.text);
  const [wanted] = namesIn(demand.text);
  if (road === undefined && !wanted) return false;
  const told = said.map((statement) => `${statement.item.heading ?? ""} ${statement.text}`).join("，");
  const roads = road === undefined ? [] : roadsIn(told);
  if (road !== undefined && roads.length > 0 && !roads.includes(road)) return true;
  if (!wanted) return false;
  if (told.includes(wanted.name)) return false;
  return namesIn(told).some((other) => other.kind === wanted.kind && !sharesCharacter(other.name, wanted.name));
}

/** Numbers of roads: 104国道, 县道X203, G312. */
const ROADS = /(\d{2,4})(?:国道|省道|县道)|(?:国道|省道|县道)[GSXY]?(\d{2,4})|\b[GSXY](\d{2,4})(?=线|国道|省道|\D)/g;

function roadsIn(text: string): string[] {
  if (!/\d\d/.test(text)) return [];
  return [...text.matchAll(ROADS)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

function namesIn(text: string): Named[] {
  if (text.search(KINDS) < 0) return [];
  return [...text.matchAll(KINDS)].flatMap((match) => {
    const name = text.slice(Math.max(0, match.index - 2), match.index);
    return name.length === 2 && !NO_NAME.test(text.slice(Math.max(0, match.index - 3), match.index))
      ? [{ kind: match[0], name }]
      : [];
  });
}

function sharesCharacter(one: string, other: string): boolean {
  return [...one].some((char) => other.includes(char));
}
