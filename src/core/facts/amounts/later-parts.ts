import type { Candidate } from "./amount-candidates";
import { wordsBefore } from "./amount-kinds";
import type { Demand } from "../demands/demands";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";
import type { ToldAmount } from "./told-amounts";

/**
 * "完成地基和立柱300座，棚膜覆盖165座" for 新建大棚300座: one part of all of them is there, and a later part of fewer. Gives the later
 * part; null where the amount is not of a part, or no part is told of fewer.
 */
export function laterPartOfFewer({ asked, statement, quantity }: Candidate): ToldAmount | null {
  const { demand, answers } = asked;
  const wanted = demand.quantity as PlacedQuantity;
  if (demand.deed?.name !== "build" && demand.deed?.name !== "finish") return null;
  if (!COUNTED.has(wanted.unit) || wanted.unit !== quantity.unit || wanted.value < 2) return null;
  if (!isOfPart(demand, statement, quantity)) return null;
  for (const later of answers.statements) {
    if (later.sentence !== statement.sentence || later.start <= statement.start || later.item !== statement.item)
      continue;
    if (later.bracketed || later.next || BESIDE.test(later.text)) continue;
    const fewer = later.quantities.find(
      ({ unit, value, word, change }) =>
        unit === quantity.unit && word === null && change === null && value > 0 && value < wanted.value,
    );
    if (fewer && isOfPart(demand, later, fewer)) return { statement: later, quantity: fewer };
  }
  return null;
}

/** Units of what is built one by one. */
const COUNTED = new Set("座 栋 幢 间 套 处 个 户 孔 口 眼 所 台 组 基 家 条 根 段".split(" "));

const BESIDE = /^(?:其中|另|配套|新增|附属)/;

/** Whether the words before an amount end in a part of works that the demand does not name. */
function isOfPart(demand: Demand, statement: Statement, quantity: PlacedQuantity): boolean {
  const part = PART.exec(wordsBefore(statement, quantity))?.[1];
  if (part !== undefined) return !demand.text.includes(part);
  const behind = BEHIND.exec(statement.text.slice(quantity.normalizedEnd - statement.start))?.[1];
  return behind !== undefined && !demand.text.includes(behind);
}

/** Parts of a building, and what is done to one: the last word before the amount. */
const PART =
  /(放线|开挖|验槽|地基|地梁|地坪|基坑|基础|桩基|立柱|立杆|承台|垫层|浇筑|支模|绑扎|砌筑|砌体|砌墙|墙体|钢架|骨架|框架|钢构|主体|封顶|上梁|屋面|屋顶|屋架|顶板|棚膜|覆膜|外墙|内墙|门窗|抹灰|粉刷|吊装|拼装|组装|安装|硬化|装修|装饰|内装|水电|管线|回填|防水|焊接|面层|井壁|下管|成井|清表|平整|软件|硬件|联调|布线)(?:施工|安装|浇筑|砌筑|覆盖|铺设|工程|封顶|完成|已|均|全部|各|共|了)*$/;
/** 12个监测点硬件到位: the part behind the things that are counted. */
const BEHIND =
  /^[^，。；、\d]{0,6}(硬件|软件|设备|货架|箱体|杆体|底座|支架|土建|基础|基层|主体|框架|管线|线路)(?:已|均|全部|都)*(?:到位|完成|完工|安装完?|铺设完?|装好|就位)$/;
