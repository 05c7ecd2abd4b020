import type { Bulletin } from "../model/bulletin";
import type { SheetSnapshot } from "../model/sheet";
import { readBulletin } from "./bulletin";

/** Which sheet of a workbook holds the bulletin. */
export type BulletinChoice =
  | { readonly kind: "bulletin"; readonly sheet: SheetSnapshot; readonly bulletin: Bulletin }
  /** Several sheets hold one: the user has to say which. In the order given. */
  | { readonly kind: "several"; readonly sheetNames: readonly string[] }
  /** `lookedFor`: a Chinese sentence that says what was looked for, and where. */
  | { readonly kind: "none"; readonly lookedFor: string };

/** The active sheet if it holds a bulletin, else the only other one that does. */
export function chooseBulletin(active: SheetSnapshot, others: readonly SheetSnapshot[]): BulletinChoice {
  const here = readBulletin(active);
  if (here.kind === "bulletin") return { kind: "bulletin", sheet: active, bulletin: here.bulletin };
  const found = others.flatMap((sheet) => {
    const reading = readBulletin(sheet);
    return reading.kind === "bulletin" ? [{ sheet, bulletin: reading.bulletin }] : [];
  });
  const [only, ...more] = found;
  if (only && more.length === 0) return { kind: "bulletin", ...only };
  if (only) return { kind: "several", sheetNames: found.map(({ sheet }) => sheet.sheetName) };
  const elsewhere = others.map(({ sheetName }) => `“${sheetName}”`).join("");
  const also = elsewhere === "" ? "" : `其余工作表（${elsewhere}）中也没有。`;
  return { kind: "none", lookedFor: `工作表“${active.sheetName}”中${here.lookedFor}${also}` };
}
