import type { DeskState } from "./desk-state";
import { hasVersion, NULL_OBJECT, type ClassTable, type HostObject } from "./member-table";
import type { QueryInfo } from "./wire";

/** What a request names: members of the object, and members of what they lead to. */
interface Selection {
  all: boolean;
  readonly members: Map<string, Selection>;
}

/** Answer to Instantiate: only what identifies the object, null for a null object. */
export function instantiate(object: HostObject, desk: DeskState): unknown {
  if (object === NULL_OBJECT) return null;
  return identity(object, desk);
}

/** Answer to Query: PascalCase values, objects nested as asked for, collections with their `_Items`. */
export function query(object: HostObject, info: QueryInfo | null | undefined, desk: DeskState): unknown {
  return describe(object, selectionOf(info), info, desk, WIRE);
}

/** Answer to QueryAsJson: the same in camelCase, collections with `items`. */
export function queryAsJson(object: HostObject, info: QueryInfo | null | undefined, desk: DeskState): unknown {
  return describe(object, selectionOf(info), info, desk, JSON_STYLE);
}

interface Style {
  readonly items: string;
  name(member: string): string;
}

const WIRE: Style = { items: "_Items", name: (member) => member };
const JSON_STYLE: Style = {
  items: "items",
  name: (member) => (member.startsWith("_") ? member : member.charAt(0).toLowerCase() + member.slice(1)),
};

function selectionOf(info: QueryInfo | null | undefined): Selection {
  const root: Selection = { all: false, members: new Map() };
  const paths = [...(info?.Select ?? []), ...(info?.Expand ?? []).map((path) => `${path}/*`)];
  if (paths.length === 0) root.all = true;
  for (const path of paths) {
    let at = root;
    for (const step of path.split(/[/.]/)) {
      if (step === "*" || step === "$all") at.all = true;
      else if (!step.startsWith("$") && step !== "items" && step !== "") at = memberOf(at, step);
    }
  }
  return root;
}

function memberOf(selection: Selection, step: string): Selection {
  const name = step.charAt(0).toUpperCase() + step.slice(1);
  const member = selection.members.get(name) ?? { all: false, members: new Map<string, Selection>() };
  selection.members.set(name, member);
  return member;
}

function describe(
  object: HostObject,
  selection: Selection,
  info: QueryInfo | null | undefined,
  desk: DeskState,
  style: Style,
): unknown {
  if (object === NULL_OBJECT) return null;
  const table = object.table as unknown as ClassTable<unknown>;
  const answer: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(identity(object, desk))) answer[style.name(name)] = value;
  if (table.items) {
    const skip = info?.Skip ?? 0;
    const items = table.items(object.target, desk).slice(skip, info?.Top ? skip + info.Top : undefined);
    // A name may mean the collection or its members; which of them has it decides.
    const own = part(selection, (name) => name in table.properties);
    const rest = part(selection, (name) => !(name in table.properties));
    answer[style.items] = items.map((item) => describe(item, rest, null, desk, style));
    describeMembers(object, own, answer, desk, style);
    return answer;
  }
  describeMembers(object, selection, answer, desk, style);
  return answer;
}

function part(selection: Selection, belongs: (name: string) => boolean): Selection {
  return { all: selection.all, members: new Map([...selection.members].filter(([name]) => belongs(name))) };
}

function describeMembers(
  object: HostObject,
  selection: Selection,
  answer: Record<string, unknown>,
  desk: DeskState,
  style: Style,
): void {
  const table = object.table as unknown as ClassTable<unknown>;
  if (selection.all) {
    for (const [name, property] of Object.entries(table.properties)) {
      if (!hasVersion(desk.apiVersion, property.since ?? table.since)) continue;
      answer[style.name(name)] = property.get(object.target, desk);
    }
  }
  for (const [name, inner] of selection.members) {
    const member = `${table.name}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    const property = Object.hasOwn(table.properties, name) ? table.properties[name] : undefined;
    const navigation = Object.hasOwn(table.navigations, name) ? table.navigations[name] : undefined;
    const found = property ?? navigation;
    if (!found) desk.refuse(member, "unknown");
    if (!hasVersion(desk.apiVersion, found.since ?? table.since)) desk.refuse(member, "newer");
    if (property) {
      answer[style.name(name)] = property.get(object.target, desk);
      continue;
    }
    const whole = inner.members.size === 0 ? { ...inner, all: true } : inner;
    answer[style.name(name)] = navigation
      ? describe(navigation.get(object.target, desk), whole, null, desk, style)
      : null;
  }
}

function identity(object: HostObject, desk: DeskState): Record<string, unknown> {
  const table = object.table as unknown as ClassTable<unknown>;
  const reference = desk.references.idOf(object);
  return {
    ...table.identity?.(object.target, desk),
    ...(reference !== null && { _ReferenceId: reference }),
  };
}
