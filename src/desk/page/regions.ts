const FOCUSABLE = 'button, a[href], input, select, textarea, [tabindex="0"]';

/** F6 goes from the sheet to the pane and back, as in Excel: within the sheet, Tab belongs to the cells. */
export class Regions {
  private readonly grid: HTMLElement;
  private readonly isPaneShown: () => boolean;
  private frame: HTMLIFrameElement | null = null;
  /** What had the focus before the pane got it. */
  private left: HTMLElement | null = null;

  constructor(grid: HTMLElement, isPaneShown: () => boolean) {
    this.grid = grid;
    this.isPaneShown = isPaneShown;
    addEventListener("keydown", (event) => this.pressed(event, () => this.toPane()), true);
  }

  /** Hears the keys in an add-in's frame as well, whatever page it loads. */
  watch(frame: HTMLIFrameElement): void {
    this.frame = frame;
    frame.addEventListener("load", () => {
      frame.contentWindow?.addEventListener("keydown", (event) => this.pressed(event, () => this.toGrid()), true);
    });
  }

  private pressed(event: KeyboardEvent, go: () => void): void {
    if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    go();
  }

  private toPane(): void {
    const { frame } = this;
    if (!frame || !this.isPaneShown()) return;
    this.left = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    frame.contentWindow?.focus();
    frame.contentDocument?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  }

  private toGrid(): void {
    const { left } = this;
    const isThere = left !== null && left.isConnected && this.grid.contains(left);
    window.focus();
    (isThere ? left : this.grid.querySelector<HTMLElement>("[contenteditable]"))?.focus();
  }
}
