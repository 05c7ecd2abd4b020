import type { Demand } from "../demands/demands";
import type { Statement } from "../statements/statements";
import { isOpen } from "../statements/told-stage";

/**
 * Whether what is told is plainly a step before the deed asked for: by a word that can mean nothing else (申报材料, 中标, 面试),
 * or beside words that leave something of the same item open. 研究 in 录取博士研究生93人, 入库 of money or 送审 of what was to be
 * audited are steps elsewhere, and part of the thing itself here: they prove nothing against it.
 */
export function isPlainStep({ text }: Demand, step: Statement, said: readonly Statement[]): boolean {
  if (
    said.some(
      (other) => other.item === step.item && (other.remains || other.stage === "forecast" || isOpen(other.stage)),
    )
  )
    return true;
  return step.text.match(STEPS)?.some((word) => !text.includes(word)) ?? false;
}

const STEPS =
  /已?[报送呈交递][^，。；]{1,10}[审待批验认]|[列签]|登报|需求|草|授信|订购|申请|申报|报送|上报|提交|上传|受理|方案|合同|协议|意向|磋商|谈判|招标|开标|中标|公告|评审|审查|自检|初审|会签|公示|鉴定|检测|评估|设计|勘[察测]|选址|选定|确定|推荐|转报|讨论|报名|面试|笔试|考察|名单|规划|编制|拆除|委托|立项|封顶|基础|开挖|承台|地梁|砌筑|主体|框架|备案|核准|启动|动工|开工|进场|起草|征求|论证|纳入|入选|签订|签约|采购|到货|入户|验槽|桩|挂网|外业/g;
