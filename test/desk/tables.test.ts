import { readdirSync } from "node:fs";
import { join } from "node:path";
import { loadExcelClient } from "../../src/desk/client";
import "../../src/desk/protocol/interpreter";
import type { ClassTable } from "../../src/desk/protocol/member-table";

/** Every member the desk claims to know must exist in the client library, under the same name, from the same version. */
const FOLDER = join(__dirname, "../../src/desk/protocol/tables");
const TABLES = readdirSync(FOLDER).flatMap((file) =>
  Object.values(jest.requireActual<Record<string, unknown>>(join(FOLDER, file))).filter(isTable),
);
const classes = loadExcelClient().Excel as unknown as Record<string, { prototype: Prototype }>;

interface Prototype {
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
}

function isTable(value: unknown): value is ClassTable<unknown> {
  return typeof value === "object" && value !== null && "name" in value && "navigations" in value && "methods" in value;
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Source of the client's member that calls the wire's method, with the version the client guards it with. */
function clientMethod(prototype: object, wire: string): { readonly since: string | null } | null {
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (typeof descriptor.value !== "function") continue;
    const code = String(descriptor.value);
    if (new RegExp(`"${wire}",\\s*\\d,\\s*\\[`).test(code)) return { since: guard(code, name) };
  }
  return null;
}

function guard(code: string, member: string): string | null {
  const escaped = member.replace(/[$]/g, "\\$&");
  return new RegExp(`"\\w+\\.${escaped}",\\s*[\\w.]+,\\s*"(\\d+\\.\\d+)"`).exec(code)?.[1] ?? null;
}

describe("the desk's member tables", () => {
  it("are many", () => {
    expect(TABLES.length).toBeGreaterThan(30);
    expect(TABLES.every((table) => table.name in classes)).toBe(true);
  });

  describe.each(TABLES.map((table) => [table.name, table] as const))("%s", (_name, table) => {
    const prototype = classes[table.name]?.prototype ?? {};
    const versionOf = (member: string, code: string): string => guard(code, member) ?? table.since;

    it("has only properties the client has, writable only where the client writes them", () => {
      for (const [name, property] of Object.entries(table.properties)) {
        const index = prototype._scalarPropertyOriginalNames?.indexOf(name) ?? -1;
        expect([table.name, name, index >= 0]).toEqual([table.name, name, true]);
        if (property.set) expect([name, prototype._scalarPropertyUpdateable?.[index]]).toEqual([name, true]);
        const member = prototype._scalarPropertyNames?.[index] ?? camel(name);
        const code = String(Object.getOwnPropertyDescriptor(prototype, member)?.get);
        expect([name, property.since ?? table.since]).toEqual([name, versionOf(member, code)]);
      }
    });

    it("has only navigations the client has", () => {
      for (const [name, navigation] of Object.entries(table.navigations)) {
        expect(prototype._navigationPropertyNames ?? []).toContain(camel(name));
        const code = String(Object.getOwnPropertyDescriptor(prototype, camel(name))?.get);
        expect([name, navigation.since ?? table.since]).toEqual([name, versionOf(camel(name), code)]);
      }
    });

    it("has only methods the client calls", () => {
      for (const [name, method] of Object.entries(table.methods)) {
        const found = clientMethod(prototype, name);
        expect([table.name, name, found !== null]).toEqual([table.name, name, true]);
        expect([name, method.since ?? table.since]).toEqual([name, found?.since ?? table.since]);
      }
    });

    it("is a collection, or has an indexer, only where the client's class is and has", () => {
      const members = Object.getOwnPropertyNames(prototype);
      if (table.items) expect(members).toContain("items");
      if (table.indexer) expect(members).toContain("getItem");
    });
  });
});
