import type { Sheet } from "../../workbook/sheet";
import { element } from "../element";
import type { PrintLayout } from "./page-layout";

/** Header and footer of one page, `index` counted from 0. */
export function runningLines(sheet: Sheet, layout: PrintLayout, index: number): HTMLElement[] {
  const texts = sheet.rest.headerFooter;
  if (!texts) return [];
  const number = index + (sheet.rest.pageSetup.firstPageNumber ?? 1);
  const even = Boolean(texts.differentOddEven) && number % 2 === 0;
  const first = Boolean(texts.differentFirst) && index === 0;
  const header = first ? texts.firstHeader : even ? texts.evenHeader : texts.oddHeader;
  const footer = first ? texts.firstFooter : even ? texts.evenFooter : texts.oddFooter;
  const fill = (text: string): string => fillCodes(text, number, layout.pages.length, sheet.name);
  return [
    ...sections(header ?? "").map(([side, text]) => line(side, fill(text), "top", layout.margins.header, layout)),
    ...sections(footer ?? "").map(([side, text]) => line(side, fill(text), "bottom", layout.margins.footer, layout)),
  ];
}

type Side = "L" | "C" | "R";

/** Parts of a text such as `&L…&C…&R…`; what stands before the first belongs to the middle. */
function sections(text: string): (readonly [Side, string])[] {
  const found: [Side, string][] = [];
  let side: Side = "C";
  for (const part of text.split(/(&[LCR])/)) {
    if (part === "&L" || part === "&C" || part === "&R") side = part.slice(1) as Side;
    else if (part !== "") found.push([side, part]);
  }
  return found;
}

/** Puts in page number, number of pages, sheet and date; codes of fonts and sizes are taken out. */
function fillCodes(text: string, page: number, pages: number, sheetName: string): string {
  return text
    .replace(/&"[^"]*"|&\d+|&K[0-9A-Fa-f]{6}|&[BIUSEXY]/g, "")
    .replace(/&P/g, String(page))
    .replace(/&N/g, String(pages))
    .replace(/&A/g, sheetName)
    .replace(/&D/g, new Date().toLocaleDateString("zh-CN"))
    .replace(/&[TFZG]/g, "")
    .replace(/&&/g, "&");
}

function line(side: Side, text: string, edge: "top" | "bottom", distance: number, layout: PrintLayout): HTMLElement {
  const drawn = element("div", { className: "running" }, text);
  drawn.style.setProperty(edge, `${String(distance)}pt`);
  drawn.style.left = `${String(layout.margins.left)}pt`;
  drawn.style.right = `${String(layout.margins.right)}pt`;
  drawn.style.textAlign = { L: "left", C: "center", R: "right" }[side];
  return drawn;
}
