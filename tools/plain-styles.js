/* global document */
/**
 * Stands in for Griffel, with which Fluent UI's makeStyles and mergeClasses work: the same classes, one a declaration, in
 * the same order, from what the pane's styles are made of. Griffel, with its parser of CSS, weighs six kilobytes of a
 * page that may weigh 300. test/tools/plain-styles.test.ts holds the two against one another over all styles of the pane.
 */

/** What a shorthand takes back of what was said before it, as far as the pane says it. */
const SHORTHANDS = {
  background: "backgroundColor",
  border: "borderTop borderTopColor borderBottom borderBottomColor",
  borderTop: "borderTopColor",
  borderBottom: "borderBottomColor",
  borderRadius: "",
  containIntrinsicSize: "",
  flex: "flexBasis flexGrow flexShrink",
  font: "fontFamily fontSize fontWeight lineHeight",
  gap: "columnGap rowGap",
  gridColumn: "",
  gridRow: "",
  insetInline: "insetInlineEnd insetInlineStart",
  margin: "marginBottom",
  outline: "outlineStyle",
  overflow: "overflowY",
  padding: "",
  paddingBlock: "paddingBlockStart",
  paddingInline: "paddingInlineEnd paddingInlineStart",
};
/** What outweighs what, where selectors weigh the same: a pressed button is under the pointer as well. */
const STATES = /^:(?:(link)|(visited)|(focus-within)|(focus)|(focus-visible)|(hover)|(active))(?![\w-])/;

/** Declaration, with where it holds → its class. */
const classes = new Map();
/** Classes as an element has them → by what is declared, which class declares it; "" for what was taken back. */
const meanings = new Map();
const merges = new Map();
/** Where each rule of the sheet belongs, in order. */
const places = [];
let sheet;

/** A hook that gives each slot's classes; their rules are written when it is first called. */
export function makeStyles(slots) {
  let made;
  return () =>
    (made ??= Object.fromEntries(
      Object.entries(slots).map(([slot, styles]) => [slot, named(collect(styles, new Map(), "&", "", "0"))]),
    ));
}

/** The classes of all that are given; where two declare the same, the later one's. */
export function mergeClasses(...given) {
  const asked = given.join();
  let merged = merges.get(asked);
  if (merged === undefined) {
    const meaning = given.filter(Boolean).flatMap((one) => [...(meanings.get(one) ?? [[one, one]])]);
    merges.set(asked, (merged = named(new Map(meaning))));
  }
  return merged;
}

function named(meaning) {
  const name = [...meaning.values()].filter(Boolean).join(" ");
  meanings.set(name, meaning);
  return name;
}

function collect(styles, meaning, selector, media, state) {
  for (const [name, value] of Object.entries(styles)) {
    if (name === "animationName") declare(name, keyframes(value), meaning, selector, media, state);
    else if (typeof value !== "object") declare(name, value, meaning, selector, media, state);
    else if (name.startsWith("@media"))
      collect(value, meaning, selector, (media && `${media} and `) + name.slice(7), state);
    else
      collect(
        value,
        meaning,
        nested(selector, name),
        media,
        selector === "&" ? String(STATES.exec(name)?.findIndex((part, at) => at > 0 && part) ?? 0) : state,
      );
  }
  return meaning;
}

function declare(name, value, meaning, selector, media, state) {
  const scope = `${media}{${selector}{`;
  const longhands = SHORTHANDS[name];
  for (const longhand of longhands?.split(" ") ?? []) meaning.set(scope + longhand, "");
  const declaration = `${scope}${css(name)}:${value}`;
  let made = classes.get(declaration);
  if (made === undefined) {
    classes.set(declaration, (made = `s${classes.size}`));
    const rule = `${selector.replaceAll("&", `.${made}`)}{${css(name)}:${value}}`;
    const rank = longhands === undefined ? 2 : name === "border" || name === "background" ? 0 : 1;
    write(media ? `@media ${media}{${rule}}` : rule, `${media ? 9 + media : state}\n${rank}`);
  }
  meaning.set(scope + name, made);
}

function nested(outer, inner) {
  return inner.startsWith("&") ? inner.replace("&", outer) : outer + inner;
}

function keyframes(frames) {
  const name = `k${places.length}`;
  const steps = Object.entries(frames).map(
    ([step, styles]) =>
      `${step}{${Object.entries(styles)
        .map(([property, value]) => `${css(property)}:${value}`)
        .join(";")}}`,
  );
  write(`@keyframes ${name}{${steps.join("")}}`, "8");
  return name;
}

function css(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function write(rule, place) {
  sheet ??= document.head.appendChild(document.createElement("style")).sheet;
  let at = places.length;
  while (at > 0 && places[at - 1] > place) at--;
  sheet.insertRule(rule, at);
  places.splice(at, 0, place);
}
