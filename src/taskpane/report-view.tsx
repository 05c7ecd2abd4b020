import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Report } from "../core/model/report";
import type { CellAddress } from "../core/model/sheet";
import { countTags, groupEntries, withTag } from "./entries";
import { FindingList } from "./finding-list";
import { TagCounts } from "./tag-counts";
import { VerdictBanner } from "./verdict-banner";
import { TAG_WORDS, type EntryTag } from "./words";

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
}

/** A report: the verdict, the counts and the list. */
export function ReportView({ report, faded, onSelect }: Props) {
  const styles = useStyles();
  const groups = useMemo(() => groupEntries(report), [report]);
  const counts = useMemo(() => countTags(groups), [groups]);
  const [wanted, setWanted] = useState<EntryTag | null>(null);
  // After another check there may be none left of the kind that was looked at.
  const tag = wanted !== null && counts[wanted] > 0 ? wanted : null;
  const shown = useMemo(() => withTag(groups, tag), [groups, tag]);
  const { view, headline } = useFocusKept(report);

  return (
    <div className={styles.view} ref={view}>
      <VerdictBanner report={report} faded={faded} headlineRef={headline} />
      {groups.length > 0 && (
        <>
          <TagCounts counts={counts} chosen={tag} onChoose={setWanted} />
          <h2 className={styles.heading}>
            <span>
              {tag === null ? "问题" : `只看${TAG_WORDS[tag]}`}（{rowsOf(shown.length)}）
            </span>
            {tag !== null && (
              <Link as="button" onClick={() => setWanted(null)}>
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

function rowsOf(groups: number): string {
  return `${groups} 行`;
}

/** When a new report takes away what had the focus, the headline gets it: never the top of the page. */
function useFocusKept(report: Report) {
  const view = useRef<HTMLDivElement>(null);
  const headline = useRef<HTMLHeadingElement>(null);
  const last = useRef(report);
  const hadFocus = useRef(false);

  useLayoutEffect(() => {
    const place = view.current;
    const note = () => (hadFocus.current = place?.contains(document.activeElement) ?? false);
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);

  useLayoutEffect(() => {
    if (last.current === report) return;
    last.current = report;
    if (hadFocus.current && document.activeElement === document.body) headline.current?.focus();
  }, [report]);

  return { view, headline };
}
