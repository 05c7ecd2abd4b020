import { decode, readSheetPaths } from "../../src/desk/workbook/part-reader";
import { partText, readParts, type Parts } from "../../src/desk/workbook/package";

/** Whatever the file says of one thing, as "where | what"; `sheet` is "" for what belongs to the whole workbook. */
export interface SavedLine {
  readonly sheet: string;
  readonly what: string;
}

/**
 * All that stands in the parts of a saved .xlsx, a line for each cell, row, rule, name and so on, read without the
 * desk's own reader. What a file says by number is spelled out (styles, shared strings, relationships and the parts
 * they lead to), for numbers may differ between two files that say the same. The add-in's own settings are left out,
 * and so are the lists of parts and the time of saving.
 */
export async function savedLines(bytes: Uint8Array): Promise<SavedLine[]> {
  const parts = await readParts(bytes);
  const book = new Book(parts);
  const paths = readSheetPaths(parts);
  const sheets = [...paths].flatMap(([sheet, path]) => book.sheet(path).map((what) => ({ sheet, what })));
  const whole = [...parts.keys()]
    .filter((path) => /^(docProps\/custom|customXml\/|xl\/theme\/)/.test(path) && !path.endsWith(".rels"))
    .map((path) => `${path} | ${partText(parts, path)}`);
  const core = ["dc:title", "dc:creator", "dcterms:created"].map((tag) => {
    const xml = partText(parts, "docProps/core.xml");
    return `core | ${new RegExp(`<${tag}[^>]*>[^<]*`).exec(xml)?.[0] ?? ""}`;
  });
  const all = [...whole, ...core, ...book.workbook()].map((what) => ({ sheet: "", what }));
  return [...all, ...book.names([...paths.keys()]), ...sheets];
}

/** Lines that only one of the two has, as often as it has them more; "-" lost, "+" added. */
export function lostAndAdded(before: readonly SavedLine[], after: readonly SavedLine[]): string[] {
  const counts = new Map<string, number>();
  for (const line of before) counts.set(key(line), (counts.get(key(line)) ?? 0) - 1);
  for (const line of after) counts.set(key(line), (counts.get(key(line)) ?? 0) + 1);
  return [...counts].flatMap(([line, count]) => (count === 0 ? [] : [`${count < 0 ? "-" : "+"} ${line}`]));
}

function key({ sheet, what }: SavedLine): string {
  return `${sheet} | ${what}`;
}

interface Node {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  readonly children: (Node | string)[];
}

class Book {
  private readonly styles: Node;
  private readonly strings: readonly Node[];

  constructor(private readonly parts: Parts) {
    this.styles = parse(partText(parts, "xl/styles.xml"));
    this.strings = elements(parse(partText(parts, "xl/sharedStrings.xml")));
  }

  /** Tabs in their order, and what the workbook says of itself. */
  workbook(): string[] {
    const root = parse(partText(this.parts, "xl/workbook.xml"));
    const sheets = elements(child(root, "sheets"));
    const views = elements(child(root, "bookViews")).map(({ attributes: { activeTab: _front, ...rest } }) =>
      written({ tag: "view", attributes: rest, children: [] }),
    );
    const rest = elements(root).filter(({ tag }) => !["sheets", "definedNames", "bookViews", "calcPr"].includes(tag));
    return [
      ...sheets.map(({ attributes: { name = "", state = "visible" } }) => `tab | ${name} ${state}`),
      ...views,
      ...rest.map((one) => `workbook | ${written(one)}`),
    ];
  }

  names(tabs: readonly string[]): SavedLine[] {
    const root = parse(partText(this.parts, "xl/workbook.xml"));
    return elements(child(root, "definedNames")).map((name) => {
      const { localSheetId, ...attributes } = name.attributes;
      const sheet = localSheetId === undefined ? "" : (tabs[Number(localSheetId)] ?? "?");
      return { sheet, what: `name | ${written({ ...name, attributes })}` };
    });
  }

  sheet(path: string): string[] {
    const root = parse(partText(this.parts, path));
    const rules: (readonly [priority: number, line: string])[] = [];
    const lines = elements(root).flatMap((one): string[] => {
      if (one.tag === "sheetData") return elements(one).flatMap((row) => this.row(row));
      if (one.tag === "conditionalFormatting") {
        for (const rule of elements(one)) {
          const { priority = "0", ...attributes } = rule.attributes;
          const line = `${one.attributes["sqref"] ?? ""} ${this.resolved({ ...rule, attributes }, path)}`;
          rules.push([Number(priority), line]);
        }
        return [];
      }
      if (one.tag === "dimension") return [];
      const list = ["cols", "mergeCells", "dataValidations", "hyperlinks", "rowBreaks", "colBreaks", "sheetViews"];
      return list.includes(one.tag)
        ? elements(one).map((item) => `${one.tag} | ${this.resolved(item, path)}`)
        : [`${one.tag} | ${this.resolved(one, path)}`];
    });
    const users = rules.sort(([a], [b]) => a - b).map(([, line]) => line);
    const own = users.filter(isMark);
    const others = users.filter((line) => !isMark(line)).map((line, index) => `rule ${String(index)} | ${line}`);
    return [...lines, ...others, ...own.map((line) => `mark | ${line}`)];
  }

  private row(row: Node): string[] {
    const { spans: _, s, ...rest } = row.attributes;
    const style = s === undefined ? "" : this.style(s);
    const head = written({ tag: "row", attributes: rest, children: [] });
    const bare = Object.keys(rest).length <= 1 && style === "";
    return [...(bare ? [] : [`row | ${head} ${style}`]), ...elements(row).flatMap((cell) => this.cell(cell))];
  }

  private cell(cell: Node): string[] {
    const { r = "", s = "0", t } = cell.attributes;
    const value = child(cell, "v").children.join("");
    const formula = elements(cell).filter(({ tag }) => tag === "f");
    const inline = elements(cell).find(({ tag }) => tag === "is");
    const held = t === "s" ? this.strings[Number(value)] : inline;
    const content =
      held === undefined ? `${t ?? ""} ${value}` : `text ${held.children.map((one) => written(one)).join("")}`;
    const style = this.style(s);
    const says = [content.trim(), ...formula.map((one) => written(one))].join(" ");
    return says === "" && style === this.style("0") ? [] : [`cell ${r} | ${says}`, `look ${r} | ${style}`];
  }

  private style(index: string): string {
    const xf = elements(child(this.styles, "cellXfs"))[Number(index)];
    if (xf === undefined) return "?";
    const { fontId = "0", fillId = "0", borderId = "0", numFmtId = "0", quotePrefix = "0" } = xf.attributes;
    const pick = (list: string, at: string) => written(elements(child(this.styles, list))[Number(at)] ?? "");
    const format = elements(child(this.styles, "numFmts")).find(
      ({ attributes }) => attributes["numFmtId"] === numFmtId,
    );
    const code = format?.attributes["formatCode"] ?? numFmtId;
    const more = elements(xf).map((one) => written(one));
    return [pick("fonts", fontId), pick("fills", fillId), pick("borders", borderId), code, quotePrefix, ...more].join(
      " ",
    );
  }

  /** An element with what its numbers stand for: the parts behind relationships, the looks of rules. */
  private resolved(node: Node, path: string): string {
    const dxf = node.attributes["dxfId"];
    const look = dxf === undefined ? "" : written(elements(child(this.styles, "dxfs"))[Number(dxf)] ?? "");
    const attributes = Object.entries(node.attributes).map(([name, value]) => {
      if (/^r:/.test(name)) return `${name}=${this.target(path, value)}`;
      return name === "dxfId"
        ? `look=${look}`
        : name === "style" && node.tag === "col"
          ? `style=${this.style(value)}`
          : `${name}="${value}"`;
    });
    const inside = node.children.map((one) => (typeof one === "string" ? one : this.resolved(one, path)));
    return `<${[node.tag, ...attributes.sort()].join(" ")}>${inside.join("")}</>`;
  }

  private target(path: string, id: string): string {
    const slash = path.lastIndexOf("/");
    const rels = `${path.slice(0, slash)}/_rels/${path.slice(slash + 1)}.rels`;
    const found = elements(parse(partText(this.parts, rels))).find(({ attributes }) => attributes["Id"] === id);
    const { Target = "?", TargetMode } = found?.attributes ?? {};
    if (TargetMode === "External") return Target;
    const to = Target.startsWith("/") ? Target.slice(1) : resolvePath(path.slice(0, slash), Target);
    const bytes = this.parts.get(to);
    if (bytes === undefined) return `(missing ${to})`;
    if (!/\.(xml|vml)$/.test(to)) return Buffer.from(bytes).toString("base64");
    const notes = elements(parse(partText(this.parts, rels))).find(({ attributes }) =>
      /\/comments$/.test(attributes["Type"] ?? ""),
    );
    const more = to.endsWith(".vml") && notes ? this.target(path, notes.attributes["Id"] ?? "") : "";
    return `(${this.resolved(parse(partText(this.parts, to)), to)}${more})`;
  }
}

/** The add-in knows its own marks by a piece of their formula. */
function isMark(line: string): boolean {
  return line.includes("tongbao");
}

function resolvePath(folder: string, target: string): string {
  const steps = folder.split("/");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function elements(node: Node): Node[] {
  return node.children.filter((one): one is Node => typeof one !== "string");
}

function child(node: Node, tag: string): Node {
  return elements(node).find((one) => one.tag === tag) ?? { tag, attributes: {}, children: [] };
}

function written(node: Node | string): string {
  if (typeof node === "string") return node;
  const attributes = Object.entries(node.attributes).map(([name, value]) => `${name}="${value}"`);
  return `<${[node.tag, ...attributes.sort()].join(" ")}>${node.children.map(written).join("")}</>`;
}

function parse(xml: string): Node {
  const root: Node = { tag: "", attributes: {}, children: [] };
  const open = [root];
  for (const [token] of xml.matchAll(/<[^>]+>|[^<]+/g)) {
    const top = open[open.length - 1] as Node;
    if (token.startsWith("<?") || token.startsWith("<!")) continue;
    if (token.startsWith("</")) open.pop();
    else if (token.startsWith("<")) {
      const attributes: Record<string, string> = {};
      for (const [, name = "", value = ""] of token.matchAll(/\s([\w:]+)="([^"]*)"/g)) {
        if (!name.startsWith("xmlns")) attributes[name] = decode(value);
      }
      const node: Node = { tag: /^<([\w:]+)/.exec(token)?.[1] ?? "", attributes, children: [] };
      top.children.push(node);
      if (!token.endsWith("/>")) open.push(node);
    } else if (top !== root) top.children.push(decode(token));
  }
  return elements(root)[0] ?? root;
}
