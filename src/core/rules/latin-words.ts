/** English words that have no business between Chinese ones, with what they stand for; null: needs a person. */
export const ENGLISH_WORDS: Readonly<Record<string, string | null>> = {
  and: "和",
  or: "或",
  ...{ of: null, the: null, with: null, to: null, for: null, in: null, on: null, at: null, by: null, from: null },
  ...{ is: null, are: null, as: null, an: null, but: null, this: null, that: null, not: null },
};

/** Words that names play with (一起in城南), so that they count only with blanks on both sides. */
export const PLAYFUL_WORDS: readonly string[] = ["in", "on", "at", "by", "to", "for", "as", "is", "not"];

/** Small letters that stand in names and terms: e网通, i健康, n次, x光, y轴, v谷, k线, u盘, t恤. */
export const NAMED_LETTERS = "eimnxyvktuqpwz";

/** What a letter may number or classify, behind it: A级 B区 C座 I类 N个 T恤 X光 K线 U盘. */
export const BEHIND_LETTER =
  "级类区座栋楼段股轴型款组档口岸号仓馆厅期证照门路库池井塔图表卷版恤光射盘波值台幅形字位超端轮个次谷仔裤线点站网";

/** What a capital may stand behind: 方案A, 附件B, 维生素C, 第N. */
export const BEFORE_LETTER: readonly string[] =
  "方案 附件 计划 地块 维生素 项目 类 级 组 座 栋 楼 区 型 表 图 卷 包 线 口 股 第 版 段 期 号 企业 公司 村 户 点 选项 品牌".split(
    " ",
  );

/** Leftovers of conversion, with what they stood for; null: lost. */
export const DEBRIS: Readonly<Record<string, string | null>> = {
  _x000D_: "",
  _x000A_: "\n",
  "&nbsp;": " ",
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "<br>": "\n",
  "<br/>": "\n",
  锟斤拷: null,
  烫烫烫: null,
  "\uFFFD": null,
};

/** Characters that no font, or no two fonts, show the same: private use, and control codes but for tab and line ends. */
export function isUnprintable(char: string): boolean {
  return isUnprintableCode(char.charCodeAt(0));
}

/** `isUnprintable` of a character by its code. */
export function isUnprintableCode(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || (code < 0x20 && code !== 9 && code !== 10 && code !== 13);
}
