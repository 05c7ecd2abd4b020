import { ExcelFailure } from "../excel/failure";
import { hostFacts } from "../excel/host-facts";
import { VERSION } from "./version";

/**
 * What the maintainers need to know of an error that nobody foresaw, as lines of text. Messages may quote cells, so
 * that they stay out: only classes, codes, places in the client library and functions of this add-in are named.
 */
export function errorReport(error: unknown, doing: string): string {
  const cause = error instanceof ExcelFailure ? (error.cause ?? error) : error;
  const { host, excelApi } = hostFacts();
  const lines: readonly (readonly [string, string])[] = [
    ["通报校核", VERSION],
    ["Excel", host],
    ["ExcelApi", excelApi],
    ["正在做", error instanceof ExcelFailure ? error.doing : doing],
    ["错误", nameOf(cause)],
    ["代码", codeOf(cause)],
    ["位置", locationOf(cause)],
    ["经过", functionsOf(cause).join(" < ")],
  ];
  return lines
    .filter(([, words]) => words !== "")
    .map(([name, words]) => `${name}：${words}`)
    .join("\n");
}

/** What a name in a program looks like: no sentence, no cell text, no path. */
const NAME = /^[\w$.<>[\]]{1,80}$/;

function named(value: unknown): string {
  return typeof value === "string" && NAME.test(value) ? value : "";
}

function nameOf(error: unknown): string {
  return named((error as { name?: unknown } | null | undefined)?.name) || typeof error;
}

function codeOf(error: unknown): string {
  return named((error as { code?: unknown } | null | undefined)?.code);
}

/** Office.js names the member that failed: "Range.values". */
function locationOf(error: unknown): string {
  const { debugInfo } = (error ?? {}) as { debugInfo?: { errorLocation?: unknown } };
  return named(debugInfo?.errorLocation);
}

const MOST_FUNCTIONS = 12;

/** The functions of the stack, innermost first, without files: those hold paths, and the first line the message. */
function functionsOf(error: unknown): string[] {
  const stack = (error as { stack?: unknown } | null | undefined)?.stack;
  if (typeof stack !== "string") return [];
  return stack
    .split("\n")
    .flatMap((line) => /^\s{1,8}at (?:async )?([\w$.<>]{1,80}) \(/.exec(line)?.[1] ?? [])
    .slice(0, MOST_FUNCTIONS);
}
