import { makeStyles } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import type { Decision } from "../../core/model/decision";
import type { Report } from "../../core/model/report";
import { countTags, groupEntries, type EntryGroup } from "../list/entries";
import { filtered, isNarrowed, NO_FILTER } from "../list/list-filter";
import { FilterRow } from "../list/filter-row";
import { FindingList } from "../list/finding-list";
import { TagCounts } from "../list/tag-counts";
import { IgnoredSection } from "../settle/ignored-section";
import { ProblemListBar } from "../settle/problem-list-bar";
import { SafeFixesBar } from "../settle/safe-fixes-bar";
import { NextSteps } from "./next-steps";
import { RecheckSwitch } from "./recheck-switch";
import { verdictOf } from "./verdict";
import { VerdictBanner } from "./verdict-banner";
import { tokens } from "../tokens";
import { Link } from "../controls/link";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  heading: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly report: Report;
  readonly decisions: readonly Decision[];
  readonly recheckOnEdit: boolean;
  /** Not the last word: the sheet was changed, or is just being checked again. */
  readonly faded: boolean;
}

/** A report: the verdict, the counts and the list, and what can be done about all of it. */
export function ReportView({ report, decisions, recheckOnEdit, faded }: Props) {
  const styles = useStyles();
  const groups = useMemo(() => groupEntries(report), [report]);
  const counts = useMemo(() => countTags(groups), [groups]);
  const [wanted, setWanted] = useState(NO_FILTER);
  // After another check there may be none left of the kind that was looked at.
  const tag = wanted.tag !== null && counts[wanted.tag] > 0 ? wanted.tag : null;
  const words = useDeferredValue(wanted.words);
  const { severity } = wanted;
  const shown = useMemo(() => filtered(groups, { tag, severity, words }), [groups, tag, severity, words]);
  const narrowed = isNarrowed({ ...wanted, tag });
  const heading = useRef<HTMLSpanElement>(null);

  function showAll() {
    setWanted(NO_FILTER);
    // The link that was clicked goes away.
    heading.current?.focus();
  }

  return (
    <div className={styles.view}>
      <VerdictBanner report={report} faded={faded} />
      <RecheckSwitch on={recheckOnEdit} />
      {verdictOf(report).tone === "publishable" && <NextSteps />}
      <SafeFixesBar report={report} />
      {groups.length > 0 && (
        <>
          <TagCounts counts={counts} chosen={tag} onChoose={(chosen) => setWanted({ ...wanted, tag: chosen })} />
          <FilterRow filter={wanted} onChange={setWanted} />
          <h2 className={styles.heading}>
            <span ref={heading} tabIndex={-1} role={narrowed ? "status" : undefined}>
              {narrowed ? "找到" : "问题"}（{countEntries(shown)} 条）
            </span>
            {narrowed && <Link onClick={showAll}>显示全部</Link>}
          </h2>
          {shown.length === 0 && <p className={styles.none}>没有符合条件的问题。</p>}
          <FindingList bulletin={report.bulletin} groups={shown} />
          <ProblemListBar report={report} listed={countEntries(groups)} />
        </>
      )}
      <IgnoredSection report={report} decisions={decisions} />
    </div>
  );
}

function countEntries(groups: readonly EntryGroup[]): number {
  return groups.reduce((sum, group) => sum + group.entries.length, 0);
}
