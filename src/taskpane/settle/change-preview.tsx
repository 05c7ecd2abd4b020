import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { FixChange } from "../../core/plan/fix-preview";
import { Link } from "../controls/link";
import { CellLink } from "../list/cell-link";
import { textChange } from "./text-change";
import { visible } from "./visible-blanks";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  changes: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "6px" },
  change: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
  },
  place: { gridColumn: "1 / 3", display: "flex", gap: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase200 },
  row: { gridColumn: "1 / 3", fontSize: tokens.fontSizeBase200 },
  label: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  text: { whiteSpace: "pre-wrap", minWidth: 0 },
  // Struck out and underlined besides the ground: seen without colour, and told by the words 改前 and 改后.
  removed: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    textDecorationLine: "line-through",
    textDecorationThickness: "2px",
  },
  added: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
    textDecorationThickness: "2px",
    textUnderlineOffset: "3px",
  },
});

/** What fixes would change: before and after, the difference struck out and underlined. */
export function ChangePreview({ changes }: { readonly changes: readonly FixChange[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.changes} aria-label="改前和改后">
      {changes.map((change, index) => (
        <li key={index} className={styles.change}>
          {change.kind === "cell" ? <CellChange {...change} /> : <RowsDeleted {...change} />}
        </li>
      ))}
    </ul>
  );
}

function CellChange({ cell, before, after }: Extract<FixChange, { kind: "cell" }>) {
  const styles = useStyles();
  const [whole, setWhole] = useState(false);
  const short = textChange(before, after);
  const isCut = short.head.length + short.removed.length + short.tail.length < before.length;
  const { head, removed, added, tail } = whole ? textChange(before, after, before.length) : short;
  return (
    <>
      <span className={styles.place}>
        <CellLink cell={cell} />
        {isCut && (
          <Link aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? "收起" : "显示全文"}
          </Link>
        )}
      </span>
      <span className={styles.label}>改前</span>
      <span className={styles.text}>
        {head}
        {removed !== "" && <del className={styles.removed}>{visible(removed)}</del>}
        {tail}
      </span>
      <span className={styles.label}>改后</span>
      <span className={styles.text}>
        {head}
        {added !== "" && <ins className={styles.added}>{visible(added)}</ins>}
        {tail}
      </span>
    </>
  );
}

function RowsDeleted({ rows, texts }: Extract<FixChange, { kind: "rows" }>) {
  const styles = useStyles();
  return (
    <>
      {rows.map((row, index) => (
        <span key={row} className={mergeClasses(styles.text, styles.row)}>
          删去第{row + 1}行：
          {texts[index] ? <del className={styles.removed}>{texts[index]}</del> : "空行"}
        </span>
      ))}
      <span className={styles.row}>撤销能放回内容、格式和合并；这几行里的批注、图片、数据验证和分组放不回。</span>
    </>
  );
}
