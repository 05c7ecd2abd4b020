import type { DeskState } from "./desk-state";

/** An object the client holds a path to: what it is, and the part of the workbook it stands for. */
export interface HostObject {
  readonly table: ClassTable<never>;
  readonly target: unknown;
}

/** The answer of …OrNullObject when there is nothing. */
export const NULL_OBJECT: HostObject = Object.freeze({
  table: { name: "NullObject", since: "1.1", properties: {}, navigations: {}, methods: {} },
  target: null,
});

/** A value property. Without `set` it is read-only. */
export interface Property<T> {
  /** ExcelApi version that brought it; absent: as old as the class. */
  readonly since?: string;
  get(target: T, desk: DeskState): unknown;
  set?(target: T, value: unknown, desk: DeskState): void;
}

/** A property that leads to another object. */
export interface Navigation<T> {
  readonly since?: string;
  get(target: T, desk: DeskState): HostObject;
}

/** A method: gives an object, a plain value, or nothing. */
export interface Method<T> {
  readonly since?: string;
  call(target: T, args: readonly unknown[], desk: DeskState): HostObject | unknown;
}

/**
 * One class of the Excel client as the desk knows it. Names are those of the wire (PascalCase). What is not in the
 * table does not exist for add-ins: the interpreter answers ApiNotFound. A test holds every table against the client
 * library's own metadata.
 */
export interface ClassTable<T> {
  readonly name: string;
  readonly since: string;
  readonly properties: Readonly<Record<string, Property<T>>>;
  readonly navigations: Readonly<Record<string, Navigation<T>>>;
  readonly methods: Readonly<Record<string, Method<T>>>;
  /** The `getItem` of a collection. */
  indexer?(target: T, args: readonly unknown[], desk: DeskState): HostObject;
  /** Members of a collection, in order. */
  items?(target: T, desk: DeskState): readonly HostObject[];
  /** Ids that every answer about the object carries: Id, _Id. */
  identity?(target: T, desk: DeskState): Readonly<Record<string, unknown>>;
}

/** Pairs a target with its table. */
export function hostObject<T>(table: ClassTable<T>, target: T): HostObject {
  return { table: table as unknown as ClassTable<never>, target };
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "table" in value && "target" in value;
}

/** Whether ExcelApi `version` has what came with `since`: "1.10" is newer than "1.9". */
export function hasVersion(version: string, since: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [sinceMajor = 0, sinceMinor = 0] = since.split(".").map(Number);
  return major > sinceMajor || (major === sinceMajor && minor >= sinceMinor);
}
