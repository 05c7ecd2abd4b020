import type { PlacedQuantity } from "../phrases/phrases";
import { standsBefore } from "../phrases/words-around";
import { SignedPattern } from "../../text/signs";
import type { Statement } from "../statements/statements";

/** Shares in an answer to a demand that names none: which of them tell how much of it is done. */

/** The share below the whole that may tell how far a deed has got: not how well it was done, nor when something else follows. */
export function shareTold(statement: Statement): PlacedQuantity | undefined {
  return statement.quantities.find(
    (quantity) =>
      quantity.unit === "%" &&
      quantity.change === null &&
      quantity.value < 100 &&
      !isOccasion(statement, quantity) &&
      !standsBefore(QUALITY, statement, quantity),
  );
}

/** 免疫密度93.5%: how well it was done, and not how far it has got. */
const QUALITY = new SignedPattern(
  /(?:密度|合格率|成活率|保存率|满意[率度]|优良率|准确率|有效率|阳性率|发病率|死亡率|及格率|优秀率|升学率|利用率|抗体[^，。、]{0,4}率|郁闭度|压实度|知晓率|转化率)[^，。、\d]{0,4}$/,
  "率度比",
);

/** 签约达七成时启动搬迁: only says when. */
function isOccasion({ text, start }: Statement, { normalizedEnd }: PlacedQuantity): boolean {
  return /^(?:以上)?(?:时|后|之后|以后)/.test(text.slice(normalizedEnd - start));
}

/** 设备拆走了一半, 发到手里的占七成, 跑到设计能力的六成: how much of it is done. `at`: where the share stands in the text. */
export function isDoneOfIt(text: string, at: number, { unit, value, change }: PlacedQuantity): boolean {
  return unit === "%" && change === null && value > 0 && value < 100 && DONE_OF_IT.test(text.slice(0, at));
}

const DONE_OF_IT =
  /(?:的(?:已?有|已?占)|[^，。占为高低多少增降减升涨]了|[^，。、达高低增升降减超提]到|[收交]上来一?|[跑达到][^，。]{0,2}(?:设计能力|设计产能|产能|总量|任务量|计划)的)约?$/;

/** 七成职工已签协议, 超过80%的住户已搬离: done of a share of them, which stands first. */
export function isShareOfThem({ text, start }: Statement, { normalizedStart, normalizedEnd }: PlacedQuantity): boolean {
  if (normalizedStart - start > 4) return false;
  return /^(?:以上)?的?[^，。；、\d已均]{2,8}(?:已|均已|都已)/.test(text.slice(normalizedEnd - start));
}
