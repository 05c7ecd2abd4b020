import { attribute, encode, tags } from "./part-reader";
import { partText, type Parts } from "./package";

const FOLDER = "xl/webextensions/";
const DESK_PART = `${FOLDER}webextension1.xml`;

/** Settings of add-ins in the file, as Excel keeps them: properties of a web extension, values in JSON. */
export function readSettings(parts: ReadonlyMap<string, Uint8Array>): Map<string, unknown> {
  const settings = new Map<string, unknown>();
  for (const path of parts.keys()) {
    if (!path.startsWith(`${FOLDER}webextension`)) continue;
    for (const tag of tags(partText(parts, path), "property")) {
      try {
        settings.set(attribute(tag, "name"), JSON.parse(attribute(tag, "value")));
      } catch {
        // A value that is no JSON belongs to an older way of keeping settings; Excel hands it to nobody either.
      }
    }
  }
  return settings;
}

/** Puts the settings into the parts of a file to be written. Nothing is added when there are none. */
export function writeSettings(parts: Parts, settings: ReadonlyMap<string, unknown>): void {
  if (settings.size === 0) return;
  const put = (path: string, text: string): void => void parts.set(path, new TextEncoder().encode(text));
  const properties = [...settings].map(
    ([key, value]) => `<we:property name="${encode(key)}" value="${encode(JSON.stringify(value))}"/>`,
  );
  put(
    DESK_PART,
    `${HEAD}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{6E2B4C60-3A51-4B9C-9D5F-0C6D1E0A7B11}">` +
      `<we:reference id="desk" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/>` +
      `<we:properties>${properties.join("")}</we:properties><we:bindings/>` +
      `<we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>`,
  );
  put(
    `${FOLDER}taskpanes.xml`,
    `${HEAD}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11">` +
      `<wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  );
  put(
    `${FOLDER}_rels/taskpanes.xml.rels`,
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"/></Relationships>`,
  );
  const types = partText(parts, "[Content_Types].xml");
  put(
    "[Content_Types].xml",
    types.replace(
      "</Types>",
      `<Override PartName="/${FOLDER}taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/>` +
        `<Override PartName="/${DESK_PART}" ContentType="application/vnd.ms-office.webextension+xml"/></Types>`,
    ),
  );
  const rels = partText(parts, "_rels/.rels");
  put(
    "_rels/.rels",
    rels.replace(
      "</Relationships>",
      `<Relationship Id="rIdWebExtensions" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="${FOLDER}taskpanes.xml"/></Relationships>`,
    ),
  );
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
