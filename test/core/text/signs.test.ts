import { type AST, RegExpParser } from "@eslint-community/regexpp";
import "../../../src/core/report/judge";
import type { SignedPattern } from "../../../src/core/text/signs";
import { signedPatterns, signOf, signsOf } from "../../../src/core/text/signs";

/** Whether every match of a piece of a pattern has one of some characters. */
function needs(node: AST.Element | AST.Alternative | AST.Pattern, characters: ReadonlySet<number>): boolean {
  switch (node.type) {
    case "Pattern":
    case "Group":
    case "CapturingGroup":
      return node.alternatives.every((alternative) => needs(alternative, characters));
    case "Alternative":
      return node.elements.some((element) => needs(element, characters));
    case "Quantifier":
      return node.min > 0 && needs(node.element, characters);
    case "Character":
      return characters.has(node.value);
    case "CharacterClass":
      return !node.negate && node.elements.every((element) => isAmong(element, characters));
    default:
      return false;
  }
}

function isAmong(element: AST.CharacterClassElement, characters: ReadonlySet<number>): boolean {
  if (element.type === "Character") return characters.has(element.value);
  if (element.type !== "CharacterClassRange") return false;
  for (let code = element.min.value; code <= element.max.value; code++) if (!characters.has(code)) return false;
  return true;
}

function isTrue({ pattern, characters }: SignedPattern): boolean {
  const parsed = new RegExpParser().parsePattern(pattern.source, undefined, undefined, pattern.flags.includes("u"));
  return needs(parsed, new Set([...characters].map((character) => character.charCodeAt(0))));
}

describe("signs", () => {
  it.each(signedPatterns().map((one) => [one.pattern.source, one] as const))("%s has one in every match", (_, one) => {
    expect(isTrue(one)).toBe(true);
  });

  it.each([
    [/桥|路/, "桥"],
    [/桥?/, "桥"],
    [/[^桥]/, "桥"],
    [/(?=桥)./, "桥"],
    [/[桥路]/, "桥"],
  ])("would be missed by %s with %s", (pattern, characters) => {
    expect(isTrue({ pattern, characters } as SignedPattern)).toBe(false);
  });

  it("of a text are those of all its characters, whatever else stands there", () => {
    const [one, other] = [signOf("率度比"), signOf("各每均")];
    expect(signsOf("") & (one | other)).toBe(0);
    expect(signsOf("覆盖率") & (one | other)).toBe(one);
    expect(signsOf("各村覆盖率") & (one | other)).toBe(one | other);
  });

  it("leave a pattern untried where its characters are missing", () => {
    const [rate] = signedPatterns().filter(({ characters }) => characters === "率度比");
    expect(rate?.isIn({ text: "覆盖率", signs: signsOf("覆盖率") })).toBe(true);
    expect(rate?.isIn({ text: "覆盖面", signs: signsOf("覆盖面") })).toBe(false);
  });
});
