import { parseRect, rectAddress } from "./a1";
import { attribute, encode, tags } from "./part-reader";
import { partText, type Parts } from "./package";
import type { Rect } from "./rect";

/** A link on cells of a sheet, to an address outside or a place in the workbook. */
export interface Hyperlink {
  readonly rect: Rect;
  /** Outside address; "" for a place in the workbook. */
  readonly address: string;
  /** Place in the workbook ("Sheet1!A1"), or an anchor behind the address; "" without. */
  readonly location: string;
  readonly tooltip: string;
  readonly display: string;
}

/** Links of a sheet. Read from its part, because the library loses tooltips, and links on anything but plain text. */
export function readHyperlinks(parts: Parts, sheetPath: string): Hyperlink[] {
  const targets = new Map<string, string>();
  for (const tag of tags(partText(parts, relationsPath(sheetPath)), "Relationship")) {
    targets.set(attribute(tag, "Id"), attribute(tag, "Target"));
  }
  return tags(partText(parts, sheetPath), "hyperlink").flatMap((tag) => {
    const rect = parseRect(attribute(tag, "ref"));
    if (!rect) return [];
    return [
      {
        rect,
        address: targets.get(attribute(tag, "r:id")) ?? "",
        location: attribute(tag, "location"),
        tooltip: attribute(tag, "tooltip"),
        display: attribute(tag, "display"),
      },
    ];
  });
}

/** The hyperlinks element of a sheet; outside addresses are put into the sheet's relations. */
export function writeHyperlinks(parts: Parts, sheetPath: string, links: readonly Hyperlink[]): string {
  if (links.length === 0) return "";
  const relations: string[] = [];
  const elements = links.map((link, i) => {
    const id = `rIdLink${String(i + 1)}`;
    if (link.address !== "") {
      relations.push(
        `<Relationship Id="${id}" Type="${LINK}" Target="${encode(link.address)}" TargetMode="External"/>`,
      );
    }
    const optional = (["location", "tooltip", "display"] as const)
      .filter((name) => link[name] !== "")
      .map((name) => ` ${name}="${encode(link[name])}"`);
    return `<hyperlink ref="${rectAddress(link.rect)}"${link.address === "" ? "" : ` r:id="${id}"`}${optional.join("")}/>`;
  });
  const path = relationsPath(sheetPath);
  const known =
    partText(parts, path) ||
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  const opened = known.replace(/<Relationships\b([^>]*)\/>/, "<Relationships$1></Relationships>");
  parts.set(
    path,
    new TextEncoder().encode(opened.replace("</Relationships>", `${relations.join("")}</Relationships>`)),
  );
  return `<hyperlinks>${elements.join("")}</hyperlinks>`;
}

const LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function relationsPath(path: string): string {
  const slash = path.lastIndexOf("/");
  return `${path.slice(0, slash)}/_rels/${path.slice(slash + 1)}.rels`;
}
