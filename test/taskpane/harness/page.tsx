import { flushSync } from "react-dom";
import { mountPane } from "../../../src/taskpane/mount-pane";
import type { PaneStore } from "../../../src/taskpane/store/pane-store";
import { STATES } from "./states";
import { samplePrintStore } from "../print/sample-print";

/** The pane in one state, chosen by the address: page.html#state=mixed&theme=dark. What it asks for is recorded. */
const wish = new URLSearchParams(location.hash.slice(1));
const state = STATES[wish.get("state") ?? ""];
if (state === undefined) throw new Error(`no such state: ${location.hash}`);

const asked: string[] = [];
const record = (name: string) => async (argument?: unknown) => {
  asked.push(argument === undefined ? name : `${name} ${JSON.stringify(argument)}`);
};
const store: PaneStore = {
  getState: () => state,
  subscribe: () => () => undefined,
  check: record("check"),
  clearMarks: record("clearMarks"),
  select: record("select"),
  summarize: record("summarize"),
  sheetChanged: record("sheetChanged"),
  dismissNotice: record("dismissNotice"),
};

Object.assign(window, { asked, Office: { context: { officeTheme: { isDarkTheme: wish.get("theme") === "dark" } } } });

const begun = performance.now();
const print = wish.get("print");
const printStore = print === null ? undefined : samplePrintStore(print);
flushSync(() => mountPane(document.getElementById("root") as HTMLElement, store, printStore));
Object.assign(window, { drawnInMs: performance.now() - begun });
