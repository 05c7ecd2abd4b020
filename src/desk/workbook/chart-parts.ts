import type { Chart, ChartContent } from "./chart";
import { CHART, chartXml, MAIN, RELATIONS } from "./chart-xml";
import { attribute, encode, tags } from "./part-reader";
import { partText, type Parts } from "./package";
import { lastColumn, lastRow } from "./rect";
import type { Sheet } from "./sheet";

/** The charts of a sheet's drawing, by the names of their frames. */
export function readCharts(parts: Parts, sheetPath: string): Chart[] {
  const drawing = drawingOf(parts, sheetPath);
  if (drawing === null) return [];
  return anchorsOf(partText(parts, drawing)).flatMap((anchor, index) => {
    const name = frameName(anchor);
    return name === null ? [] : [{ id: `{chart-${String(index + 1)}}`, name, content: null }];
  });
}

/**
 * Brings the charts of a written sheet in line with the open one: those deleted at the desk go, those made there are
 * added. Gives the sheet's XML, which refers to the drawing.
 */
export function writeCharts(parts: Parts, sheetPath: string, sheetXml: string, sheet: Sheet): string {
  const made = sheet.charts.flatMap(({ name, content }) => (content === null ? [] : [{ name, content }]));
  const present = drawingOf(parts, sheetPath);
  if (present !== null) removeGone(parts, present, keptNames(sheet));
  if (made.length === 0) return sheetXml;
  const drawing = present ?? addDrawing(parts, sheetPath);
  for (const chart of made) addChart(parts, drawing, chart);
  if (present !== null) return sheetXml;
  const element = `<drawing xmlns:r="${RELATIONS}" r:id="${DRAWING_ID}"/>`;
  const at =
    /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s/>]/.exec(
      sheetXml,
    )?.index;
  const end = at ?? sheetXml.lastIndexOf("</worksheet>");
  return sheetXml.slice(0, end) + element + sheetXml.slice(end);
}

/** Charts that came with the file and are still there; one made anew may bear the name of one that is gone. */
function keptNames(sheet: Sheet): ReadonlySet<string> {
  return new Set(sheet.charts.filter(({ content }) => content === null).map(({ name }) => name));
}

const DRAWING_ID = "rIdDeskDrawing";
const SPREADSHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function drawingOf(parts: Parts, sheetPath: string): string | null {
  const relation = tags(partText(parts, relationsPath(sheetPath)), "Relationship").find((tag) =>
    attribute(tag, "Type").endsWith("/drawing"),
  );
  return relation === undefined ? null : resolved(sheetPath, attribute(relation, "Target"));
}

function anchorsOf(xml: string): string[] {
  return xml.match(/<xdr:(twoCellAnchor|oneCellAnchor|absoluteAnchor)\b[\s\S]*?<\/xdr:\1>/g) ?? [];
}

/** The name of the chart in an anchor; null where it holds something else. */
function frameName(anchor: string): string | null {
  if (!anchor.includes("<c:chart") && !anchor.includes("drawingml/2006/chart")) return null;
  const [tag] = tags(anchor, "xdr:cNvPr");
  return tag === undefined ? null : attribute(tag, "name");
}

function removeGone(parts: Parts, drawing: string, kept: ReadonlySet<string>): void {
  let xml = partText(parts, drawing);
  for (const anchor of anchorsOf(xml)) {
    const name = frameName(anchor);
    if (name !== null && !kept.has(name)) xml = xml.replace(anchor, () => "");
  }
  put(parts, drawing, xml);
}

function addDrawing(parts: Parts, sheetPath: string): string {
  const path = freePath(parts, "xl/drawings/drawing");
  put(parts, path, `${HEAD}<xdr:wsDr xmlns:xdr="${SPREADSHEET_DRAWING}" xmlns:a="${MAIN}"></xdr:wsDr>`);
  addType(parts, path, "application/vnd.openxmlformats-officedocument.drawing+xml");
  relate(parts, sheetPath, DRAWING_ID, "drawing", path);
  return path;
}

function addChart(
  parts: Parts,
  drawing: string,
  { name, content }: { readonly name: string; readonly content: ChartContent },
): void {
  const path = freePath(parts, "xl/charts/chart");
  put(parts, path, chartXml(content));
  addType(parts, path, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
  const xml = partText(parts, drawing);
  const number = (xml.match(/<xdr:cNvPr /g)?.length ?? 0) + 2;
  const id = `rIdDeskChart${String(number)}`;
  relate(parts, drawing, id, "chart", path);
  const opened = xml.replace(/<xdr:wsDr\b([^>]*)\/>/, "<xdr:wsDr$1></xdr:wsDr>");
  put(
    parts,
    drawing,
    opened.replace("</xdr:wsDr>", () => `${anchorXml(content, name, number, id)}</xdr:wsDr>`),
  );
}

function anchorXml({ place }: ChartContent, name: string, number: number, id: string): string {
  const point = (column: number, row: number): string =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return (
    `<xdr:twoCellAnchor><xdr:from>${point(place.column, place.row)}</xdr:from>` +
    `<xdr:to>${point(lastColumn(place) + 1, lastRow(place) + 1)}</xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="${encode(name)}"/>` +
    `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off xmlns:a="${MAIN}" x="0" y="0"/><a:ext xmlns:a="${MAIN}" cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic xmlns:a="${MAIN}"><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONS}" r:id="${id}"/>` +
    `</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

function freePath(parts: Parts, stem: string): string {
  let number = 1;
  while (parts.has(`${stem}${String(number)}.xml`)) number++;
  return `${stem}${String(number)}.xml`;
}

function addType(parts: Parts, path: string, type: string): void {
  const name = "[Content_Types].xml";
  const override = `<Override PartName="/${path}" ContentType="${type}"/>`;
  put(
    parts,
    name,
    partText(parts, name).replace("</Types>", () => `${override}</Types>`),
  );
}

function relate(parts: Parts, from: string, id: string, kind: string, to: string): void {
  const path = relationsPath(from);
  const empty = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  const known = partText(parts, path) || empty;
  const opened = known.replace(/<Relationships\b([^>]*)\/>/, "<Relationships$1></Relationships>");
  const element = `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="/${to}"/>`;
  put(
    parts,
    path,
    opened.replace("</Relationships>", () => `${element}</Relationships>`),
  );
}

function relationsPath(path: string): string {
  const slash = path.lastIndexOf("/");
  return `${path.slice(0, slash)}/_rels/${path.slice(slash + 1)}.rels`;
}

function resolved(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function put(parts: Parts, path: string, text: string): void {
  parts.set(path, new TextEncoder().encode(text));
}
