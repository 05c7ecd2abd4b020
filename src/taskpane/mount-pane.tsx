import { createRoot } from "react-dom/client";
import { Pane } from "./pane";
import type { PaneStore } from "./store/pane-store";
import type { PrintStore } from "./print/print-store";
import { themeFor } from "./theme";

/** Draws the pane into an element of the page and keeps it in step with the store and with Excel's theme. */
export function mountPane(place: HTMLElement, store: PaneStore, printStore: PrintStore): void {
  place.className = "";
  const root = createRoot(place);
  const draw = () =>
    root.render(<Pane store={store} theme={themeFor(Office.context?.officeTheme)} printStore={printStore} />);
  draw();
  // Excel has no event for a change of theme, but the user has to leave the pane to change it.
  window.addEventListener("focus", draw);
  document.addEventListener("visibilitychange", draw);
}
