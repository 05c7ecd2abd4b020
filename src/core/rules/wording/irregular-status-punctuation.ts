import type { Bulletin, StatedStatus, Task } from "../../model/bulletin";
import { cellName, cellText, placeOf } from "../../model/sheet";
import type { SheetSnapshot } from "../../model/sheet";
import type { Span } from "../../model/span";
import { Pace } from "../../model/steps";
import { oneCell, quoteOf } from "../evidence";
import { replaceSpans, rewriteCell } from "../fixes";
import { PAUSE, type Pause, type SheetRule } from "../rule";

/** How often one manner must be used before the rest counts as irregular. */
const USUAL_SHARE = 0.6;
const USUAL_ROWS = 3;

/** A status as written: what stands before and after its word. */
interface Manner {
  readonly taskRow: number;
  readonly stated: StatedStatus;
  readonly text: string;
  readonly span: Span;
  readonly word: string;
  readonly before: string;
  readonly after: string;
}

export const irregularStatusPunctuation: SheetRule<"irregular"> = {
  id: "irregular-status-punctuation",
  kind: "wording",
  summary: "状态词的标点与全表不一致，例如多数写“完成。”，个别写“完成：”“完成 。”",
  messages: {
    irregular: {
      severity: "warning",
      text: "第{row}行的状态（{cell}）写作「{written}」，全表多数写作「{usual}」的样子。请统一标点。",
    },
  },
  examples: [
    {
      tasks: rows(["完成。", "部分完成。", "⟦完成：⟧", "完成。", "⟦完成 。⟧"]),
      finds: ["irregular", "irregular"],
    },
    { tasks: rows(["完成。", "⟦“完成”。⟧", "⟦完成.⟧", "未完成。 ", "完成。"]), finds: ["irregular", "irregular"] },
    { tasks: rows(["完成：", "完成：", "⟦部分完成。⟧", "完成：\n"]), finds: ["irregular"] },
    { title: "没有哪种写法占多数", tasks: rows(["完成。", "完成：", "完成。", "完成："]), finds: [] },
    { tasks: rows(["完成。", "完成。\n", " 完成。 ", "已完成。"]), finds: [] },
  ],
  *check(sheet, bulletin) {
    const usual = yield* usualManner(sheet, bulletin);
    if (!usual) return;
    const seen = new Set<number>();
    const pace = new Pace();
    for (const task of bulletin.tasks) {
      if (pace.isDue(0)) yield PAUSE;
      const manner = mannerOf(sheet, task, seen);
      if (!manner || key(manner) === key(usual)) continue;
      const { taskRow, stated, text, span, word } = manner;
      const by = usual.before + word + usual.after;
      yield {
        messageId: "irregular",
        data: { row: taskRow + 1, cell: cellName(stated.cell), written: text.slice(span.start, span.end), usual: by },
        cells: [oneCell(stated.cell)],
        evidence: [quoteOf({ cell: stated.cell, text }, span)],
        taskRow,
        fix: rewriteCell(sheet, stated.cell, replaceSpans(text, [{ span, by }]), {
          label: `把${cellName(stated.cell)}的「${text.slice(span.start, span.end)}」改为「${by}」`,
          safe: true,
        }),
      };
    }
  },
};

/** Task rows for the examples: one per opening. */
function rows(openings: readonly string[]): (string | number)[][] {
  return openings.map((opening, i) => {
    const place = "甲乙丙丁戊"[i] ?? "";
    return [
      i + 1,
      `新建${place}街口袋公园。`,
      `开工${place}街公园。`,
      `${opening}${place}街公园情况见附件。`,
      "陈立新",
      "区园林局",
    ];
  });
}

/** How the status of a task is written; null where none is, or in a cell that was `seen`: tasks may share it. */
function mannerOf(sheet: SheetSnapshot, { row, stated }: Task, seen: Set<number>): Manner | null {
  if (!stated?.word || !stated.status || !stated.span || seen.has(placeOf(stated.cell))) return null;
  seen.add(placeOf(stated.cell));
  const text = cellText(sheet, stated.cell);
  const written = text.slice(stated.span.start, stated.span.end);
  const at = written.indexOf(stated.word);
  if (at === -1) return null;
  // Blanks and line breaks around the whole are not punctuation.
  const start = stated.span.start + (written.length - written.trimStart().length);
  const end = stated.span.start + written.trimEnd().length;
  return {
    taskRow: row,
    stated,
    text,
    span: { start, end },
    word: stated.word,
    before: text.slice(start, stated.span.start + at),
    after: text.slice(stated.span.start + at + stated.word.length, end),
  };
}

/** The manner that most rows have; null where none stands out. */
function* usualManner(sheet: SheetSnapshot, { tasks }: Bulletin): Generator<Pause, Manner | null, void> {
  const counts = new Map<string, { manner: Manner; count: number }>();
  const seen = new Set<number>();
  const pace = new Pace();
  let all = 0;
  for (const task of tasks) {
    if (pace.isDue(0)) yield PAUSE;
    const manner = mannerOf(sheet, task, seen);
    if (!manner) continue;
    all++;
    const counted = counts.get(key(manner));
    if (counted) counted.count++;
    else counts.set(key(manner), { manner, count: 1 });
  }
  for (const { manner, count } of counts.values()) {
    if (count >= USUAL_ROWS && count >= all * USUAL_SHARE) return manner;
  }
  return null;
}

function key({ before, after }: Manner): string {
  return `${before}|${after}`;
}
