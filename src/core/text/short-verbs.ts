/** Verbs in short, as offices write them where the thing stands before: 灯已换, 预案编好. Language only. */

/** The one character that is left, with the deed's word that it stands for. */
const SHORT =
  "装安装 铺铺设 换更换 拆拆除 栽栽植 编编制 架架设 搭搭建 埋敷设 焊焊接 砌砌筑 挖开挖 浇浇筑 刷粉刷 签签订 搬搬迁 迁搬迁 征征收 割收割 播播种 审审核 写编写";
/** Of these, those that may be said to be well done without being a wish: 装好, not 写好. */
const WELL = "装铺换编架搭埋焊砌挖";

/** 装 → 安装, 装完 → 安装: a verb in short, in each of its forms, with the deed's word that it stands for. */
export const SHORT_VERBS: ReadonlyMap<string, string> = new Map(
  SHORT.split(" ").flatMap((entry) => {
    const [verb = "", full] = [entry.charAt(0), entry.slice(1)];
    const ends = WELL.includes(verb) ? "完毕讫好" : "完毕讫";
    return ["", ...ends].map((end): [string, string] => [verb + end, full]);
  }),
);
