import { makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { ActionsContext, BusyContext } from "../actions";
import { CheckTab } from "../check/check-tab";
import { PrintPanel } from "../print/print-panel";
import type { PrintStore } from "../print/print-store";
import { LastFixBar } from "../settle/last-fix-bar";
import { SettingsTab } from "../settings/settings-tab";
import type { PaneState, PaneTab } from "../store/pane-state";
import type { PaneActions } from "../store/pane-store";
import { SummaryTab } from "../summary/summary-tab";
import { announcement } from "./announcement";
import { CheckFirst } from "./check-first";
import { useFocusKept } from "./focus-kept";
import { NoticeBar, StaleBar } from "./notices";
import { OutsideExcel } from "./outside-excel";
import { panelId, tabId } from "./tabs";
import { Toolbar } from "./toolbar";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  content: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
  },
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, "&[hidden]": { display: "none" } },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

interface Props {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly printStore: PrintStore;
}

/** The whole pane for one state. */
export function PaneBody({ state, actions, printStore }: Props) {
  const styles = useStyles();
  const pane = useFocusKept<HTMLElement>();
  const [opened, setOpened] = useState(false);
  const settingsSeen = opened || state.tab === "settings";
  if (settingsSeen !== opened) setOpened(settingsSeen);
  if (state.host === "outside") return <OutsideExcel />;
  const { doing, report, stale, unread, recheckDue, notice, lastFix, tab } = state;
  return (
    <ActionsContext.Provider value={actions}>
      <BusyContext.Provider value={doing !== "nothing" && doing !== "rechecking"}>
        <main ref={pane}>
          <h1 className={styles.hidden}>通报校核</h1>
          <Toolbar state={state}>
            {notice !== null && <NoticeBar notice={notice} onDismiss={() => actions.dismissNotice()} />}
            {lastFix !== null && <LastFixBar lastFix={lastFix} />}
            {report !== null && ((stale && !recheckDue) || unread) && doing === "nothing" && (
              <StaleBar unread={unread} onCheck={() => void actions.check(report.bulletin.sheetName)} />
            )}
          </Toolbar>
          <div className={styles.content}>
            {/* Kept while another tab is in view: the list must not lose its place. */}
            <Panel tab="check" chosen={tab}>
              <CheckTab state={state} />
            </Panel>
            {tab === "summary" && (
              <Panel tab="summary" chosen={tab}>
                <SummaryTab state={state} />
              </Panel>
            )}
            {tab === "print" && (
              <Panel tab="print" chosen={tab}>
                {report === null ? (
                  <CheckFirst heading="排打印稿">列宽、行高、分页都自动算好，每页有表头和页码。</CheckFirst>
                ) : (
                  <PrintPanel store={printStore} sheetName={report.bulletin.sheetName} />
                )}
              </Panel>
            )}
            {/* Kept from then on: what was typed and not saved must not be lost. */}
            {settingsSeen && (
              <Panel tab="settings" chosen={tab}>
                <SettingsTab basis={state.basis} report={report} />
              </Panel>
            )}
          </div>
          <div role="status" className={styles.hidden}>
            {announcement(state)}
          </div>
        </main>
      </BusyContext.Provider>
    </ActionsContext.Provider>
  );
}

interface PanelProps {
  readonly tab: PaneTab;
  readonly chosen: PaneTab;
  readonly children: ReactNode;
}

function Panel({ tab, chosen, children }: PanelProps) {
  const styles = useStyles();
  return (
    <div
      className={styles.panel}
      role="tabpanel"
      id={panelId(tab)}
      aria-labelledby={tabId(tab)}
      hidden={tab !== chosen}
    >
      {children}
    </div>
  );
}
