import { eventFor, readRequest, replyTo, type Request } from "./envelope";
import type { AddInHost } from "./add-in-host";

/** What office.js is told about the document it was opened in. */
export interface AppContext {
  readonly apiVersion: string;
  /** Language tag of Excel's surface, such as "zh-CN". */
  readonly locale: string;
  readonly documentUrl: string;
  /** Requirement sets beside ExcelApi, with their versions. */
  readonly otherSets: Readonly<Record<string, string>>;
}

/**
 * One running add-in: a frame with the add-in's own page on the unmodified office.js, which believes its parent to
 * be Excel on the web. Lives until `remove`; like the shared runtime it stays alive while it is not shown.
 */
export class AddInFrame {
  readonly element: HTMLIFrameElement;
  private readonly registrations = new Map<string, Request>();
  private readonly conversation = `${randomId()}_${randomId()}`;
  private readonly controlId = `desk_${randomId()}`;
  private readonly waiting: (() => void)[] = [];
  private ready = false;
  private readonly host: AddInHost;
  private readonly context: AppContext;

  constructor(url: string, title: string, context: AppContext, host: AddInHost) {
    this.host = host;
    this.context = context;
    trustThisHost();
    // The name is read when the page begins to load: it must be there before the frame is.
    this.element = document.createElement("iframe");
    this.element.name = this.windowName();
    this.element.title = title;
    this.element.src = `${url}${url.includes("?") ? "&" : "?"}_host_Info=${encodeURIComponent(this.hostInfo("$"))}`;
    addEventListener("message", this.receive);
  }

  /** Takes the frame away; the add-in's events and requests end. */
  remove(): void {
    removeEventListener("message", this.receive);
    this.element.remove();
  }

  /** Sends an event to the add-in, if it registered for it. */
  send(eventName: string, data: unknown): void {
    const registration = this.registrations.get(eventName);
    if (registration) this.post(eventFor(registration, data));
  }

  /** Settles once the add-in's ribbon functions can be called. */
  whenReady(): Promise<void> {
    return this.ready ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve));
  }

  private readonly receive = (event: MessageEvent): void => {
    if (event.source !== this.element.contentWindow || event.origin !== location.origin) return;
    const request = readRequest(event.data);
    if (!request || request._conversationId !== this.conversation) return;
    void this.answer(request).then((data) => this.post(replyTo(request, data)));
  };

  private async answer(request: Request): Promise<unknown> {
    if (request._actionType === 1) {
      this.registrations.set(eventOf(request), request);
      return { Error: 0 };
    }
    if (request._actionType === 2) {
      this.registrations.delete(eventOf(request));
      return { Error: 0 };
    }
    if (request._actionName === "ContextActivationManager_getAppContextAsync") return this.appContext();
    if (request._actionName === "executeMethod") {
      return this.host.executeMethod(request._data, () => {
        this.ready = true;
        for (const resolve of this.waiting.splice(0)) resolve();
      });
    }
    // notifyHost and its like are told for information.
    return { Error: 0 };
  }

  private post(message: string): void {
    this.element.contentWindow?.postMessage(message, location.origin);
  }

  private appContext(): unknown {
    const { apiVersion, locale, documentUrl, otherSets } = this.context;
    return {
      _id: this.controlId,
      _appName: EXCEL_ON_THE_WEB,
      _appVersion: "16.01",
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: documentUrl,
      _clientMode: 0,
      _settings: this.host.settings(),
      _reason: "documentOpened",
      _osfControlType: 1,
      _eToken: "",
      _correlationId: randomId(),
      _appInstanceId: this.controlId,
      _appMinorVersion: 1,
      _requirementMatrix: JSON.stringify({ ExcelApi: apiVersion, ...otherSets }),
      _hostFullVersion: "16.0.0.0",
      _appDomains: [],
      _featureGates: {},
    };
  }

  private windowName(): string {
    return JSON.stringify({
      baseFrameName: `_xdm_0_${this.controlId}`,
      hostInfo: this.hostInfo("|"),
      xdmInfo: `${this.conversation}|${this.controlId}|${location.origin}`,
      serializerVersion: 1,
    });
  }

  /** Host, platform, version, locale, correlation, whether a dialog, and that nothing is to be logged anywhere. */
  private hostInfo(separator: "$" | "|"): string {
    const parts = ["Excel", "Web", "16.01", this.context.locale, this.conversation, "", "disableLogging", "0"];
    return parts.join(separator);
  }
}

const EXCEL_ON_THE_WEB = 16;

/** "appCommandInvoked", whatever prefix or suffix of a target the client's name of the event has. */
function eventOf(request: Request): string {
  const known = ["appCommandInvoked", "richApiMessage"];
  return known.find((name) => request._actionName.toLowerCase().includes(name.toLowerCase())) ?? request._actionName;
}

/**
 * Over plain http office.js asks the user whether the host may be trusted, and keeps the answer in localStorage,
 * which this page shares with the add-in's. Whoever started the desk has answered.
 */
function trustThisHost(): void {
  if (location.protocol !== "http:") return;
  localStorage.setItem(`OfficeJSTrustKeyV2_http_${location.hostname}`, JSON.stringify({ Result: 1 }));
}

function randomId(): string {
  return crypto.randomUUID().replace(/-/g, "").slice(0, 12);
}
