import { flushSync } from "react-dom";
import { mountPane } from "../../../src/taskpane/mount-pane";
import { fakeStore } from "../fake-store";
import { samplePrintStore } from "../print/sample-print";
import { STATES } from "./states";

/**
 * The pane in one state, chosen by the address: page.html#state=mixed&theme=dark&print=planned. What it asks for is
 * recorded in `asked`; `change` brings another state.
 */
const wish = new URLSearchParams(location.hash.slice(1));
const state = STATES[wish.get("state") ?? ""];
if (state === undefined) throw new Error(`no such state: ${location.hash}`);

const asked: string[] = [];
const store = fakeStore(state, (name, argument) => {
  asked.push(argument === undefined ? name : `${name} ${JSON.stringify(argument)}`);
});
const change = (name: string) => store.change(STATES[name] ?? {});
Object.assign(window, {
  asked,
  change,
  Office: { context: { officeTheme: { isDarkTheme: wish.get("theme") === "dark" } } },
});

const begun = performance.now();
const printStore = samplePrintStore(wish.get("print") ?? "planned");
flushSync(() => mountPane(document.getElementById("root") as HTMLElement, store, printStore));
Object.assign(window, { drawnInMs: performance.now() - begun });
