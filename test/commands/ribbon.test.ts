import { ribbonActions, type PaneSide } from "../../src/commands/ribbon";

const CHECKED = { bulletin: { sheetName: "五月" } };

/** A pane that notes what it is asked for. */
function paneWith(part: { found?: boolean; checked?: boolean; tone?: string } = {}) {
  const did: string[] = [];
  let report = part.checked === true ? CHECKED : null;
  const note = (what: string) => async () => void did.push(what);
  const pane: PaneSide = {
    async check() {
      did.push("check");
      if (part.found !== false) report = CHECKED;
    },
    clearMarks: note("clear"),
    summarize: note("summarize"),
    writeProblemList: note("list"),
    openTab: (tab) => void did.push(`tab ${tab}`),
    getState: () => ({ report, notice: part.tone === undefined ? null : { tone: part.tone } }),
    printCopy: async (sheetName) => void did.push(`print ${sheetName}`),
    show: note("show"),
  };
  return { actions: ribbonActions(pane), did };
}

describe("ribbon buttons", () => {
  it("show the pane with what came of them", async () => {
    const { actions, did } = paneWith({ checked: true });
    await actions.checkWorkbook();
    await actions.writeSummary();
    await actions.writeProblemList();
    await actions.printTable();
    expect(did).toEqual([
      ...["show", "tab check", "check"],
      ...["show", "summarize"],
      ...["show", "tab check", "list"],
      ...["show", "tab print", "print 五月"],
    ]);
  });

  it("check first where nothing was checked yet, and stop where no bulletin is found", async () => {
    const first = paneWith();
    await first.actions.printTable();
    expect(first.did).toEqual(["show", "check", "tab print", "print 五月"]);
    const vain = paneWith({ found: false });
    await vain.actions.writeProblemList();
    await vain.actions.printTable();
    expect(vain.did).toEqual(["show", "check", "show", "check"]);
  });

  it("leave the pane closed after clearing, unless it failed", async () => {
    const well = paneWith({ checked: true });
    await well.actions.clearMarks();
    expect(well.did).toEqual(["clear"]);
    const ill = paneWith({ checked: true, tone: "error" });
    await ill.actions.clearMarks();
    expect(ill.did).toEqual(["clear", "show"]);
  });
});
