import type { Sheet } from "../../workbook/sheet";
import { boolean, oneOf, text } from "../arguments";
import { invalidArgument } from "../errors";
import { assertAllowed } from "../guard";
import { hostObject, type ClassTable, type Property } from "../member-table";

type HeaderFooter = Sheet["rest"]["headerFooter"];
type Page = "odd" | "even" | "first";

interface PageTarget {
  readonly sheet: Sheet;
  readonly page: Page;
}

const STATES = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;

/** `pageLayout.headersFooters`. */
export const HEADERS_FOOTERS_TABLE: ClassTable<Sheet> = {
  name: "HeaderFooterGroup",
  since: "1.9",
  properties: {
    State: {
      get: ({ rest }) => {
        const { differentFirst, differentOddEven } = partsOf(rest);
        if (differentOddEven) return differentFirst ? "FirstOddAndEven" : "OddAndEven";
        return differentFirst ? "FirstAndDefault" : "Default";
      },
      set: (sheet, value) => {
        const state = oneOf(value, STATES);
        change(sheet, { differentFirst: state.startsWith("First"), differentOddEven: state.includes("Odd") });
      },
    },
    UseSheetMargins: option("alignWithMargins"),
    UseSheetScale: option("scaleWithDoc"),
  },
  navigations: {
    DefaultForAllPages: page("odd"),
    OddPages: page("odd"),
    EvenPages: page("even"),
    FirstPage: page("first"),
  },
  methods: {},
};

export const HEADER_FOOTER_TABLE: ClassTable<PageTarget> = {
  name: "HeaderFooter",
  since: "1.9",
  properties: {
    LeftHeader: section("Header", "L"),
    CenterHeader: section("Header", "C"),
    RightHeader: section("Header", "R"),
    LeftFooter: section("Footer", "L"),
    CenterFooter: section("Footer", "C"),
    RightFooter: section("Footer", "R"),
  },
  navigations: {},
  methods: {},
};

/** A sheet that never had a header or footer has none in its file either. */
function partsOf(rest: Sheet["rest"]): Partial<HeaderFooter> {
  return (rest.headerFooter as HeaderFooter | undefined) ?? {};
}

function page(which: Page): ClassTable<Sheet>["navigations"][string] {
  return { get: (sheet) => hostObject(HEADER_FOOTER_TABLE, { sheet, page: which }) };
}

function option(key: "alignWithMargins" | "scaleWithDoc"): Property<Sheet> {
  return {
    get: ({ rest }) => (partsOf(rest) as Record<string, unknown>)[key] ?? true,
    set: (sheet, value) => change(sheet, { [key]: boolean(value) }),
  };
}

type Side = "L" | "C" | "R";
/** Most characters that Excel takes for a header or a footer, all three sections and their codes together. */
const LIMIT = 255;

function section(kind: "Header" | "Footer", side: Side): Property<PageTarget> {
  const keyOf = ({ page: which }: PageTarget) => `${which}${kind}` as keyof HeaderFooter;
  return {
    get: (target) => sections(String(partsOf(target.sheet.rest)[keyOf(target)] ?? ""))[side],
    set: (target, value) => {
      const key = keyOf(target);
      const next = { ...sections(String(partsOf(target.sheet.rest)[key] ?? "")), [side]: text(value) };
      const code = (["L", "C", "R"] as const).flatMap((s) => (next[s] === "" ? [] : [`&${s}${next[s]}`])).join("");
      if (code.length > LIMIT) invalidArgument();
      change(target.sheet, { [key]: code });
    },
  };
}

/** Parts "&Lleft&Ccentre&Rright"; "&&" is an ampersand, and what stands before a code is the centre. */
function sections(code: string): Record<Side, string> {
  const parts: Record<Side, string> = { L: "", C: "", R: "" };
  let side: Side = "C";
  for (let i = 0; i < code.length; i++) {
    const next = code[i + 1];
    if (code[i] === "&" && (next === "L" || next === "C" || next === "R")) {
      side = next;
      i++;
    } else if (code[i] === "&" && next !== undefined) {
      parts[side] += code.slice(i, i + 2);
      i++;
    } else {
      parts[side] += code[i] ?? "";
    }
  }
  return parts;
}

function change(sheet: Sheet, values: Record<string, unknown>): void {
  assertAllowed(sheet, "layout");
  sheet.rest = { ...sheet.rest, headerFooter: { ...sheet.rest.headerFooter, ...values } };
  sheet.changed = true;
}
