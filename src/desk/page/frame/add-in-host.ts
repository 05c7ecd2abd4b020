import type { DeskSession } from "../../protocol/session";
import type { ReplyBody, RequestBody } from "../../protocol/wire";
import { answerService, isServiceRequest, type RuntimeServices } from "./services";

/** Answers what an add-in asks of Excel, over one session. */
export class AddInHost {
  private readonly session: DeskSession;
  private readonly services: RuntimeServices;
  private readonly commands = new Map<string, () => void>();

  constructor(session: DeskSession, services: RuntimeServices) {
    this.session = session;
    this.services = services;
  }

  /** Settings as the handshake hands them over: pairs of key and JSON. */
  settings(): [string, string][] {
    return [...this.session.workbook.settings].map(([key, value]) => [key, JSON.stringify(value)]);
  }

  /** Settles when the add-in calls `event.completed()` for this ribbon command. */
  commandCompleted(id: string): Promise<void> {
    return new Promise((resolve) => this.commands.set(id, resolve));
  }

  /** One call of the client's `executeMethod`. `onReady` is called when the add-in's ribbon functions are in place. */
  async executeMethod(data: unknown, onReady: () => void): Promise<unknown> {
    const call = data as MethodCall;
    switch (call.DdaMethod?.DispatchId) {
      case DISPATCH.processQuery:
        return this.processQuery(call.ArrayData ?? [], onReady);
      case DISPATCH.commandCompleted:
        this.commands.get(String(call["0"]))?.();
        this.commands.delete(String(call["0"]));
        return SUCCESS;
      case DISPATCH.saveSettings:
        return this.saveSettings(call);
      case DISPATCH.loadSettings:
        return { ...SUCCESS, Properties: this.settings() };
      default:
        return { Error: NOT_SUPPORTED, Version: 1 };
    }
  }

  private async processQuery(data: readonly unknown[], onReady: () => void): Promise<unknown> {
    const body = JSON.parse(String(data[4])) as RequestBody;
    const reply: ReplyBody = isServiceRequest(body)
      ? answerService(body, this.services, onReady)
      : await this.session.request(body, Number(data[6] ?? 0));
    return { ...SUCCESS, Data: [200, ["Content-Type", "application/json"], JSON.stringify(reply)] };
  }

  private saveSettings(call: MethodCall): unknown {
    const { settings } = this.session.workbook;
    settings.clear();
    for (const [key, json] of call.DdaSettingsMethod?.Properties ?? []) settings.set(key, JSON.parse(json));
    this.session.onChange();
    return SUCCESS;
  }
}

interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly [string, string][] };
  /** First argument of a call whose arguments have numbers for names. */
  readonly "0"?: unknown;
}

/** Numbers of the client's methods (`OSF.DDA.MethodDispId`). */
const DISPATCH = { loadSettings: 75, saveSettings: 76, processQuery: 93, commandCompleted: 94 } as const;
const SUCCESS = { Error: 0, Version: 1 } as const;
/** `ooeOperationNotSupported` of the client. */
const NOT_SUPPORTED = 5000;
