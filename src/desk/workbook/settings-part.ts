import { attribute, encode, tags } from "./part-reader";
import { partText, type Parts } from "./package";

const FOLDER = "xl/webextensions/";

/** Settings of the add-in in the file, as Excel keeps them: properties of its web extension, values in JSON. */
export function readSettings(parts: ReadonlyMap<string, Uint8Array>): Map<string, unknown> {
  const settings = new Map<string, unknown>();
  const path = ownPart(parts);
  for (const tag of path === null ? [] : tags(partText(parts, path), "property")) {
    try {
      settings.set(attribute(tag, "name"), JSON.parse(attribute(tag, "value")));
    } catch {
      // A value that is no JSON was not written by an add-in of this kind; nobody could read it back.
    }
  }
  return settings;
}

/** Puts the settings into the parts of a file to be written. Nothing is added where there are none and never were. */
export function writeSettings(parts: Parts, settings: ReadonlyMap<string, unknown>): void {
  const properties = [...settings].map(
    ([key, value]) => `<we:property name="${encode(key)}" value="${encode(JSON.stringify(value))}"/>`,
  );
  const element = `<we:properties>${properties.join("")}</we:properties>`;
  const path = ownPart(parts);
  if (path !== null) {
    putText(
      parts,
      path,
      partText(parts, path).replace(/<we:properties(?:\/>|>[\s\S]*?<\/we:properties>)/, () => element),
    );
  } else if (settings.size > 0) {
    addPart(parts, element);
  }
}

/** The web extension that stands for the add-in: the desk's own, else the only one there is. */
function ownPart(parts: ReadonlyMap<string, Uint8Array>): string | null {
  const paths = [...parts.keys()].filter((path) => /^xl\/webextensions\/webextension\d+\.xml$/.test(path));
  const own = paths.find((path) =>
    tags(partText(parts, path), "reference").some((tag) => attribute(tag, "id") === DESK_ID),
  );
  return own ?? (paths.length === 1 ? (paths[0] ?? null) : null);
}

function addPart(parts: Parts, properties: string): void {
  let number = 1;
  while (parts.has(`${FOLDER}webextension${String(number)}.xml`)) number++;
  const name = `webextension${String(number)}.xml`;
  putText(
    parts,
    FOLDER + name,
    `${HEAD}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{6E2B4C60-3A51-4B9C-9D5F-0C6D1E0A7B11}">` +
      `<we:reference id="${DESK_ID}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/>${properties}<we:bindings/>` +
      `<we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>`,
  );
  const panes = `${FOLDER}taskpanes.xml`;
  const isNew = !parts.has(panes);
  const id = `rIdDesk${String(number)}`;
  append(
    parts,
    panes,
    EMPTY_PANES,
    "</wetp:taskpanes>",
    `<wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/></wetp:taskpane>`,
  );
  append(
    parts,
    `${FOLDER}_rels/taskpanes.xml.rels`,
    EMPTY_RELATIONS,
    "</Relationships>",
    `<Relationship Id="${id}" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="${name}"/>`,
  );
  const type = (path: string, kind: string): string =>
    `<Override PartName="/${FOLDER}${path}" ContentType="application/vnd.ms-office.${kind}+xml"/>`;
  append(
    parts,
    "[Content_Types].xml",
    "",
    "</Types>",
    type(name, "webextension") + (isNew ? type("taskpanes.xml", "webextensiontaskpanes") : ""),
  );
  if (isNew) {
    append(
      parts,
      "_rels/.rels",
      EMPTY_RELATIONS,
      "</Relationships>",
      `<Relationship Id="rIdWebExtensions" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="${panes}"/>`,
    );
  }
}

function append(parts: Parts, path: string, empty: string, end: string, text: string): void {
  putText(
    parts,
    path,
    (partText(parts, path) || empty).replace(end, () => text + end),
  );
}

function putText(parts: Parts, path: string, text: string): void {
  parts.set(path, new TextEncoder().encode(text));
}

const DESK_ID = "desk";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const EMPTY_RELATIONS = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
const EMPTY_PANES = `${HEAD}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"></wetp:taskpanes>`;
