import { applyFixes, undoFixes } from "./app/apply-fixes";
import { checkWorkbook } from "./app/check-workbook";
import { clearMarks } from "./app/clear-marks";
import { decide, revokeDecision } from "./app/decide";
import { errorReport } from "./app/error-report";
import { openExample } from "./app/open-example";
import { previewPrint, printTable, undoPrint } from "./app/print-table";
import { recheck } from "./app/recheck";
import { exportSettings, importSettings, loadSettings, resetSettings, saveSettings } from "./app/settings";
import { showCell, showSheet } from "./app/show-cell";
import { summaryState } from "./app/summary-state";
import { writeProblemList } from "./app/write-problem-list";
import { writeSummary } from "./app/write-summary";
import { associateRibbon, ribbonActions } from "./commands/ribbon";
import { mountPane } from "./taskpane/mount-pane";
import { watchChanges } from "./excel/watch-changes";
import { createPaneStore } from "./taskpane/store/pane-store";
import { createPrintStore } from "./taskpane/print/print-store";

/**
 * The one page of the add-in. Pane and ribbon buttons share its runtime and this store: a check begun on the ribbon
 * shows in the pane, and the page lives on while the pane is closed.
 */
Office.onReady(({ host }) => {
  const store = createPaneStore(
    {
      checkWorkbook,
      recheck,
      clearMarks: () => clearMarks(),
      showCell,
      showSheet,
      summaryState,
      writeSummary: (request) => writeSummary(request),
      applyFixes,
      undoFixes,
      decide: (request) => decide(request),
      revokeDecision,
      writeProblemList: (request) => writeProblemList(request),
      loadSettings,
      saveSettings,
      resetSettings,
      importSettings,
      exportSettings,
      openExample,
      errorReport,
    },
    host === Office.HostType.Excel ? "excel" : "outside",
  );
  const printStore = createPrintStore({ previewPrint, printTable, undoPrint }, (sheetName) =>
    store.sheetChanged(sheetName),
  );
  mountPane(document.getElementById("root") as HTMLElement, store, printStore);
  if (store.getState().host === "outside") return;

  void store.loadSettings();
  // Where a host can't tell of changes, checking again by hand is always there.
  watchChanges((sheetName) => store.sheetChanged(sheetName)).catch(() => undefined);
  associateRibbon(
    ribbonActions({
      ...store,
      printCopy: (sheetName) => printStore.printCopy(sheetName),
      show: () => Office.addin.showAsTaskpane(),
    }),
  );
});
