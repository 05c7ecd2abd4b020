import { hasVersion } from "./protocol/member-table";
import type { Workbook } from "./workbook/workbook";

/** Requirement sets other than ExcelApi that the desk can honestly claim. */
const OTHER_SETS: Readonly<Record<string, string>> = { DelayForCellEdit: "1.1", SettingsApi: "1.1", Settings: "1.1" };

/** The part of `Office` that an add-in needs outside of `Excel.run`, over a workbook. */
export function makeOffice(workbook: Workbook, apiVersion: string): Record<string, unknown> {
  const associated = new Map<string, unknown>();
  const info = { host: "Excel", platform: "OfficeOnline" };
  return {
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    context: {
      host: info.host,
      platform: info.platform,
      contentLanguage: "zh-CN",
      displayLanguage: "zh-CN",
      requirements: { isSetSupported: (name: string, version = "1.1") => isSetSupported(name, version, apiVersion) },
      document: { settings: documentSettings(workbook) },
    },
    actions: {
      associate: (name: string, action: unknown) => void associated.set(name, action),
      _association: associated,
    },
    onReady: (callback?: (value: typeof info) => unknown) =>
      Promise.resolve(info).then((value) => (callback?.(value), value)),
  };
}

/** Whether the desk has a requirement set: ExcelApi up to its version, and few others. */
export function isSetSupported(name: string, version: string | number, apiVersion: string): boolean {
  if (name === "ExcelApi") return hasVersion(apiVersion, String(version));
  const other = OTHER_SETS[name];
  return other !== undefined && hasVersion(other, String(version));
}

/** `context.document.settings`: a copy in memory until `saveAsync`, as in Office. */
function documentSettings(workbook: Workbook): Record<string, unknown> {
  const copy = new Map(workbook.settings);
  const done = (callback?: (result: { status: string }) => void): void =>
    queueMicrotask(() => callback?.({ status: "succeeded" }));
  return {
    get: (key: string) => (copy.has(key) ? copy.get(key) : null),
    set: (key: string, value: unknown) => void copy.set(key, value),
    remove: (key: string) => void copy.delete(key),
    saveAsync: (...args: unknown[]) => {
      workbook.settings.clear();
      for (const [key, value] of copy) workbook.settings.set(key, value);
      done(args.find((arg) => typeof arg === "function") as (result: { status: string }) => void);
    },
    refreshAsync: (callback?: (result: { status: string }) => void) => {
      copy.clear();
      for (const [key, value] of workbook.settings) copy.set(key, value);
      done(callback);
    },
  };
}
