import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the build reads it as well, which no import could
const INNER_NAMES = require("../../tools/inner-names") as readonly string[];
const ROOT = path.join(__dirname, "../..");
/** What knows the judge's own objects. */
const JUDGE = /^src\/core\/(?:facts|text|rules|report)\//;
/** A string that is one of the names, but is held against other strings and never names a property. */
const COMPARED_ALONE = "topic";
/** Not of the add-in's bundle. */
const ELSEWHERE = /^src\/(?:desk|cli)\//;

describe("the names that the build shortens", () => {
  it("are properties of the judge's own objects alone", () => {
    const found = sources()
      .filter((file) => !JUDGE.test(file))
      .flatMap((file) => propertiesIn(file).map((name) => `${name} in ${file}`))
      .filter((use) => INNER_NAMES.includes(use.split(" ")[0] ?? ""));
    expect(found).toEqual([]);
  });

  it("are never looked up by a string", () => {
    const found = sources().flatMap((file) => keysIn(file).map((name) => `${name} in ${file}`));
    expect(found.filter((use) => INNER_NAMES.includes(use.split(" ")[0] ?? ""))).toEqual([]);
  });

  it("are no ids of messages, no gaps in them, no keys that a string holds", () => {
    const found = sources().flatMap((file) => wordsIn(file).map((word) => `${word} in ${file}`));
    expect(
      found.filter((use) => COMPARED_ALONE !== use.split(" ")[0] && INNER_NAMES.includes(use.split(" ")[0] ?? "")),
    ).toEqual([]);
  });

  it("are all in use", () => {
    const used = new Set(
      sources()
        .filter((file) => JUDGE.test(file))
        .flatMap(propertiesIn),
    );
    expect(INNER_NAMES.filter((name) => !used.has(name))).toEqual([]);
  });
});

function sources(): string[] {
  return readdirSync(path.join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .map((name) => `src/${name.replaceAll("\\", "/")}`)
    .filter((name) => /\.tsx?$/.test(name) && !ELSEWHERE.test(name));
}

/** Names of properties that a file reads, writes, destructures or lists; types left out. */
function propertiesIn(file: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) names.push(node.name.text);
    else if (ts.isPropertyAssignment(node) || ts.isMethodDeclaration(node)) names.push(textOf(node.name));
    else if (ts.isPropertyDeclaration(node) || ts.isGetAccessor(node)) names.push(textOf(node.name));
    else if (ts.isShorthandPropertyAssignment(node)) names.push(node.name.text);
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent))
      names.push(textOf(node.propertyName ?? node.name));
    if (!ts.isTypeNode(node)) ts.forEachChild(node, visit);
  };
  visit(parsed(file));
  return names;
}

/** Strings by which a file looks something up in an object: `one["name"]`, `"name" in one`. */
function keysIn(file: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression))
      names.push(node.argumentExpression.text);
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.InKeyword &&
      ts.isStringLiteral(node.left)
    )
      names.push(node.left.text);
    ts.forEachChild(node, visit);
  };
  visit(parsed(file));
  return names;
}

/** Strings of a file, and the gaps in them that are filled from an object: "第{row}行"; types left out. */
function wordsIn(file: string): string[] {
  const words: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isStringLiteralLike(node)) {
      words.push(node.text);
      for (const [, gap = ""] of node.text.matchAll(/\{(\w+)\}/g)) words.push(gap);
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed(file));
  return words;
}

function parsed(file: string): ts.SourceFile {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, readFileSync(path.join(ROOT, file), "utf8"), ts.ScriptTarget.Latest, true, kind);
}

function textOf(name: ts.Node): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : "";
}
