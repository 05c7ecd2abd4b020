import {
  CommandType,
  ICommandService,
  LifecycleStages,
  LogLevel,
  Univer,
  UniverInstanceType,
  LocaleType,
} from "@univerjs/core";
import type { ICommandInfo, IExecutionOptions, Injector, Workbook as GridWorkbook } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { IRenderManagerService } from "@univerjs/engine-render";
import { SheetInterceptorService } from "@univerjs/sheets";
import { defaultTheme } from "@univerjs/themes";
import zhCN from "@univerjs/preset-sheets-core/locales/zh-CN";
import type { Rect } from "../../workbook/rect";
import { lastColumn, lastRow, rectBetween } from "../../workbook/rect";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { isContentChange, type GridChange } from "./grid-edits";
import { GridDiff } from "./grid-diff";
import { overlayStyles } from "./overlay";
import { registerPlugins } from "./plugins";
import { workbookPicture } from "./sheet-picture";

/** What the person does in the sheet view. */
export interface GridListener {
  changed(sheet: Sheet, change: GridChange): void;
  selected(sheet: Sheet, rects: readonly Rect[]): void;
  activated(sheet: Sheet): void;
  editing(editing: boolean): void;
  /** Whether a cell of the sheet may be typed into. */
  mayEdit(sheet: Sheet): boolean;
}

/**
 * The sheet view: Univer, showing a workbook. The workbook is the truth; the view is told of its changes by
 * `refresh`, and tells the listener what the person does.
 */
export class Grid {
  private readonly univer: Univer;
  private readonly injector: Injector;
  private readonly commands: ICommandService;
  private readonly listener: GridListener;
  private readonly container: HTMLElement;
  private workbook: Workbook | null = null;
  private diff: GridDiff | null = null;
  private unitId = "";
  private count = 0;
  /** True while the view is being told of a change, so that it is not taken for the person's. */
  private telling = false;
  private overlaid = false;
  /** Whether the view has been drawn for the first time. */
  private drawn = false;
  private selection = "";

  constructor(container: HTMLElement, listener: GridListener) {
    this.listener = listener;
    this.container = container;
    this.univer = new Univer({
      theme: defaultTheme,
      locale: LocaleType.ZH_CN,
      locales: { [LocaleType.ZH_CN]: zhCN },
      logLevel: LogLevel.ERROR,
    });
    registerPlugins(this.univer, container);
    this.injector = this.univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.commands.onCommandExecuted((info, options) => this.heard(info, options));
    const api = FUniver.newAPI(this.univer);
    api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
      const sheet = this.workbook?.sheet(event.worksheet.getSheetId());
      if (sheet && !this.listener.mayEdit(sheet)) event.cancel = true;
    });
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      this.drawn ||= stage >= LifecycleStages.Rendered;
    });
    api.addEvent(api.Event.SheetEditStarted, () => this.listener.editing(true));
    api.addEvent(api.Event.SheetEditEnded, () => this.listener.editing(false));
  }

  /** Shows another workbook in place of the one shown. */
  show(workbook: Workbook, name: string): void {
    this.telling = true;
    if (this.unitId !== "") this.api().disposeUnit(this.unitId);
    this.unitId = `book${String(this.count++)}`;
    this.workbook = workbook;
    this.diff = new GridDiff(workbook);
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookPicture(workbook, this.unitId, name));
    this.telling = false;
    this.overlay();
    this.selection = "";
    this.tell("sheet.operation.set-worksheet-active", { subUnitId: workbook.activeSheet.id });
  }

  /** Draws what changed in the workbook since the last time, and brings the selection into view where it moved. */
  refresh(selection: readonly Rect[], name: string): void {
    const { workbook, diff } = this;
    if (!workbook || !diff) return;
    if (!diff.sameSheets()) return this.show(workbook, name);
    for (const { id, params } of diff.changes()) this.tell(id, params);
    this.showSelection(workbook.activeSheet, selection);
  }

  /** Draws everything afresh: the view did something the workbook could not. */
  reload(name: string): void {
    if (this.workbook) this.show(this.workbook, name);
  }

  /** Kinds of conditional formats on a sheet that are kept but not drawn. */
  undrawn(sheet: Sheet): readonly string[] {
    return this.diff?.undrawn(sheet) ?? [];
  }

  /** Where a cell of the sheet in front is drawn, in pixels of the window; it may be scrolled out of sight. */
  cellBox(row: number, column: number): DOMRect | null {
    const view = this.viewport();
    if (!view) return null;
    const box = view.unscrolled(row, column);
    const x = column < view.frozenColumns ? 0 : view.scrollX;
    const y = row < view.frozenRows ? 0 : view.scrollY;
    return new DOMRect(box.x - x, box.y - y, box.width, box.height);
  }

  /** Where cells that scroll are drawn, in pixels of the window. Null before the sheet is drawn. */
  cellsArea(): DOMRect | null {
    const view = this.viewport();
    if (!view) return null;
    const { x, y } = view.unscrolled(view.frozenRows, view.frozenColumns);
    return new DOMRect(x, y, view.place.right - SCROLL_BAR_PX - x, view.place.bottom - SCROLL_BAR_PX - y);
  }

  /** Runs one of the view's own commands, as its buttons do. */
  command(id: string, params: object = {}): void {
    void this.commands.executeCommand(id, params);
  }

  get styles() {
    return this.gridWorkbook()?.getStyles() ?? null;
  }

  /** The view has this service from the first workbook on. */
  private overlay(): void {
    if (this.overlaid) return;
    this.overlaid = true;
    overlayStyles(this.injector.get(SheetInterceptorService), (sheetId, row, column) =>
      this.diff?.overlayAt(sheetId, row, column),
    );
  }

  private showSelection(sheet: Sheet, rects: readonly Rect[]): void {
    const wanted = key(sheet, rects);
    if (wanted === this.selection || rects.length === 0) return;
    this.selection = wanted;
    this.tell("sheet.operation.set-worksheet-active", { subUnitId: sheet.id });
    const selections = rects.map((rect) => {
      const range = {
        startRow: rect.row,
        startColumn: rect.column,
        endRow: lastRow(rect),
        endColumn: lastColumn(rect),
        rangeType: 0,
      };
      const primary = {
        ...range,
        endRow: rect.row,
        endColumn: rect.column,
        actualRow: rect.row,
        actualColumn: rect.column,
      };
      return { range, primary: { ...primary, isMerged: false, isMergedMainCell: false }, style: null };
    });
    this.tell("sheet.operation.set-selections", { subUnitId: sheet.id, selections, reveal: true });
    const [first] = rects;
    // The view scrolls in the next frames.
    if (first) setTimeout(() => this.selection === wanted && this.uncover(first), REVEAL_MS);
  }

  /** The view thinks a cell is in sight as soon as its first line is: scrolls on until all of it is. */
  private uncover({ row, column }: Rect): void {
    const view = this.viewport();
    const box = this.cellBox(row, column);
    if (!view || !box) return;
    const { x: left, y: top } = view.unscrolled(view.frozenRows, view.frozenColumns);
    const offsetY = row < view.frozenRows ? 0 : overshoot(box.top, box.bottom, top, view.place.bottom - SCROLL_BAR_PX);
    const offsetX =
      column < view.frozenColumns ? 0 : overshoot(box.left, box.right, left, view.place.right - SCROLL_BAR_PX);
    if (offsetX === 0 && offsetY === 0) return;
    void this.commands.executeCommand("sheet.command.set-scroll-relative", { offsetX, offsetY });
  }

  /** How the sheet in front is scrolled and frozen. Null before it is drawn. */
  private viewport() {
    const sheet = this.api().getActiveWorkbook()?.getActiveSheet();
    const canvas = this.container.querySelector(`#univer-sheet-main-canvas_${this.unitId}`);
    if (!sheet || !this.drawn || !canvas) return null;
    const render = this.injector.get(IRenderManagerService).getRenderById(this.unitId);
    const scrolled = render?.scene.getViewport("viewMain");
    const place = canvas.getBoundingClientRect();
    const { startRow, startColumn } = sheet.getSheet().getFreeze();
    return {
      place,
      frozenRows: Math.max(0, startRow),
      frozenColumns: Math.max(0, startColumn),
      scrollX: scrolled?.viewportScrollX ?? 0,
      scrollY: scrolled?.viewportScrollY ?? 0,
      unscrolled: (row: number, column: number): DOMRect => {
        const box = sheet.getRange(row, column).getCellRect();
        return new DOMRect(box.x + place.x, box.y + place.y, box.width, box.height);
      },
    };
  }

  private heard(info: Readonly<ICommandInfo>, _options?: IExecutionOptions): void {
    if (this.telling || !this.workbook) return;
    const params = (info.params ?? {}) as { readonly unitId?: string; readonly subUnitId?: string };
    if (params.unitId !== undefined && params.unitId !== this.unitId) return;
    const sheet = params.subUnitId === undefined ? this.workbook.activeSheet : this.workbook.sheet(params.subUnitId);
    if (info.type === CommandType.MUTATION && isContentChange(info.id)) {
      this.listener.changed(sheet ?? this.workbook.activeSheet, { id: info.id, params: info.params });
    }
    if (!sheet) return;
    if (info.id === "sheet.operation.set-worksheet-active") this.listener.activated(sheet);
    if (info.id === "sheet.operation.set-selections") this.heardSelection(sheet, info.params as SelectionParams);
  }

  private heardSelection(sheet: Sheet, { selections, type }: SelectionParams): void {
    // 1 is a selection still being drawn with the mouse.
    if (type === 1 || selections.length === 0) return;
    const rects = selections.map(({ range }) =>
      rectBetween(range.startRow || 0, range.startColumn || 0, range.endRow, range.endColumn),
    );
    const now = key(sheet, rects);
    if (now === this.selection) return;
    this.selection = now;
    this.listener.selected(sheet, rects);
  }

  private tell(id: string, params: object): void {
    this.telling = true;
    try {
      this.commands.syncExecuteCommand(id, { unitId: this.unitId, ...params }, { onlyLocal: true });
    } finally {
      this.telling = false;
    }
  }

  private api(): FUniver {
    return FUniver.newAPI(this.univer);
  }

  private gridWorkbook(): GridWorkbook | null {
    return this.api().getActiveWorkbook()?.getWorkbook() ?? null;
  }
}

const REVEAL_MS = 80;
const SCROLL_BAR_PX = 14;

/** How far to scroll so that start to end lies between low and high; the start goes before the end. */
function overshoot(start: number, end: number, low: number, high: number): number {
  if (start < low) return start - low;
  return end > high ? Math.min(end - high, start - low) : 0;
}

interface SelectionParams {
  readonly type?: number;
  readonly selections: readonly {
    readonly range: {
      readonly startRow: number;
      readonly startColumn: number;
      readonly endRow: number;
      readonly endColumn: number;
    };
  }[];
}

function key(sheet: Sheet, rects: readonly Rect[]): string {
  return JSON.stringify([sheet.id, rects]);
}
