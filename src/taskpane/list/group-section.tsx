import { makeStyles } from "@fluentui/react-components";
import { memo } from "react";
import type { Bulletin } from "../../core/model/bulletin";
import type { Entry, EntryGroup } from "./entries";
import { EntryItem } from "./entry-item";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  group: {
    // Groups out of view cost nothing to lay out.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 96px",
  },
  heading: {
    display: "flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  row: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, whiteSpace: "nowrap" },
  task: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  entries: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    "& > li + li": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

interface Props {
  readonly bulletin: Bulletin;
  readonly group: EntryGroup;
  readonly openKey: string | null;
  readonly tabStop: string | null;
  readonly onVisit: (entry: Entry) => void;
  readonly onToggle: (entry: Entry) => void;
}

/** One row of the sheet with its problems. */
export const GroupSection = memo(function GroupSection({ bulletin, group, ...list }: Props) {
  const styles = useStyles();
  const { openKey, tabStop, onVisit, onToggle } = list;
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>
        <span className={styles.row}>{titleOf(group)}</span>
        <span className={styles.task}>{taskOf(group)}</span>
      </h3>
      <ul className={styles.entries}>
        {group.entries.map((entry) => (
          <EntryItem
            key={entry.finding?.fingerprint ?? entry.key}
            bulletin={bulletin}
            group={group}
            entry={entry}
            open={entry.key === openKey}
            tabStop={entry.key === tabStop}
            onVisit={onVisit}
            onToggle={onToggle}
          />
        ))}
      </ul>
    </section>
  );
});

function titleOf({ row, task }: EntryGroup): string {
  if (row === null) return "整张表";
  const serial = task?.serialNumber?.text.trim();
  return serial ? `第${row + 1}行 · 序号 ${serial}` : `第${row + 1}行`;
}

/** The opening of the target, so that the row is recognised without looking at the sheet. */
function taskOf({ task }: EntryGroup): string {
  const target = task?.monthlyTarget?.text.trim() || task?.annualTarget?.text.trim() || "";
  return target.replace(/\s+/g, " ").slice(0, 60);
}
