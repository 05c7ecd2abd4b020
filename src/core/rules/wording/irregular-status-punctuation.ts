import type { Bulletin, StatedStatus } from "../../model/bulletin";
import { cellName, cellText } from "../../model/sheet";
import type { SheetSnapshot } from "../../model/sheet";
import type { Span } from "../../model/span";
import { oneCell, quoteOf } from "../evidence";
import { replaceSpans, rewriteCell } from "../fixes";
import { PAUSE, type SheetRule } from "../rule";

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
    const manners: Manner[] = [];
    for (const manner of readManners(sheet, bulletin)) {
      yield PAUSE;
      manners.push(manner);
    }
    const usual = usualManner(manners);
    if (!usual) return;
    for (const manner of manners) {
      yield PAUSE;
      if (key(manner) === key(usual)) continue;
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

function* readManners(sheet: SheetSnapshot, { tasks }: Bulletin): Generator<Manner> {
  const seen = new Set<string>();
  for (const { row, stated } of tasks) {
    if (!stated?.word || !stated.status || !stated.span || seen.has(cellName(stated.cell))) continue;
    seen.add(cellName(stated.cell));
    const text = cellText(sheet, stated.cell);
    const written = text.slice(stated.span.start, stated.span.end);
    const at = written.indexOf(stated.word);
    if (at === -1) continue;
    // Blanks and line breaks around the whole are not punctuation.
    const start = stated.span.start + (written.length - written.trimStart().length);
    const end = stated.span.start + written.trimEnd().length;
    yield {
      taskRow: row,
      stated,
      text,
      span: { start, end },
      word: stated.word,
      before: text.slice(start, stated.span.start + at),
      after: text.slice(stated.span.start + at + stated.word.length, end),
    };
  }
}

function usualManner(manners: readonly Manner[]): Manner | null {
  const counts = new Map<string, { manner: Manner; count: number }>();
  for (const manner of manners) {
    const counted = counts.get(key(manner));
    if (counted) counted.count++;
    else counts.set(key(manner), { manner, count: 1 });
  }
  for (const { manner, count } of counts.values()) {
    if (count >= USUAL_ROWS && count >= manners.length * USUAL_SHARE) return manner;
  }
  return null;
}

function key({ before, after }: Manner): string {
  return `${before}|${after}`;
}
