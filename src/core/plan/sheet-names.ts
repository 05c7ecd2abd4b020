import type { SheetRole } from "../model/sheet-fill";

/**
 * Gives out names for sheets this add-in fills: the name of the sheet that already has the role, else the wanted name
 * cut to Excel's rules and, where it is taken, numbered: "汇总(2)". A blank sheet does not take its name: it may be what
 * a filling left that was cut short, and there is nothing on it to lose. Excel holds names to be equal whatever their case.
 * A name is given out once.
 */
export function sheetNamer(present: readonly SheetRole[]): (role: string, wanted: string) => string {
  const byRole = new Map<string, string>();
  for (const { role, sheetName } of present) if (role !== null && !byRole.has(role)) byRole.set(role, sheetName);
  const free = ({ role, blank }: SheetRole) => role === null && blank === true;
  const taken = new Set(present.filter((sheet) => !free(sheet)).map(({ sheetName }) => sheetName.toLowerCase()));
  return (role, wanted) => {
    const known = byRole.get(role);
    if (known !== undefined) return known;
    const name = freeName(lawfulName(wanted), taken);
    taken.add(name.toLowerCase());
    byRole.set(role, name);
    return name;
  };
}

/** Most characters (UTF-16) of a sheet's name. */
const LONGEST = 31;

/** The name as Excel would take it. */
export function lawfulName(wanted: string): string {
  const plain = wanted
    .replace(/[\\/?*[\]:]/gu, "_")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, "")
    .replace(/\s+/gu, " ");
  const name = withoutEdges(cut(withoutEdges(plain), LONGEST));
  // Excel keeps this name for itself.
  return name === "" || name.toLowerCase() === "history" ? `${name}_表` : name;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  for (let number = 2; ; number++) {
    const ending = `(${number})`;
    const next = cut(name, LONGEST - ending.length) + ending;
    if (!taken.has(next.toLowerCase())) return next;
  }
}

/** No apostrophe and no blank at either end. */
function withoutEdges(name: string): string {
  let start = 0;
  let end = name.length;
  while (start < end && " '".includes(name[start] as string)) start++;
  while (end > start && " '".includes(name[end - 1] as string)) end--;
  return name.slice(start, end);
}

/** Never cuts a character in two. */
function cut(name: string, length: number): string {
  if (name.length <= length) return name;
  const last = name.charCodeAt(length - 1);
  return name.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
