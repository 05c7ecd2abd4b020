import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState, type ReactNode } from "react";
import type { Report } from "../../core/model/report";
import type { CellAddress } from "../../core/model/sheet";
import { countTags, groupEntries, withTag, type EntryGroup } from "../list/entries";
import { FindingList } from "../list/finding-list";
import { TagCounts } from "../list/tag-counts";
import { VerdictBanner } from "./verdict-banner";
import { TAG_WORDS, type EntryTag } from "../words";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  heading: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  readonly report: Report;
  /** Not the last word: the sheet was changed, or is just being checked again. */
  readonly faded: boolean;
  readonly onSelect: (cell: CellAddress) => void;
  /** Stands between the verdict and the list. */
  readonly children?: ReactNode;
}

/** A report: the verdict, the counts and the list. */
export function ReportView({ report, faded, onSelect, children }: Props) {
  const styles = useStyles();
  const groups = useMemo(() => groupEntries(report), [report]);
  const counts = useMemo(() => countTags(groups), [groups]);
  const [wanted, setWanted] = useState<EntryTag | null>(null);
  // After another check there may be none left of the kind that was looked at.
  const tag = wanted !== null && counts[wanted] > 0 ? wanted : null;
  const shown = useMemo(() => withTag(groups, tag), [groups, tag]);
  const heading = useRef<HTMLSpanElement>(null);

  function showAll() {
    setWanted(null);
    // The link that was clicked goes away.
    heading.current?.focus();
  }

  return (
    <div className={styles.view}>
      <VerdictBanner report={report} faded={faded} />
      {children}
      {groups.length > 0 && (
        <>
          <TagCounts counts={counts} chosen={tag} onChoose={setWanted} />
          <h2 className={styles.heading}>
            <span ref={heading} tabIndex={-1}>
              {tag === null ? "问题" : `只看${TAG_WORDS[tag]}`}（{countEntries(shown)} 条）
            </span>
            {tag !== null && (
              <Link as="button" onClick={showAll}>
                显示全部
              </Link>
            )}
          </h2>
          <FindingList key={tag ?? "all"} bulletin={report.bulletin} groups={shown} onSelect={onSelect} />
        </>
      )}
    </div>
  );
}

function countEntries(groups: readonly EntryGroup[]): number {
  return groups.reduce((sum, group) => sum + group.entries.length, 0);
}
