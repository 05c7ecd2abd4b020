import { makeStyles, tokens } from "@fluentui/react-components";
import type { CellAddress } from "../core/model/sheet";
import { FirstSteps, OutsideExcel, SheetChoice } from "./empty-states";
import { useFocusKept } from "./focus-kept";
import { NoticeBar, StaleBar } from "./notices";
import type { PaneState, SummaryWish } from "./store/pane-state";
import { PrintPanel } from "./print/print-panel";
import type { PrintStore } from "./print/print-store";
import { ReportView } from "./check/report-view";
import { SummarySection } from "./summary/summary-section";
import { Toolbar } from "./toolbar";
import { verdictOf } from "./check/verdict";

const useStyles = makeStyles({
  content: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
  },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** What a user can do in the pane. */
export interface PaneActions {
  check(sheetName?: string): void;
  clearMarks(): void;
  select(cell: CellAddress): void;
  summarize(wish: SummaryWish): void;
  dismissNotice(): void;
}

interface Props {
  readonly state: PaneState;
  readonly actions: PaneActions;
  /** Absent: the pane has no print section. */
  readonly printStore?: PrintStore | undefined;
}

/** The whole pane for one state. */
export function PaneBody({ state, actions, printStore }: Props) {
  const styles = useStyles();
  const pane = useFocusKept<HTMLElement>();
  if (state.host === "outside") return <OutsideExcel />;
  const { doing, report, stale, choice, notice, summary } = state;
  return (
    <main ref={pane}>
      <h1 className={styles.hidden}>通报校核</h1>
      <Toolbar doing={doing} onCheck={() => actions.check()} onClear={() => actions.clearMarks()} />
      <div className={styles.content}>
        {notice !== null && <NoticeBar notice={notice} onDismiss={() => actions.dismissNotice()} />}
        {choice !== null && <SheetChoice sheetNames={choice} onChoose={(name) => actions.check(name)} />}
        {report !== null && stale && doing === "nothing" && <StaleBar onCheck={() => actions.check()} />}
        {report !== null && (
          <ReportView report={report} faded={stale || doing === "checking"} onSelect={(cell) => actions.select(cell)}>
            <SummarySection
              report={report}
              summary={summary}
              doing={doing}
              onSummarize={(wish) => actions.summarize(wish)}
              onSelect={(cell) => actions.select(cell)}
            />
          </ReportView>
        )}
        {report !== null && printStore !== undefined && (
          <PrintPanel store={printStore} sheetName={report.bulletin.sheetName} />
        )}
        {report === null && choice === null && <FirstSteps checking={doing === "checking"} />}
      </div>
      <div role="status" className={styles.hidden}>
        {announcement(state)}
      </div>
    </main>
  );
}

/** What a screen reader says of a change. Notices and choices speak for themselves. */
function announcement({ doing, report, stale, choice, notice }: PaneState): string {
  if (doing === "checking") return "正在检查";
  if (doing === "clearing") return "正在清除标记";
  if (doing === "summarizing") return "正在生成汇总表";
  if (report === null || choice !== null || (notice !== null && notice.tone !== "warning")) return "";
  if (stale) return "表格已改动，检查结果可能过时";
  const { headline, detail } = verdictOf(report);
  return `检查完毕：${headline}。${detail}`;
}
