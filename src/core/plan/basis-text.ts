import type { Status } from "../model/bulletin";
import { type Basis, type Decision, DEFAULT_BASIS } from "../model/decision";
import type { MarkKind } from "../model/edit";
import { type CheckSettings, DEFAULT_SETTINGS, type SeverityChoice } from "../model/settings";

/** What came of reading something that anybody may have written: a value that keeps to every limit, or why not. */
export type Read<Value> =
  | { readonly kind: "read"; readonly value: Value }
  /** `why`: a Chinese clause that says what is wrong, without quoting it. */
  | { readonly kind: "broken"; readonly why: string };

/** Most of everything: far more than any bulletin needs, and little enough to be read in a moment. */
export const LIMITS = {
  statusWords: 100,
  statusWordLength: 20,
  names: 1000,
  nameLength: 40,
  severities: 200,
  tolerance: 0.5,
  decisions: 3000,
  reasonLength: 500,
  quoteLength: 80,
} as const;

/** Settings from parsed JSON. What is absent has its default; what is there has to be right. */
export function readSettings(json: unknown): Read<CheckSettings> {
  if (!isRecord(json)) return broken("不是设置");
  const settings = { ...DEFAULT_SETTINGS };
  for (const key of Object.keys(DEFAULT_SETTINGS) as (keyof CheckSettings)[]) {
    if (!Object.hasOwn(json, key)) continue;
    const field = FIELDS[key](json[key]);
    if (field.kind === "broken") return broken(`“${FIELD_NAMES[key]}”${field.why}`);
    Object.assign(settings, { [key]: field.value });
  }
  return { kind: "read", value: settings };
}

/** Decisions from parsed JSON. Those that are not right are left out and counted. */
export function readDecisions(json: unknown): Read<{ readonly decisions: Decision[]; readonly leftOut: number }> {
  if (!Array.isArray(json)) return broken("不是处理记录");
  if (json.length > LIMITS.decisions) return broken(`多于${LIMITS.decisions}条`);
  const decisions = new Map<string, Decision>();
  let leftOut = 0;
  for (const one of json as unknown[]) {
    const decision = readDecision(one);
    if (decision === null) leftOut += 1;
    else decisions.set(decision.ruleId + decision.fingerprint, decision);
  }
  return { kind: "read", value: { decisions: [...decisions.values()], leftOut } };
}

/** Settings and decisions as JSON, and as they are read again. */
export function basisOf(settings: CheckSettings | null, decisions: readonly Decision[] | null): Basis {
  return {
    settings: settings ?? DEFAULT_BASIS.settings,
    decisions: decisions ?? DEFAULT_BASIS.decisions,
  };
}

export const FIELD_NAMES: Readonly<Record<keyof CheckSettings, string>> = {
  statusWords: "状态词",
  leaderNames: "领导姓名",
  unitNames: "责任单位名称",
  severities: "规则的严重程度",
  tolerance: "“左右”的幅度",
  markColors: "标记颜色",
  recheckOnEdit: "改动后自动复查",
};

const FIELDS: Readonly<Record<keyof CheckSettings, (json: unknown) => Read<unknown>>> = {
  statusWords: readStatusWords,
  leaderNames: (json) => readTexts(json, LIMITS.names, LIMITS.nameLength),
  unitNames: (json) => readTexts(json, LIMITS.names, LIMITS.nameLength),
  severities: readSeverities,
  tolerance(json) {
    const isShare = typeof json === "number" && json >= 0 && json <= LIMITS.tolerance;
    // JSON has a zero below zero, which it does not write again.
    return isShare ? { kind: "read", value: Math.abs(json) } : broken(`要在0到${LIMITS.tolerance * 100}%之间`);
  },
  markColors: readColors,
  recheckOnEdit: (json) => (typeof json === "boolean" ? { kind: "read", value: json } : broken("只能是开或者关")),
};

const STATUSES: readonly Status[] = ["completed", "partial", "notCompleted"];
const MARK_KINDS: readonly MarkKind[] = ["contradicted", "uncertain", "layout"];
const SEVERITIES: readonly unknown[] = ["error", "warning", "info", "off"] satisfies SeverityChoice[];

function readStatusWords(json: unknown): Read<CheckSettings["statusWords"]> {
  if (!isRecord(json)) return broken("格式不对");
  const words: Record<Status, readonly string[]> = { ...DEFAULT_SETTINGS.statusWords };
  const all = new Set<string>();
  for (const status of STATUSES) {
    if (!Object.hasOwn(json, status)) continue;
    const read = readTexts(json[status], LIMITS.statusWords, LIMITS.statusWordLength);
    if (read.kind === "broken") return read;
    words[status] = read.value;
    for (const word of read.value) {
      if (!/^[\p{L}\p{N}√×✓✔✗✘]+$/u.test(word)) return broken("里只能有文字，不能有空格和标点");
      if (all.has(word)) return broken("里同一个词归到了两种状态");
      all.add(word);
    }
  }
  return { kind: "read", value: words };
}

/** A list of short texts, each once, without blanks around. */
function readTexts(json: unknown, most: number, longest: number): Read<readonly string[]> {
  if (!Array.isArray(json)) return broken("格式不对");
  if (json.length > most) return broken(`多于${most}个`);
  const texts = new Set<string>();
  for (const one of json as unknown[]) {
    if (typeof one !== "string" || one.length > 2 * longest)
      return broken(`里有不是文字的内容，或者有长于${longest}字的`);
    const text = one.trim();
    if (text.length > longest) return broken(`里有长于${longest}字的`);
    if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) return broken("里有换行或者控制符");
    if (text !== "") texts.add(text);
  }
  return { kind: "read", value: [...texts] };
}

const RULE_ID = /^[a-z][a-z0-9-]{0,60}$/;

function readSeverities(json: unknown): Read<CheckSettings["severities"]> {
  if (!isRecord(json)) return broken("格式不对");
  const entries = Object.entries(json);
  if (entries.length > LIMITS.severities) return broken(`多于${LIMITS.severities}个`);
  const severities: Record<string, SeverityChoice> = {};
  for (const [rule, choice] of entries) {
    if (!RULE_ID.test(rule) || !SEVERITIES.includes(choice)) return broken("里有认不出的内容");
    severities[rule] = choice as SeverityChoice;
  }
  return { kind: "read", value: severities };
}

function readColors(json: unknown): Read<CheckSettings["markColors"]> {
  if (!isRecord(json)) return broken("格式不对");
  const colors: Record<MarkKind, string> = { ...DEFAULT_SETTINGS.markColors };
  for (const kind of MARK_KINDS) {
    if (!Object.hasOwn(json, kind)) continue;
    const color = json[kind];
    if (typeof color !== "string" || !/^#[0-9A-Fa-f]{6}$/.test(color)) return broken("要写成“#RRGGBB”");
    colors[kind] = color.toUpperCase();
  }
  return { kind: "read", value: colors };
}

function readDecision(json: unknown): Decision | null {
  if (!isRecord(json)) return null;
  const { kind, ruleId, fingerprint, reason, quote, decidedAt } = json;
  if (kind !== "ignored" && kind !== "forwarded") return null;
  if (typeof ruleId !== "string" || !RULE_ID.test(ruleId)) return null;
  if (typeof fingerprint !== "string" || !/^[0-9a-z]{8,20}(?:#[1-9][0-9]{0,5})?$/.test(fingerprint)) return null;
  if (typeof reason !== "string" || reason.length > LIMITS.reasonLength) return null;
  if (kind === "ignored" && reason.trim() === "") return null;
  if (typeof quote !== "string" || quote.length > LIMITS.quoteLength) return null;
  if (typeof decidedAt !== "string" || !/^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z?$/.test(decidedAt)) return null;
  return { kind, ruleId, fingerprint, reason, quote, decidedAt };
}

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

function broken(why: string): { readonly kind: "broken"; readonly why: string } {
  return { kind: "broken", why };
}
