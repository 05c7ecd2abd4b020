import { attribute, tags } from "./part-reader";
import { partText, type Parts } from "./package";

/**
 * Copies into a written file the parts of the original that the library does not know: custom properties and XML,
 * macros, other add-ins' data. Only what hangs on the package or on the workbook; a sheet's own parts are the
 * library's business.
 */
export function graftParts(parts: Parts, original: ReadonlyMap<string, Uint8Array>): void {
  for (const [relations, folder] of [
    ["_rels/.rels", ""],
    ["xl/_rels/workbook.xml.rels", "xl/"],
  ] as const) {
    const added: string[] = [];
    for (const tag of tags(partText(original, relations), "Relationship")) {
      if (attribute(tag, "TargetMode") === "External" || LEFT_OUT.test(attribute(tag, "Type"))) continue;
      const path = resolve(folder, attribute(tag, "Target"));
      if (!original.has(path) || parts.has(path)) continue;
      copy(path, parts, original);
      added.push(tag.replace(/(\sId=")[^"]*"/, (_all, open: string) => `${open}rIdKept${String(added.length + 1)}"`));
    }
    if (added.length === 0) continue;
    const text = partText(parts, relations).replace("</Relationships>", `${added.join("")}</Relationships>`);
    parts.set(relations, new TextEncoder().encode(text));
  }
}

/** Keeps the workbook's own attributes (theme version, code name, calculation), which the library writes anew. */
export function keepWorkbookAttributes(xml: string, originalXml: string): string {
  let out = xml;
  for (const name of ["workbookPr", "calcPr"]) {
    const before = new RegExp(`<(?:x:)?${name}\\b([^>]*?)/?>`).exec(originalXml)?.[1];
    if (before !== undefined) out = out.replace(new RegExp(`<${name}\\b[^>]*/>`), () => `<${name}${before}/>`);
  }
  return out;
}

/** What the library writes itself, or what Excel makes anew. */
const LEFT_OUT =
  /\/(officeDocument|core-properties|extended-properties|worksheet|chartsheet|styles|sharedStrings|theme|calcChain|externalLink|pivotCacheDefinition|slicerCache|timelineCache|person|sheetMetadata|connections)$/;

function copy(path: string, parts: Parts, original: ReadonlyMap<string, Uint8Array>): void {
  const bytes = original.get(path);
  if (!bytes || parts.has(path)) return;
  parts.set(path, bytes);
  keepContentType(path, parts, original);
  const slash = path.lastIndexOf("/");
  const relations = `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
  const own = original.get(relations);
  if (!own) return;
  parts.set(relations, own);
  for (const tag of tags(partText(original, relations), "Relationship")) {
    if (attribute(tag, "TargetMode") !== "External")
      copy(resolve(path.slice(0, slash + 1), attribute(tag, "Target")), parts, original);
  }
}

function keepContentType(path: string, parts: Parts, original: ReadonlyMap<string, Uint8Array>): void {
  const before = partText(original, TYPES);
  const now = partText(parts, TYPES);
  const override = tags(before, "Override").find((tag) => attribute(tag, "PartName") === `/${path}`);
  const extension = path.slice(path.lastIndexOf(".") + 1);
  const byExtension = (tag: string): boolean => attribute(tag, "Extension").toLowerCase() === extension.toLowerCase();
  const known = tags(now, "Default").some(byExtension);
  const fallback = known ? undefined : tags(before, "Default").find(byExtension);
  const next = now
    .replace("</Types>", `${override ?? ""}</Types>`)
    .replace(/(<Types\b[^>]*>)/, (all) => all + (fallback ?? ""));
  parts.set(TYPES, new TextEncoder().encode(next));
}

const TYPES = "[Content_Types].xml";

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = folder.split("/").filter((step) => step !== "");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
