import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { TagIcon } from "./tag-icon";
import { ENTRY_TAGS, TAG_WORDS, type EntryTag } from "../words";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  item: { flex: "1 1 52px" },
  tile: {
    width: "100%",
    minHeight: "52px",
    padding: `${tokens.spacingVerticalXS} 2px`,
    display: "flex",
    // Read "矛盾 2", seen with the number on top.
    flexDirection: "column-reverse",
    justifyContent: "center",
    alignItems: "center",
    gap: "2px",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    '&[aria-disabled="true"]': { cursor: "default", color: tokens.colorNeutralForeground3 },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `2px solid ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { border: "3px solid Highlight" },
  },
  count: { fontSize: tokens.fontSizeBase500, lineHeight: "24px", fontWeight: tokens.fontWeightSemibold },
  label: {
    display: "flex",
    alignItems: "center",
    gap: "3px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
  },
});

interface Props {
  readonly counts: Readonly<Record<EntryTag, number>>;
  /** The tag the list is narrowed to; null for all. */
  readonly chosen: EntryTag | null;
  readonly onChoose: (tag: EntryTag | null) => void;
}

/** How many of each kind; a click narrows the list to one kind, another click shows all again. */
export function TagCounts({ counts, chosen, onChoose }: Props) {
  const styles = useStyles();
  const shown = ENTRY_TAGS.filter((tag) => tag !== "note" || counts.note > 0);
  return (
    <ul className={styles.row} aria-label="按类别查看">
      {shown.map((tag) => {
        const empty = counts[tag] === 0;
        return (
          <li key={tag} className={styles.item}>
            <button
              type="button"
              className={mergeClasses(styles.tile, chosen === tag && styles.chosen)}
              aria-pressed={chosen === tag}
              aria-disabled={empty}
              onClick={() => !empty && onChoose(chosen === tag ? null : tag)}
            >
              <span className={styles.label}>
                <TagIcon tag={tag} />
                {TAG_WORDS[tag]}
              </span>{" "}
              <span className={styles.count}>{counts[tag]}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
