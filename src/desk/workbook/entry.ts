import { serialOfDay } from "./serial-date";

/** What a cell holds after something was typed into it. */
export interface Entry {
  readonly value: string | number | boolean | null;
  readonly formula?: string;
  /** Number format that Excel gives a cell with the format General. */
  readonly numberFormat?: string;
  /** Typed behind an apostrophe: text whatever it looks like. */
  readonly quoted?: boolean;
}

/**
 * What Excel (Chinese locale) makes of a text that is typed or written to a cell: a formula, a number, a date, a
 * truth value or text. In a cell formatted as text ("@") everything stays text.
 */
export function interpretEntry(text: string, cellIsText: boolean, year = new Date().getFullYear()): Entry {
  if (text === "") return { value: null };
  if (cellIsText) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1), quoted: true };
  if (text.startsWith("=") && text.length > 1) return { value: null, formula: text };
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  const number = numberEntry(text.trim()) ?? dateEntry(text.trim(), year) ?? timeEntry(text.trim());
  if (number) return number;
  // Lotus habits live on: a leading + or - or @ begins a formula.
  if (/^[+-][^\s\d+-]/.test(text)) return { value: null, formula: `=${text}` };
  if (/^@[A-Za-z]/.test(text)) return { value: null, formula: `=${text.slice(1)}` };
  return { value: text };
}

const PLAIN = /^([+-]?)(\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d{1,3}))?$/;
const GROUPED = /^([+-]?)(\d{1,3}(?:,\d{3})+)(\.\d*)?$/;

function numberEntry(text: string): Entry | null {
  const bracketed = /^\((.+)\)$/.exec(text)?.[1];
  if (bracketed !== undefined && /^\d/.test(bracketed)) {
    const inner = numberEntry(bracketed);
    return inner && typeof inner.value === "number" ? { ...inner, value: -inner.value } : null;
  }
  if (text.endsWith("%")) {
    const inner = numberEntry(text.slice(0, -1));
    if (!inner || typeof inner.value !== "number" || inner.numberFormat !== undefined) return null;
    return { value: inner.value / 100, numberFormat: text.includes(".") ? "0.00%" : "0%" };
  }
  if (/^[¥￥$]\d/.test(text)) {
    const inner = numberEntry(text.slice(1));
    return inner && { value: inner.value, numberFormat: text.includes(".") ? '"¥"#,##0.00' : '"¥"#,##0' };
  }
  const plain = PLAIN.exec(text);
  if (plain) return { value: Number(text), ...(plain[3] !== undefined && { numberFormat: "0.00E+00" }) };
  if (!GROUPED.test(text)) return null;
  return { value: Number(text.replace(/,/g, "")), numberFormat: text.includes(".") ? "#,##0.00" : "#,##0" };
}

const DAY_PATTERNS: readonly (readonly [RegExp, string, (m: string[], year: number) => [number, number, number]])[] = [
  [/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/, "yyyy/m/d", ([, y, m, d]) => [Number(y), Number(m), Number(d)]],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, 'yyyy"年"m"月"d"日"', ([, y, m, d]) => [Number(y), Number(m), Number(d)]],
  [/^(\d{4})年(\d{1,2})月$/, 'yyyy"年"m"月"', ([, y, m]) => [Number(y), Number(m), 1]],
  [/^(\d{4})[-/](\d{1,2})$/, "mmm-yy", ([, y, m]) => [Number(y), Number(m), 1]],
  [/^(\d{1,2})月(\d{1,2})日$/, 'm"月"d"日"', ([, m, d], year) => [year, Number(m), Number(d)]],
  [/^(\d{1,2})[-/](\d{1,2})$/, 'm"月"d"日"', ([, m, d], year) => [year, Number(m), Number(d)]],
];

function dateEntry(text: string, year: number): Entry | null {
  for (const [pattern, numberFormat, parts] of DAY_PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const value = serialOfDay(...parts(match, year));
    return value === null ? null : { value, numberFormat };
  }
  return null;
}

function timeEntry(text: string): Entry | null {
  const match = /^(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?$/.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = [match[1], match[2], match[3] ?? "0"].map(Number) as [number, number, number];
  if (minutes > 59 || seconds > 59) return null;
  return { value: (hours * 3600 + minutes * 60 + seconds) / 86_400, numberFormat: match[3] ? "h:mm:ss" : "h:mm" };
}
