import ts from "typescript";
import { regexCuts } from "./regex-cuts";

/** Whether a mutant changes what the code does or what a table or pattern of language holds. */
export type MutantGroup = "logic" | "language";

/** One change of one file: source text [start, end) is replaced. Offsets are UTF-16 units, `line` is one-based. */
export interface Mutant {
  readonly group: MutantGroup;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly line: number;
}

/** All mutants of a TypeScript source, in order of their place. Types, imports and the examples of rules are left alone. */
export function mutantsOf(source: string): Mutant[] {
  const file = ts.createSourceFile("mutated.ts", source, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const add = (group: MutantGroup, kind: string, start: number, end: number, replacement: string): void => {
    const line = file.getLineAndCharacterOfPosition(start).line + 1;
    found.push({ group, kind, start, end, replacement, line });
  };
  const visit = (node: ts.Node): void => {
    if (isLeftAlone(node)) return;
    mutateNode(node, add);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The source with one mutant in it. */
export function applyMutant(source: string, { start, end, replacement }: Mutant): string {
  return source.slice(0, start) + replacement + source.slice(end);
}

type Add = (group: MutantGroup, kind: string, start: number, end: number, replacement: string) => void;

const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "&&": ["||"],
  "||": ["&&"],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
};

function isLeftAlone(node: ts.Node): boolean {
  if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return true;
  if (ts.isTypeAliasDeclaration(node)) return true;
  return ts.isPropertyAssignment(node) && ["examples", "summary"].includes(node.name.getText());
}

function mutateNode(node: ts.Node, add: Add): void {
  if (ts.isBinaryExpression(node)) return mutateOperator(node, add);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    return add("logic", "negation dropped", node.getStart(), node.operand.getStart(), "");
  }
  if (ts.isIfStatement(node)) return mutateIf(node, add);
  if (ts.isConditionalExpression(node)) return negate(node.condition, add);
  if (ts.isNumericLiteral(node) && !ts.isPropertyAssignment(node.parent)) {
    return add("logic", "number", node.getStart(), node.end, String(Number(node.text.replaceAll("_", "")) + 1));
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return add("logic", "boolean", node.getStart(), node.end, "false");
  if (node.kind === ts.SyntaxKind.FalseKeyword) return add("logic", "boolean", node.getStart(), node.end, "true");
  if (ts.isFunctionDeclaration(node) && node.body) return returnEarly(node, node.body, add);
  if (ts.isArrayLiteralExpression(node)) return dropEach(node.elements, "entry dropped", add);
  if (ts.isObjectLiteralExpression(node)) return dropProperties(node, add);
  if (ts.isStringLiteral(node)) return dropWords(node, add);
  if (ts.isRegularExpressionLiteral(node)) {
    for (const cut of regexCuts(node.text)) {
      add("language", "pattern", node.getStart() + cut.start, node.getStart() + cut.end, "");
    }
  }
}

function mutateOperator({ left, operatorToken, right }: ts.BinaryExpression, add: Add): void {
  const operator = operatorToken.getText();
  if (operator === "+" && [left, right].some(isText)) return;
  for (const other of OPERATORS[operator] ?? []) {
    add("logic", `${operator} to ${other}`, operatorToken.getStart(), operatorToken.end, other);
  }
}

function isText(node: ts.Expression): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function mutateIf({ expression, elseStatement }: ts.IfStatement, add: Add): void {
  negate(expression, add);
  if (!elseStatement) add("logic", "guard dropped", expression.getStart(), expression.end, "false");
}

function negate(condition: ts.Expression, add: Add): void {
  // The flipped operator is a mutant of its own.
  if (ts.isBinaryExpression(condition) && ["===", "!=="].includes(condition.operatorToken.getText())) return;
  if (ts.isPrefixUnaryExpression(condition)) return;
  add("logic", "condition negated", condition.getStart(), condition.end, `!(${condition.getText()})`);
}

function returnEarly(node: ts.FunctionDeclaration, body: ts.Block, add: Add): void {
  const type = node.type?.getText() ?? "";
  const values = type === "boolean" ? ["true", "false"] : type.endsWith("[]") && !node.asteriskToken ? ["[]"] : [""];
  const at = body.getStart() + 1;
  for (const value of values) add("logic", "return early", at, at, ` return ${value};`.replace(" ;", ";"));
}

/** Drops elements of constant lists of words or rows; lists worked out from variables are no tables. */
function dropEach(elements: ts.NodeArray<ts.Expression>, kind: string, add: Add): void {
  if (elements.length < 2 || !elements.every(isConstant)) return;
  for (const element of elements) dropWithComma(element, kind, add);
}

function isConstant(node: ts.Expression): boolean {
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isConstant);
  return ts.isLiteralExpression(node) || ts.isObjectLiteralExpression(node);
}

function dropProperties(node: ts.ObjectLiteralExpression, add: Add): void {
  const table = node.parent;
  if (!ts.isVariableDeclaration(table) || !ts.isSourceFile(table.parent.parent.parent)) return;
  if (node.properties.length < 2 || node.properties.some((property) => ts.isMethodDeclaration(property))) return;
  for (const property of node.properties) dropWithComma(property, "entry dropped", add);
}

function dropWithComma(node: ts.Node, kind: string, add: Add): void {
  const text = node.getSourceFile().text;
  const comma = /^\s*,/.exec(text.slice(node.end, node.end + 40));
  add("language", kind, node.getStart(), node.end + (comma?.[0].length ?? 0), "");
}

/** Chinese words with a blank between them: nothing else is written so. Or whatever is split at once. */
function isWordList({ parent, text }: ts.StringLiteral): boolean {
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text === "split";
  return /^[^，。；：！？]*\S [^，。；：！？]*$/u.test(text) && /\p{Script=Han}/u.test(text);
}

/** A list written as one string, "完成 建成 竣工": drops one word at a time. */
function dropWords(node: ts.StringLiteral, add: Add): void {
  if (!isWordList(node)) return;
  const inner = node.getStart() + 1;
  for (const word of node.text.matchAll(/\S+ ?/g)) {
    add("language", "word dropped", inner + word.index, inner + word.index + word[0].length, "");
  }
}
