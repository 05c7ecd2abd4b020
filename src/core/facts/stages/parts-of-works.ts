import type { Demand } from "../demands/demands";
import { DONE, EARLIER_STEP, type Word } from "./stage-word";
import type { Statement } from "../statements/statements";
import { coverage } from "../phrases/topic";

/** Parts of a building that are reached on one day. */
const END = /封顶|结顶|断水|合龙/;

/** Parts of a building in the order in which they are built. Those of one line are of one time. */
const ORDER = [
  /围挡|验槽|基坑|桩基|打桩|支护/,
  /地基|地梁|承台|筏板|塔基|基础|垫层|正负零|地下室/,
  /钢柱|主体|墩柱|桥墩|钢结构|箱梁|主梁|网架|土建|砌筑至|[一二三四五六七八九十\d]层/,
  END,
  /二次结构|砌体|外墙|幕墙|粉刷|抹灰|屋面防水|门窗/,
  /装修|内装|水电|消防|暖通|设备安装|绿化|室外/,
];

/** What a part told done says of another part that is asked for: 地梁浇筑完成 for 主体封顶. null where the parts are not known. */
export function otherPart(demand: Demand, statement: Statement): Word | null {
  if (demand.deed?.name !== "part" || demand.quantity?.unit === "%") return null;
  if (statement.stage !== "finished" && statement.stage !== "reported" && statement.stage !== "underway") return null;
  const asked = last(demand.text);
  const told = last(statement.text);
  if (asked < 0 || told < 0) return null;
  if (asked === told) {
    const ended =
      statement.stage !== "underway" &&
      statement.subject.pairs.size === 0 &&
      statement.deeds.some(({ deed }) => deed.name === "part");
    return ended && END.test(statement.text) && END.test(demand.text) ? DONE : null;
  }
  // 外墙粉刷 beside another demand's 封顶 is of another building, maybe.
  if (!demand.sole && coverage(demand.subject, statement.wideTopic) < 0.3) return null;
  if (told < asked) return EARLIER_STEP;
  return null;
}

/** 二级站屋面防水做完 for 改造二级站: one part of it, by a name that no deed has. null where nothing is said of such a part alone. */
export function partAlone({ deed, ask, text }: Demand, { stage, text: told, whole, deeds }: Statement): Word | null {
  if (ask === "activity" || (deed?.name !== "build" && deed?.name !== "finish") || whole) return null;
  if ((stage !== "finished" && stage !== "reported") || deeds.some(({ deed: { rank } }) => (rank ?? 0) > 8))
    return null;
  const part = PART_DONE.exec(told);
  return part === null || text.includes(part[1] ?? "") || /[、和及]/.test(told) ? null : EARLIER_STEP;
}

const PART_DONE =
  /^[^，。]{2,}(屋面|屋顶|保温|外立面|外墙|内墙|墙面|地面|门窗|吊顶|管线|基层|垫层|底板|围墙|地坪|楼梯)(?:防水|涂料|粉刷|铺设|安装|施工|改造|工程)?(?:已|均已)?(?:做完|完成|完毕|到位|结束|[刷铺砌做装]完|[装铺砌]好)$/;

/** Index of the latest of the parts that a text names; −1 where it names none. */
function last(text: string): number {
  return ORDER.reduce((found, part, at) => (part.test(text) ? at : found), -1);
}

const GOODS = /(设备|材料|物资|器材|机组|苗木|构件|部件|钢材)(全部|均|已)?进场/;
const THERE = /进场|到货|到场|运抵|安装|到位|入场|吊装|调试/;

/** 设备进场 is answered by their being there, not by their being made: null where the demand is for no goods. */
export function goodsWord(demand: Demand, statement: Statement): Word | null {
  if (demand.deedWord !== "进场" || !GOODS.test(demand.text) || THERE.test(statement.text)) return null;
  if (statement.stage === "silent" || statement.stage === "clear") return null;
  return statement.deeds.length > 0 ? EARLIER_STEP : null;
}
