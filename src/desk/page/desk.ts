import { DeskSession, type Hands } from "../protocol/session";
import { parseRect, rectAddress } from "../workbook/a1";
import type { Workbook } from "../workbook/workbook";
import { AddInFrame } from "./frame/add-in-frame";
import { AddInHost } from "./frame/add-in-host";
import { downloadWorkbook, pickFile, readWorkbookFile, takeDrops, type OpenedFile } from "./files";
import { applyGridChange, renameSheet, type GridChange } from "./grid/grid-edits";
import { loadFonts } from "./fonts";
import { ChartLayer } from "./grid/chart-layer";
import { Grid } from "./grid/grid";
import { PageView } from "./panels/page-view";
import { TrialTab } from "./panels/trial-tab";
import { addInTabs } from "./ribbon/add-in-tab";
import { viewTab } from "./ribbon/view-tab";
import { homeTab } from "./ribbon/home-tab";
import { readManifest, type AddIn, type RibbonButton } from "./ribbon/manifest";
import { Ribbon } from "./ribbon/ribbon";
import { Regions } from "./regions";
import { Pane, Shell } from "./shell";
import type { Sheet } from "../workbook/sheet";

/** Something a person does to the workbook; what happened is told to the hands. */
export type PersonsDeed = (hands: Hands, workbook: Workbook) => void;

/** The page: one workbook at a time, shown in a grid, with the add-in at its side. */
export class Desk {
  private readonly ribbon = new Ribbon();
  private readonly pane = new Pane();
  private readonly shell: Shell;
  private readonly grid: Grid;
  private readonly charts: ChartLayer;
  private readonly pages = new PageView();
  private readonly trial: TrialTab;
  private readonly regions: Regions;
  private addIn: AddIn | null = null;
  private fileName = "";
  private session: DeskSession | null = null;
  private host: AddInHost | null = null;
  private frame: AddInFrame | null = null;
  private unsaved = false;
  /** What of the workbook no sheet knows of, when it was last saved. */
  private savedState = "";
  private commandCount = 0;
  /** What the person does is carried over in order, though the first may have to wait for the formula engine. */
  private deeds: Promise<void> = Promise.resolve();

  constructor(body: HTMLElement) {
    this.shell = new Shell(body, this.ribbon, this.pane, this.pages, {
      open: () => void this.pickAndOpen(),
      save: () => void this.save(),
    });
    this.trial = new TrialTab({
      restart: () => this.session && this.startSession(this.session.workbook),
      person: (deed, remote) => this.person(deed, remote),
    });
    this.grid = new Grid(this.shell.gridPlace, {
      changed: (sheet, change) => this.personChanged(sheet, change),
      selected: (sheet, rects) => this.person((hands) => hands.select(sheet, rects)),
      activated: (sheet) => this.person((hands) => hands.activate(sheet)),
      editing: (editing) => this.setEditing(editing),
      mayEdit: (sheet) => this.mayEdit(sheet),
    });
    this.charts = new ChartLayer(this.shell.gridPlace, this.grid);
    this.regions = new Regions(this.shell.gridPlace, () => this.pane.isShown);
    takeDrops(body, (file) => void this.open(file));
    addEventListener("beforeunload", (event) => {
      if (this.unsaved) event.preventDefault();
    });
    addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
        event.preventDefault();
        void this.save();
      }
    });
  }

  /** Reads the manifest, opens the workbook the server was started with, and starts the add-in. */
  async start(): Promise<void> {
    const first = fetch("/desk/workbook.xlsx");
    const fonts = loadFonts();
    const manifest = await fetch("/manifest.xml").then((reply) => reply.text());
    this.addIn = readManifest(manifest, LOCALE, `${location.origin}/`);
    if (this.addIn.faults.length > 0)
      this.shell.notify(`manifest.xml 有问题：${this.addIn.faults.join("；")}`, "error");
    this.ribbon.show(
      [
        homeTab({
          open: () => void this.pickAndOpen(),
          save: () => void this.save(),
          command: (id, params) => this.grid.command(id, params),
        }),
        ...addInTabs(this.addIn, {
          showPane: () => this.pane.show(),
          run: (button, functionName) => this.runFunction(button, functionName),
        }),
        viewTab((shown) => this.showPages(shown)),
        this.trial.tab,
      ],
      this.addIn.tabs[0]?.id ?? "home",
    );
    const reply = await first;
    await fonts;
    const name = decodeURIComponent(reply.headers.get("x-file-name") ?? "工作簿.xlsx");
    await this.open(new File([await reply.blob()], name));
  }

  /** Where a cell ("D6") of the sheet in front is drawn, in pixels of the window; for tests. */
  cellBox(address: string): { x: number; y: number; width: number; height: number } | null {
    const rect = parseRect(address);
    const box = rect && this.grid.cellBox(rect.row, rect.column);
    return box && { x: box.x, y: box.y, width: box.width, height: box.height };
  }

  /** What was selected last on the sheet in front; for tests. */
  get selectedAddress(): string {
    const { session } = this;
    return session
      ? session
          .selection(session.workbook.activeSheet)
          .map((rect) => rectAddress(rect))
          .join(",")
      : "";
  }

  /** Objects the add-in keeps by reference now; 0 when it is done. */
  get referenceCount(): number {
    return this.session?.referenceCount ?? 0;
  }

  /** What a cell of the sheet in front holds; for tests. */
  valueAt(address: string): unknown {
    const rect = parseRect(address);
    return rect && this.session?.workbook.activeSheet.cell(rect.row, rect.column).value;
  }

  async pickAndOpen(): Promise<void> {
    const file = await pickFile();
    if (file) await this.open(file);
  }

  /** Opens a file in place of the workbook that is open; where it can't be opened that one stays untouched. */
  async open(file: File): Promise<void> {
    const opened = await readWorkbookFile(file);
    if (opened.kind === "refused") {
      this.shell.notify(opened.sentence, "error");
      return;
    }
    if (this.unsaved && !confirm(`“${this.fileName}”有没有保存的改动。打开别的文件会丢掉这些改动，要继续吗？`)) return;
    this.use(opened);
  }

  async save(): Promise<void> {
    const { session } = this;
    if (!session) return;
    await this.deeds;
    session.settle();
    await downloadWorkbook(session.workbook, this.fileName);
    this.setUnsaved(false);
  }

  private use(opened: OpenedFile): void {
    this.shell.notify(opened.remark, "info");
    this.fileName = opened.name;
    this.startSession(opened.workbook);
    this.setUnsaved(false);
  }

  /** A new session over a workbook, and the add-in started afresh in it. */
  private startSession(workbook: Workbook): void {
    this.frame?.remove();
    const session = new DeskSession(workbook, this.trial.apiVersion, this.fileName);
    this.session = session;
    this.host = new AddInHost(session, {
      setVisible: (visible) => (visible ? this.pane.show() : this.pane.hide()),
      isVisible: () => this.pane.isShown,
      refused: (member) => this.trial.refusedService(member),
    });
    this.grid.show(workbook, this.fileName);
    session.onChange = () => this.changed(session);
    this.trial.bind(session);
    this.startAddIn(session);
    this.changed(session, true);
  }

  private startAddIn(session: DeskSession): void {
    const { addIn, host } = this;
    if (!addIn || !host) return;
    const frame = new AddInFrame(
      addIn.pageUrl,
      addIn.name,
      {
        apiVersion: session.apiVersion,
        locale: LOCALE,
        documentUrl: `${location.origin}/desk/${encodeURIComponent(this.fileName)}`,
        otherSets: OTHER_SETS,
      },
      host,
    );
    session.onEvents = (entries) =>
      frame.send("richApiMessage", {
        ArrayData: entries.map((e) => [e.messageCategory, e.messageType, e.targetId, e.message, 0, false]),
      });
    this.frame = frame;
    this.regions.watch(frame.element);
    this.pane.hold(addIn.name, frame.element);
  }

  private async runFunction(button: RibbonButton, functionName: string): Promise<void> {
    const { frame, host } = this;
    if (!frame || !host) return;
    const id = `command${String(this.commandCount++)}`;
    await frame.whenReady();
    const done = host.commandCompleted(id);
    frame.send("appCommandInvoked", { 0: id, 1: functionName, 2: JSON.stringify({ source: { id: button.id } }) });
    await done;
  }

  private changed(session: DeskSession, fresh = false): void {
    if (session !== this.session) return;
    const { workbook } = session;
    if (!fresh && !this.unsaved) this.setUnsaved(this.unsaved || workbook.sheets.some((sheet) => sheet.changed));
    this.grid.refresh(session.selection(workbook.activeSheet), this.fileName);
    const undrawnCharts = this.charts.refresh(workbook.activeSheet);
    this.shell.showState(session, this.grid.undrawn(workbook.activeSheet), undrawnCharts);
    this.trial.refresh();
    this.pages.refresh(workbook.activeSheet, workbook);
  }

  private personChanged(sheet: Sheet, change: GridChange): void {
    const { styles } = this.grid;
    this.person((hands, workbook) => {
      if (change.id === "sheet.mutation.set-worksheet-name") {
        if (!renameSheet(workbook, sheet, (change.params as { name: string }).name))
          this.snapBack("工作表不能用这个名字。");
        return;
      }
      if (styles && applyGridChange(change, { workbook, sheet, hands, styles })) return;
      this.snapBack(
        sheet.isProtected ? "工作表受保护，不能改动。" : "试用台做不了这一步，表格已经恢复原样。请在 Excel 里做。",
      );
    });
  }

  private snapBack(sentence: string): void {
    this.shell.notify(sentence, "error");
    // After the view has finished what it was doing.
    setTimeout(() => this.grid.reload(this.fileName), 0);
  }

  private person(deed: PersonsDeed, remote = false): void {
    const { session } = this;
    if (!session) return;
    this.deeds = this.deeds.then(() => session.asPerson((hands) => deed(hands, session.workbook), remote));
  }

  private mayEdit(sheet: Sheet): boolean {
    if (!sheet.isProtected) return true;
    this.shell.notify(`工作表“${sheet.name}”受保护，不能改动。`, "error");
    return false;
  }

  private setEditing(editing: boolean): void {
    this.trial.setEditing(editing);
    this.shell.setEditing(editing);
  }

  private setUnsaved(unsaved: boolean): void {
    this.unsaved = unsaved;
    this.shell.showTitle(this.fileName, unsaved);
    if (unsaved || !this.session) return;
    this.savedState = stateOf(this.session.workbook);
    for (const sheet of this.session.workbook.sheets) sheet.changed = false;
  }

  private showPages(shown: boolean): void {
    const { session } = this;
    this.shell.gridPlace.classList.toggle("behind", shown);
    if (session) this.pages.show(shown, session.workbook.activeSheet, session.workbook);
  }
}

/** Requirement sets beside ExcelApi that the desk can honestly claim. */
const OTHER_SETS = { SharedRuntime: "1.1", AddinCommands: "1.1", DelayForCellEdit: "1.1" } as const;
const LOCALE = "zh-CN";

function stateOf(workbook: Workbook): string {
  return JSON.stringify([
    [...workbook.settings],
    workbook.sheets.map(({ id, name, visibility }) => [id, name, visibility]),
  ]);
}
