import type { PaneState } from "../store/pane-state";
import { FirstSteps } from "./first-steps";
import { ReportView } from "./report-view";
import { SheetChoice } from "./sheet-choice";

/** 检查: the question which sheet, the report, or what to do first. */
export function CheckTab({ state }: { readonly state: PaneState }) {
  const { doing, report, stale, unread, recheckDue, choice, basis } = state;
  return (
    <>
      {choice !== null && <SheetChoice sheetNames={choice} />}
      {report !== null && (
        <ReportView
          report={report}
          decisions={basis.decisions}
          recheckOnEdit={basis.settings.recheckOnEdit}
          faded={(stale && !recheckDue) || unread || doing === "checking"}
        />
      )}
      {report === null && choice === null && <FirstSteps doing={doing} />}
    </>
  );
}
