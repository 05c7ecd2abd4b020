import type { Basis } from "../model/decision";
import { basisOf, readDecisions, readSettings } from "./basis-text";

/** What a file of settings comes to. */
export type SettingsFile =
  | {
      readonly kind: "read";
      readonly basis: Basis;
      /** Decisions in the file that could not be read and were left out. */
      readonly leftOut: number;
    }
  | { readonly kind: "refused"; readonly sentence: string };

/** The settings and decisions as the text of a file, to be taken to another workbook. */
export function settingsFile({ settings, decisions }: Basis): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings, decisions }, null, 2)}\n`;
}

/** Reads such a text, which may come from anywhere. Never throws; the basis keeps to every limit. */
export function readSettingsFile(text: string): SettingsFile {
  if (text.length > MOST_CHARACTERS) return refused("文件太大");
  const json = parsed(text);
  if (typeof json !== "object" || json === null || (json as { format?: unknown }).format !== FORMAT) {
    return refused("这不是通报校核的设置文件");
  }
  const { version, settings, decisions } = json as { version?: unknown; settings?: unknown; decisions?: unknown };
  if (version !== VERSION) return refused("它来自别的版本，这个版本认不出来");
  const read = settings === undefined ? null : readSettings(settings);
  if (read?.kind === "broken") return refused(`其中${read.why}`);
  const decided = decisions === undefined ? null : readDecisions(decisions);
  if (decided?.kind === "broken") return refused(`其中的处理记录${decided.why}`);
  return {
    kind: "read",
    basis: basisOf(read?.value ?? null, decided?.value.decisions ?? null),
    leftOut: decided?.value.leftOut ?? 0,
  };
}

const FORMAT = "tongbao-settings";
const VERSION = 1;
/** Every limit at once comes to less. */
const MOST_CHARACTERS = 4_000_000;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch {
    return null;
  }
}

function refused(why: string): SettingsFile {
  return { kind: "refused", sentence: `没有读入设置：${why}。原来的设置没有改动。` };
}
