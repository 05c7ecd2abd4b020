import { makeStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { useMemo, useState } from "react";
import type { Decision } from "../../core/model/decision";
import type { Finding, Report } from "../../core/model/report";
import { useActions } from "../actions";
import { Button } from "../controls/button";
import { FOCUS_NEXT, FOCUS_REGION } from "../frame/focus-kept";
import { dayWords } from "./day-words";
import { tokens } from "../tokens";
import { Link } from "../controls/link";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  toggle: { justifyContent: "start", paddingInline: 0, minWidth: "auto" },
  closed: { transform: "rotate(-90deg)" },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    "& > li + li": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  item: { padding: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
  line: { margin: 0 },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly report: Report;
  readonly decisions: readonly Decision[];
}

/** What was ignored and why, in this session or earlier ones, each with a way back. */
export function IgnoredSection({ report, decisions }: Props) {
  const styles = useStyles();
  const actions = useActions();
  const [open, setOpen] = useState(false);
  const ignored = useMemo(() => ignoredLines(report, decisions), [report, decisions]);
  if (ignored.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="ignored" {...{ [FOCUS_REGION]: "" }}>
      <h2 className={styles.heading} id="ignored">
        <Button
          className={styles.toggle}
          appearance="transparent"
          aria-expanded={open}
          icon={<ChevronDownRegular className={open ? "" : styles.closed} />}
          onClick={() => setOpen(!open)}
          {...{ [FOCUS_NEXT]: "" }}
        >
          已忽略（{ignored.length} 条）
        </Button>
      </h2>
      {open && (
        <ul className={styles.list}>
          {ignored.map(({ decision, finding }) => (
            <li key={decision.ruleId + decision.fingerprint} className={styles.item}>
              <p className={styles.line}>{finding === null ? `“${decision.quote}”` : finding.message}</p>
              <p className={styles.quiet}>
                {placeWords(finding)}理由：{decision.reason}（{dayWords(decision.decidedAt)}）
              </p>
              {finding === null && <p className={styles.quiet}>原来的文字已经改动或者删去，这条忽略不再起作用。</p>}
              <Link
                aria-label={`${wayBack(finding)}：${finding?.message ?? decision.quote}`}
                onClick={() => void actions.revokeDecision({ fingerprint: decision.fingerprint })}
              >
                {wayBack(finding)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface IgnoredLine {
  readonly decision: Decision;
  /** The finding as it is now; null where its text was changed or is gone. */
  readonly finding: Finding | null;
}

function ignoredLines({ findings }: Report, decisions: readonly Decision[]): IgnoredLine[] {
  const byName = new Map(findings.map((finding) => [finding.ruleId + finding.fingerprint, finding]));
  return decisions
    .filter(({ kind }) => kind === "ignored")
    .map((decision) => ({ decision, finding: byName.get(decision.ruleId + decision.fingerprint) ?? null }));
}

function wayBack(finding: Finding | null): string {
  return finding === null ? "从清单中去掉" : "撤回";
}

function placeWords(finding: Finding | null): string {
  if (finding === null || finding.taskRow === null) return "";
  return `第${finding.taskRow + 1}行 · `;
}
