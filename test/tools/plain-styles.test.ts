/** @jest-environment jsdom */
import { readdirSync } from "node:fs";
import path from "node:path";
import type * as Fluent from "@fluentui/react-components";

type Maker = Pick<typeof Fluent, "makeStyles" | "mergeClasses">;
type Styles = Parameters<Maker["makeStyles"]>[0];

const mockStyles: Styles[] = [];
jest.mock("@fluentui/react-components", () => {
  const real = jest.requireActual<Maker>("@fluentui/react-components");
  return { ...real, makeStyles: (styles: Styles) => (mockStyles.push(styles), real.makeStyles(styles)) };
});
// Styles are made outside a component here: there they would be written as the page is drawn.
jest.mock("react", () => ({
  ...jest.requireActual<object>("react"),
  useContext: ({ _currentValue }: { _currentValue: unknown }) => _currentValue,
  useInsertionEffect: (write: () => void) => write(),
}));

const PANE = path.join(__dirname, "../../src/taskpane");
const griffel = jest.requireActual<Maker>("@fluentui/react-components");
// eslint-disable-next-line @typescript-eslint/no-require-imports -- what the build puts in Griffel's place, in JavaScript
const plain = require("../../tools/plain-styles") as Maker;

/** The slots of the pane's styles, as one of the two makes them, and the rules that it wrote for them. */
interface Made {
  readonly slots: readonly string[];
  /** What a class says, its own name left out; the later, the weightier. */
  readonly rules: readonly { readonly name: string; readonly text: string }[];
}

const made: { griffel?: Made; plain?: Made } = {};

beforeAll(async () => {
  for (const file of readdirSync(PANE, { recursive: true, encoding: "utf8" }).sort())
    if (/\.tsx?$/.test(file)) await import(path.join(PANE, file));
  made.griffel = everyStyle(griffel);
  made.plain = everyStyle(plain);
}, 120_000);

describe("the styles of the build", () => {
  it("are all of the pane's", () => {
    expect(mockStyles.length).toBeGreaterThan(40);
    expect(made.griffel?.rules.length).toBeGreaterThan(300);
  });

  it("say of each slot what Griffel's say, in the same order", () => {
    expect(made.plain?.slots.map((slot) => meaning(slot, made.plain as Made))).toEqual(
      made.griffel?.slots.map((slot) => meaning(slot, made.griffel as Made)),
    );
  });

  it("merge two slots as Griffel's do, and three", () => {
    const all = (engine: Maker, { slots, rules }: Made) =>
      slots.flatMap((one, at) =>
        [1, 7, 40].map((step) => {
          const other = slots[(at + step) % slots.length] as string;
          const third = slots[(at + 3 * step) % slots.length] as string;
          const two = engine.mergeClasses(one, false, other);
          return [two, engine.mergeClasses(two, third)].map((name) => meaning(name, { slots, rules }));
        }),
      );
    expect(all(plain, made.plain as Made)).toEqual(all(griffel, made.griffel as Made));
  });

  it("keep a class that is nobody's", () => {
    expect(plain.mergeClasses("boot", undefined, made.plain?.slots[0])).toBe(`boot ${made.plain?.slots[0]}`);
  });
});

function everyStyle(engine: Maker): Made {
  document.head.replaceChildren();
  const slots = mockStyles.flatMap((styles) => Object.values<string>(engine.makeStyles(styles)()));
  const rules = [...document.querySelectorAll("style")].flatMap(({ sheet }) =>
    [...(sheet?.cssRules ?? [])].flatMap(({ cssText }) => {
      const name = /\.([a-z]\w*)/.exec(cssText)?.[1];
      return name === undefined || cssText.includes("::-moz-") ? [] : [{ name, text: plainly(cssText, name) }];
    }),
  );
  return { slots, rules };
}

/**
 * A rule without what the two write differently: blanks, names of classes and of animations, and Griffel's declarations
 * for browsers that are too old for the pane.
 */
function plainly(rule: string, name: string): string {
  return rule
    .replaceAll(`.${name}`, "&")
    .replace(/animation-name: ?\w+/, "animation-name: …")
    .replace(/\s*([{}>+:;,/])\s*/g, "$1")
    .replace(/(?<=[{;])-(?:webkit|moz)-[^;}]*;/g, "")
    .replace("::-webkit-input-placeholder", "::placeholder")
    .replace(/;}/g, "}");
}

/** What an element with these classes gets, the weightiest last. */
function meaning(classes: string, { rules }: Made): string[] {
  const names = new Set(classes.split(" "));
  return rules.filter(({ name }) => names.has(name)).map(({ text }) => text);
}
