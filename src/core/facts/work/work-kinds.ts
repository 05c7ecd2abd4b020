import type { Demand } from "../demands/demands";
import type { Statement } from "../statements/statements";

/** Work of the very kind that is asked for: 排查 for 排查, 会商 for 协调, 配合 for 配合. */
export function tellsWorkOfKind(demand: Demand, said: readonly Statement[]): boolean {
  const asked: { readonly name: string; readonly word: string }[] = [];
  for (const { deed, text } of demand.cues) if (deed) asked.push({ name: deed.name, word: text });
  const talks = asked.some(({ word }) => /协调|对接|督促|推动|跟进|跟踪/.test(word));
  const oversees = asked.some(({ word }) => /督促|督导|监督|指导/.test(word));
  const early = /前期(工作|手续)?[。；]?$/.test(demand.text);
  const prepares = /(筹备|准备)(工作)?[。；]?$/.test(demand.text);
  const helps = asked.some(({ word }) => HELPING.test(word));
  const serves = asksForService(demand);
  const isOfKind = ({ deed, word }: Statement["deeds"][number]) =>
    (talks && deed.name === "look") ||
    (oversees && deed.name === "inspect") ||
    (early && deed.rank !== null && deed.rank < 7) ||
    (helps && HELPING.test(word)) ||
    // 组织申报 ↔ 推荐3家上报省厅: whatever comes of it.
    (deed.name === "submit" && asked.some(({ name }) => name === "submit")) ||
    asked.some((one) => one.word === word || (one.name === deed.name && ["look", "inspect"].includes(one.name)));
  return said.some(({ stage, text, deeds }) => {
    if (stage === "notDone" || stage === "stopped" || stage === "planned") return false;
    if (prepares && stage === "finished") return true;
    if (talks && MEETINGS.test(text)) return true;
    return (serves && SERVED.test(text)) || deeds.some(isOfKind);
  });
}

/** Whether people met over it: 召开协调会, 联席会商. */
export function isMeeting({ text }: Statement): boolean {
  return MEETINGS.test(text) || /会商|协商|联席/.test(text);
}

const MEETINGS = /(协调|调度|联席|对接|座谈|会商|推进)会/;

/** Whether a service is asked for: 强化园区服务. */
export function asksForService({ text }: Demand): boolean {
  return SERVICE.test(text);
}

const SERVICE = /服务(?:保障|工作)?[。；]?$/;

/** 为12家企业办理注册等事项27件 */
const SERVED = /(?:为|向)[^，。；]{1,16}(?:提供|办理|代办|解决|开展|送)|服务[^，。；\d]{0,8}\d/;

const HELPING = /配合|协助|协同/;
