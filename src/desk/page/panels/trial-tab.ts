import type { DeskSession } from "../../protocol/session";
import { cellAddress } from "../../workbook/a1";
import type { PersonsDeed } from "../desk";
import { element } from "../element";
import { picture } from "../ribbon/pictures";
import { largeButton, type Tab } from "../ribbon/ribbon";

export interface TrialActions {
  /** Starts the add-in afresh over the same workbook. */
  restart(): void;
  person(deed: PersonsDeed, remote: boolean): void;
}

/** Newest ExcelApi the desk speaks, and the oldest the add-in promises to run on. */
const NEWEST = "1.17";
const OLDEST = "1.9";
const MEGABYTE = 1 << 20;
/** A limit so low that every request to a bulletin exceeds it, as a huge sheet exceeds Excel's. */
const TINY_BYTES = 2_000;
const SLOW_MS = 3_000;

/** The tab 试验: what can go wrong in Excel, on demand; and the calls the desk refused. */
export class TrialTab {
  readonly tab: Tab;
  apiVersion = NEWEST;
  private session: DeskSession | null = null;
  private readonly actions: TrialActions;
  private readonly switches: Readonly<Record<SwitchName, HTMLInputElement>>;
  private readonly refused = element("ul", { className: "refused", id: "refused-calls", tabIndex: 0 });
  private readonly services = new Set<string>();
  private editing = false;
  private armed = false;

  constructor(actions: TrialActions) {
    this.actions = actions;
    this.switches = {
      protect: box("protect", (on) => this.protect(on)),
      edit: box("edit", () => this.apply()),
      payload: box("payload", () => this.apply()),
      slow: box("slow", () => this.apply()),
      gone: box("gone", () => this.apply()),
      oldest: box("oldest", (on) => {
        this.apiVersion = on ? OLDEST : NEWEST;
        actions.restart();
      }),
    };
    const faults = element(
      "div",
      { className: "faults" },
      ...(Object.keys(WORDS) as SwitchName[]).map((name) =>
        element("label", { title: WORDS[name][1] }, this.switches[name], WORDS[name][0]),
      ),
    );
    const author = largeButton(
      "他人改动",
      picture("person", 28),
      "另一位作者改动选中的单元格。按住 Shift 点：等插件下一次读完表格、还没有写的时候再改",
      () => undefined,
    );
    author.id = "other-author";
    author.onclick = (event) => (event.shiftKey ? this.arm() : this.otherAuthor());
    this.tab = {
      id: "trial",
      label: "试验",
      groups: [
        { label: "故障", content: faults },
        { label: "协作", content: element("div", { className: "buttons" }, author) },
        { label: "被拒绝的调用", content: this.refused },
      ],
    };
    this.refused.setAttribute("aria-label", "被拒绝的调用");
  }

  /** The session the switches act on from now. */
  bind(session: DeskSession): void {
    this.session = session;
    this.services.clear();
    this.armed = false;
    const request = session.request.bind(session);
    session.request = async (body, flags) => {
      const reply = await request(body, flags);
      if (this.armed && reply.Results.length > 1) {
        this.armed = false;
        this.otherAuthor();
      }
      return reply;
    };
    this.apply();
    this.refresh();
  }

  refresh(): void {
    const { session } = this;
    if (!session) return;
    this.switches.protect.checked = session.workbook.activeSheet.isProtected;
    const calls = [
      ...session.refusedCalls.map(
        ({ member, reason, count }) => `${member}（${REASONS[reason]}，${String(count)} 次）`,
      ),
      ...[...this.services].map((member) => `${member}（${REASONS.unknown}）`),
    ];
    this.refused.replaceChildren(
      ...(calls.length === 0
        ? [element("li", { className: "none" }, "没有")]
        : calls.map((call) => element("li", {}, call))),
    );
  }

  refusedService(member: string): void {
    this.services.add(member);
    this.refresh();
  }

  /** A cell is being typed into: Excel makes add-ins wait then. */
  setEditing(editing: boolean): void {
    this.editing = editing;
    this.apply();
  }

  private apply(): void {
    const { session, switches } = this;
    if (!session) return;
    session.faults.editMode = this.editing || switches.edit.checked;
    session.faults.payloadLimit = switches.payload.checked ? TINY_BYTES : 5 * MEGABYTE;
    session.faults.slowMs = switches.slow.checked ? SLOW_MS : 0;
    session.faults.gone = switches.gone.checked;
  }

  private protect(on: boolean): void {
    this.actions.person((_hands, { activeSheet }) => {
      activeSheet.rest = { ...activeSheet.rest, sheetProtection: on ? ({ sheet: true } as never) : null };
      activeSheet.changed = true;
    }, false);
  }

  private arm(): void {
    this.armed = true;
  }

  /** Somebody else adds a word to the selected cell. */
  private otherAuthor(): void {
    const { session } = this;
    if (!session) return;
    this.actions.person((hands, workbook) => {
      const sheet = workbook.activeSheet;
      const { row = 0, column = 0 } = session.selection(sheet)[0] ?? {};
      const old = sheet.cell(row, column);
      const { formula: _formula, source: _source, ...rest } = old;
      const value = `${old.value === null || typeof old.value === "object" ? "" : String(old.value)}（他人改于${cellAddress(row, column)}）`;
      sheet.put(row, column, { ...rest, value });
      hands.edited(sheet, { row, column, rowCount: 1, columnCount: 1 }, old.value, value);
    }, true);
  }
}

type SwitchName = "protect" | "edit" | "payload" | "slow" | "gone" | "oldest";

/** Each switch: its words, and what it makes happen. */
const WORDS: Readonly<Record<SwitchName, readonly [string, string]>> = {
  protect: ["工作表受保护", "当前工作表像“审阅”里保护过一样，拒绝改动"],
  edit: ["正在编辑单元格", "像有人一直停在单元格里没有按回车"],
  payload: ["内容超过 5 MB", "把一次传输的上限调到很低，任何一次读写都会超过"],
  slow: ["响应很慢", "每次请求多等 3 秒"],
  gone: ["连接中断", "每次请求都失败，像会话已经失效"],
  oldest: ["只有 ExcelApi 1.9", "像 Excel 2021 以前的版本，之后的功能都没有；会重新启动插件"],
};

const REASONS = { unknown: "试用台没有", newer: "这个版本还没有" } as const;

function box(name: SwitchName, onchange: (on: boolean) => void): HTMLInputElement {
  const input = element("input", { type: "checkbox", id: `fault-${name}` });
  input.onchange = () => onchange(input.checked);
  return input;
}
