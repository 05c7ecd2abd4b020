import { readFileSync } from "node:fs";

/** The bridge that the client library talks through when it runs inside an Office process. */
export interface HostBridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost?: (message: string) => void;
}

/** What one evaluation of the client library gives. Each is independent of all others. */
export interface ExcelClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & {
    readonly HostBridge: { init(bridge: HostBridge): void };
  };
  /** Makes the library ask this `Office` which requirement sets there are. */
  useOffice(office: Record<string, unknown>): void;
}

/**
 * Evaluates the unmodified Excel client of `@microsoft/office-js` (the file Excel on the web loads). It runs as the
 * body of a function: the browser's globals it wants are arguments, so nothing leaks into this process and several
 * clients can live side by side. About 50 ms.
 */
export function loadExcelClient(): ExcelClient {
  const window = browserWindow();
  const errorPrototype = Error.prototype as { popStackFrame?: unknown };
  const hadPopStackFrame = Object.hasOwn(errorPrototype, "popStackFrame");
  const evaluate = new Function(...Object.keys(window), "window", "document", `${PROLOGUE}${source()}${EPILOGUE}`) as (
    ...args: unknown[]
  ) => ExcelClient;
  const client = evaluate(...Object.values(window), window, {});
  // The library hangs a helper of old browsers on every Error; nobody else here should see it.
  if (!hadPopStackFrame) delete errorPrototype.popStackFrame;
  return client;
}

/** Names that the library both declares and reads off `window`. */
const SHARED = ["Office", "OfficeExtension", "OfficeExtensionBatch", "OfficeRuntime", "OfficeCore", "Excel"];

const PROLOGUE =
  "var OfficeExtensionBatch, OfficeRuntime;" +
  SHARED.map(
    (name) => `Object.defineProperty(window,"${name}",{get:function(){return ${name}},set:function(v){${name}=v}});`,
  ).join("");

const EPILOGUE =
  "\n;return {Excel:Excel,OfficeExtension:OfficeExtension,useOffice:function(office){Office=office}};\n//# sourceURL=excel-web-16.00.js";

function browserWindow(): Record<string, unknown> {
  return {
    Type: function Type() {},
    Sys: {},
    Microsoft: { Office: { WebExtension: {} } },
    location: { href: "", search: "", hash: "" },
    navigator: { userAgent: "" },
  };
}

let text: string | undefined;

function source(): string {
  text ??= readFileSync(require.resolve(CLIENT), "utf8");
  return text;
}

const CLIENT = "@microsoft/office-js/dist/excel-web-16.00.js";
