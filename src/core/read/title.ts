import type { BulletinTitle, CellContent } from "../model/bulletin";
import type { Grid } from "./grid";
import { isBlank, squeeze } from "./grid";
import { readTimeWords } from "./period";

/** Words a title is made of. */
const TITLE_WORDS = [
  "通报",
  "情况",
  "进展",
  "进度",
  "任务",
  "工作",
  "台账",
  "调度",
  "项目",
  "实事",
  "一览",
  "统计",
  "表",
];
/** Lines above a table that are no title: who filled it in, and when. */
const FORM_LINES =
  /^(?:填报|填表|制表|报送|编制|联系|单位|日期|时间|附件|附表|审核|签发|电话|说明|注)[^。]{0,12}[:：\d]/;
const SHORTEST_TITLE = 5;
const LONGEST_TITLE = 100;

/**
 * The title among the texts above the header, or null. A subtitle such as （截至9月底） completes what the title
 * leaves open.
 */
export function findTitle(grid: Grid, headerRow: number): BulletinTitle | null {
  const above = textsAbove(grid, headerRow);
  const ranked = above
    .map((content) => ({ content, rank: rankTitle(squeeze(content.text)) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.content.cell.row - b.content.cell.row);
  const title = ranked[0]?.content;
  if (!title) return null;
  const own = readTimeWords(squeeze(title.text));
  const others = above.filter((content) => content !== title).map((content) => squeeze(content.text));
  const subtitles = others.filter((text) => !FORM_LINES.test(text) && text.length <= LONGEST_TITLE).map(readTimeWords);
  const year = own.year ?? subtitles.find((time) => time.year !== null)?.year ?? null;
  const time = own.month === null ? (subtitles.find(({ month }) => month !== null) ?? own) : own;
  return { ...title, year, month: time.month, period: time.period };
}

/** Every text above the header, once per merged area. */
export function textsAbove(grid: Grid, headerRow: number): CellContent[] {
  const texts: CellContent[] = [];
  for (let row = grid.firstRow; row < headerRow; row++) {
    for (let column = grid.firstColumn; column < grid.endColumn; column++) {
      const text = grid.own(row, column);
      if (!isBlank(text)) texts.push({ cell: { row, column }, text });
    }
  }
  return texts;
}

function rankTitle(squeezed: string): number {
  if (squeezed.length < SHORTEST_TITLE || squeezed.length > LONGEST_TITLE || FORM_LINES.test(squeezed)) return 0;
  const words = TITLE_WORDS.filter((word) => squeezed.includes(word)).length;
  if (words === 0) return 0;
  const time = readTimeWords(squeezed);
  const endsLikeOne = /(?:表|情况|通报|台账|一览)(?:[（(][^（）()]*[）)])?$/.test(squeezed);
  return Math.min(words, 3) + (time.year ? 2 : 0) + (time.month ? 2 : 0) + (endsLikeOne ? 4 : 0);
}
