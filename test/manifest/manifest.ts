import { readFileSync } from "node:fs";
import path from "node:path";
import { XMLParser } from "fast-xml-parser";

export const ROOT = path.join(__dirname, "..", "..");
export const DEV_URL = "https://localhost:3000";

/** An element in document order. Names come without their prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

type Raw = Record<string, unknown>;

/** The root element of an XML text. */
export function parseXml(xml: string): Element {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    ignoreDeclaration: true,
  });
  const roots = (parser.parse(xml) as Raw[]).map(elementOf).filter((element) => element !== null);
  if (roots.length !== 1) throw new Error(`expected one root element, found ${roots.length}`);
  return roots[0] as Element;
}

function elementOf(raw: Raw): Element | null {
  const name = Object.keys(raw).find((key) => key !== ":@" && key !== "#text");
  if (name === undefined) return null;
  const inner = raw[name] as Raw[];
  return {
    name,
    attributes: (raw[":@"] ?? {}) as Record<string, string>,
    children: inner.map(elementOf).filter((element) => element !== null),
    text: inner.map((child) => child["#text"] ?? "").join(""),
  };
}

export function readManifest(): Element {
  return parseXml(readFileSync(path.join(ROOT, "manifest.xml"), "utf8"));
}

/** The element and all below it, in document order. */
export function* everyElement(element: Element): Iterable<Element> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

/** All elements of a name, at any depth. */
export function elements(root: Element, name: string): Element[] {
  return [...everyElement(root)].filter((element) => element.name === name);
}

/** The one element reached by these names; fails where there is none. */
export function child(element: Element, ...names: readonly string[]): Element {
  let at = element;
  for (const name of names) {
    const next = at.children.find((candidate) => candidate.name === name);
    if (next === undefined) throw new Error(`<${at.name}> has no <${name}>`);
    at = next;
  }
  return at;
}

/** Every https address that the manifest names. */
export function addresses(root: Element): string[] {
  return [...everyElement(root)]
    .flatMap((element) => Object.entries(element.attributes))
    .filter(([name, value]) => !name.startsWith("xmlns") && /^https?:/.test(value))
    .map(([, value]) => value);
}
