import { element } from "./element";

/**
 * Fonts that Chinese workbooks name, and what stands in for each where it is not installed. The browser is told that
 * they are other names of installed fonts: nothing is fetched. Call before anything is drawn.
 */
export async function loadFonts(): Promise<void> {
  const faces = Object.entries(FONTS).map(([family, installed]) => {
    const sources = [family, ...installed].map((name) => `local("${name}")`).join(",");
    return `@font-face{font-family:"${family}";src:${sources};${LINE}}`;
  });
  document.head.append(element("style", {}, faces.join("\n")));
  // A font that is nowhere to be had fails to load, and the browser takes its own.
  await Promise.allSettled(Object.keys(FONTS).map((family) => document.fonts.load(`12px "${family}"`, "通报A1")));
}

/** Lines as close as those of the fonts that are stood in for, so that rows fit their text as they do in Excel. */
const LINE = "ascent-override:92%;descent-override:26%;line-gap-override:0%";

const SERIF = ["Noto Serif CJK SC", "NotoSerifCJKsc-Regular", "Source Han Serif SC", "AR PL UMing CN"];
const SANS = ["Noto Sans CJK SC", "NotoSansCJKsc-Regular", "Source Han Sans SC", "WenQuanYi Micro Hei"];

const FONTS: Readonly<Record<string, readonly string[]>> = {
  宋体: ["SimSun", "NSimSun", "STSong", "Songti SC", ...SERIF],
  SimSun: ["宋体", "NSimSun", "STSong", "Songti SC", ...SERIF],
  新宋体: ["NSimSun", "SimSun", "STSong", ...SERIF],
  仿宋: ["FangSong", "FangSong_GB2312", "STFangsong", ...SERIF],
  仿宋_GB2312: ["FangSong_GB2312", "FangSong", "STFangsong", ...SERIF],
  楷体: ["KaiTi", "STKaiti", "Kaiti SC", ...SERIF],
  楷体_GB2312: ["KaiTi_GB2312", "KaiTi", "STKaiti", ...SERIF],
  黑体: ["SimHei", "STHeiti", "Heiti SC", ...SANS],
  等线: ["DengXian", "Microsoft YaHei", ...SANS],
  微软雅黑: ["Microsoft YaHei", "PingFang SC", ...SANS],
  方正小标宋简体: ["FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "STZhongsong", "Noto Serif CJK SC Bold", ...SERIF],
  方正小标宋_GBK: ["方正小标宋简体", "STZhongsong", "Noto Serif CJK SC Bold", ...SERIF],
  华文中宋: ["STZhongsong", "Noto Serif CJK SC Bold", ...SERIF],
};
