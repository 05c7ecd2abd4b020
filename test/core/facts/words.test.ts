import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asksSeen, cuesSeen, outcomesSeen, reasonsSeen, stagesSeen } from "./seen";

/**
 * Sentences in which one word decides, from words.txt (words of the tables) and pattern-words.txt (alternatives of
 * patterns): a line for each sentence, the word left open as ◇, what is to be
 * seen, and the words that make it so. Every word of a line comes to the same; without its entry in the tables it would
 * not, which mutation testing holds against them (docs/figures.md).
 */
const LINES = ["words.txt", "pattern-words.txt"]
  .flatMap((file) => readFileSync(join(__dirname, file), "utf8").split("\n"))
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split(" | "));

const LOOKS: Readonly<Record<string, (texts: readonly string[]) => string>> = {
  pair: ([target = "", completion = ""]) => outcomesSeen(target, completion),
  why: ([target = "", completion = ""]) => reasonsSeen(target, completion),
  stage: ([completion = ""]) => stagesSeen(completion),
  asks: ([target = ""]) => asksSeen(target),
  cues: ([text = ""]) => cuesSeen(text),
};

it("there are such sentences of each kind", () => {
  expect([...new Set(LINES.map(([kind]) => kind))].sort()).toEqual(Object.keys(LOOKS).sort());
});

it.each(LINES.map((line) => ({ name: line.slice(0, -1).join(" | "), line })))("$name", ({ line }) => {
  const [kind = "", ...rest] = line;
  const words = (rest.at(-1) ?? "").split(" ");
  const [wanted, texts] = [rest.at(-2), rest.slice(0, -2)];
  // Without "!" in the line, how sure it is does not matter.
  const isSure = /!/.test(wanted ?? "");
  const look = (open: readonly string[]): string => {
    const now = LOOKS[kind]?.(open) ?? "";
    return isSure ? now : now.replaceAll("!", "");
  };
  const seen = words.map((word) => [word, look(texts.map((text) => text.replaceAll("◇", word)))]);
  expect(seen).toEqual(words.map((word) => [word, wanted]));
});
