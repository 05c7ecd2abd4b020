import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { SendRegular } from "@fluentui/react-icons/svg/send";
import { memo, useId } from "react";
import type { Bulletin } from "../../core/model/bulletin";
import { rangeName } from "../../core/model/sheet";
import { useActions } from "../actions";
import { FOCUS_NEXT } from "../frame/focus-kept";
import type { Entry, EntryGroup } from "./entries";
import { EntryDetails } from "./entry-details";
import { STOP } from "./roving-focus";
import { TagIcon } from "./tag-icon";
import { SEVERITY_WORDS, TAG_WORDS } from "../words";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  head: {
    display: "grid",
    gridTemplateColumns: "auto 1fr auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    font: "inherit",
    textAlign: "start",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  icon: { display: "flex", alignItems: "center", height: tokens.lineHeightBase200 },
  label: {
    display: "flex",
    flexWrap: "wrap",
    gap: `0 ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  forwarded: { display: "inline-flex", alignItems: "center", gap: "2px", color: tokens.colorBrandForeground1 },
  tag: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  message: {
    gridColumn: "2 / 4",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  chevron: { fontSize: "16px", color: tokens.colorNeutralForeground3, transitionDuration: "120ms" },
  turned: { transform: "rotate(180deg)" },
});

interface Props {
  readonly bulletin: Bulletin;
  readonly group: EntryGroup;
  readonly entry: Entry;
  readonly open: boolean;
  /** Whether Tab stops here; the arrow keys reach the others. */
  readonly tabStop: boolean;
  readonly onVisit: (entry: Entry) => void;
  readonly onToggle: (entry: Entry) => void;
}

/** One problem. A click or Enter selects its cell and opens what it rests on; another one closes it. */
export const EntryItem = memo(function EntryItem(props: Props) {
  const { bulletin, group, entry, open, tabStop, onVisit, onToggle } = props;
  const styles = useStyles();
  const actions = useActions();
  const detailsId = useId();

  function choose() {
    if (entry.place !== null) void actions.select(entry.place);
    onToggle(entry);
  }

  return (
    <li>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={open ? detailsId : undefined}
        tabIndex={tabStop ? 0 : -1}
        onFocus={() => onVisit(entry)}
        onClick={choose}
        {...{ [STOP]: "", ...(tabStop ? { [FOCUS_NEXT]: "" } : {}) }}
      >
        <span className={styles.icon}>
          <TagIcon tag={entry.tag} />
        </span>
        <span className={styles.label}>
          <span className={styles.tag}>{TAG_WORDS[entry.tag]}</span>
          <span>{SEVERITY_WORDS[entry.severity]}</span>
          {entry.place !== null && <span>{rangeName(entry.place)}</span>}
          {entry.forwarded && (
            <span className={styles.forwarded}>
              <SendRegular aria-hidden />
              已转责任单位
            </span>
          )}
        </span>
        <ChevronDownRegular className={mergeClasses(styles.chevron, open && styles.turned)} aria-hidden />
        <span className={styles.message}>{entry.message}</span>
      </button>
      {open && <EntryDetails id={detailsId} bulletin={bulletin} group={group} entry={entry} />}
    </li>
  );
});
