import type { DeskState } from "./desk-state";
import { RichApiError } from "./errors";
import { hasVersion, isHostObject, NULL_OBJECT, type ClassTable, type HostObject } from "./member-table";
import { instantiate, query, queryAsJson } from "./query";
import { WORKBOOK_TABLE } from "./tables/workbook";
import { hostObject } from "./member-table";
import {
  ACTION,
  PATH,
  type Action,
  type ActionResult,
  type Arguments,
  type ObjectPath,
  type ReplyBody,
  type RequestBody,
} from "./wire";

/**
 * Carries out one ProcessQuery request: the actions in order, each on the object its path leads to. A path is
 * resolved once per request, whoever asks for it, or `add` would run twice. The first error ends the batch; what was
 * done before it stays done, and its results are in the reply.
 */
export function processQuery(body: RequestBody, desk: DeskState): ReplyBody {
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  const resolver = new PathResolver(body, desk);
  try {
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (action.ActionType === ACTION.trace) traceIds.push(action.Id);
        results.push({ ActionId: action.Id, Value: perform(action, resolver, desk) ?? null });
      } catch (error) {
        return { Results: results, TraceIds: traceIds, Error: errorOf(error, index, desk) };
      }
    }
    return { Results: results, TraceIds: traceIds };
  } finally {
    desk.endRequest();
  }
}

function errorOf(error: unknown, index: number, desk: DeskState): NonNullable<ReplyBody["Error"]> {
  const known = error instanceof RichApiError ? error : new RichApiError("GeneralException", String(error));
  // A fault of the desk itself must not pass for an answer of Excel.
  if (!(error instanceof RichApiError)) desk.crashes.push(error);
  return {
    Code: known.code,
    Message: known.message,
    Location: known.location,
    HttpStatusCode: known.httpStatus,
    ActionIndex: index,
  };
}

function perform(action: Action, resolver: PathResolver, desk: DeskState): unknown {
  if (action.ActionType === ACTION.trace) return null;
  const object = resolver.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return instantiate(object, desk);
    case ACTION.query:
      return query(object, action.QueryInfo, desk);
    case ACTION.queryAsJson:
      return queryAsJson(object, action.QueryInfo, desk);
    case ACTION.method:
      return callMethod(object, action.Name, resolver.argumentsOf(action.ArgumentInfo), desk);
    case ACTION.setProperty:
      return setProperty(object, action.Name, resolver.argumentsOf(action.ArgumentInfo)[0], desk);
    case ACTION.update:
      for (const [name, value] of Object.entries(action.ObjectState ?? {}))
        setProperty(object, pascal(name), value, desk);
      return null;
    default:
      return desk.refuse(`action type ${String(action.ActionType)}`, "unknown");
  }
}

function callMethod(object: HostObject, name: string, args: readonly unknown[], desk: DeskState): unknown {
  // The client keeps every range it makes, before it knows that there is none.
  if (name === "_KeepReference") {
    if (object !== NULL_OBJECT) desk.references.keep(object);
    return null;
  }
  if (object === NULL_OBJECT) throw located(new RichApiError("ItemNotFound"), name);
  const answer = invoke(object, name, args, desk);
  return isHostObject(answer) ? instantiate(answer, desk) : answer;
}

function invoke(object: HostObject, name: string, args: readonly unknown[], desk: DeskState): unknown {
  const table = object.table as unknown as ClassTable<unknown>;
  const method = Object.hasOwn(table.methods, name) ? table.methods[name] : undefined;
  const member = `${table.name}.${camel(name)}`;
  if (!method) return desk.refuse(member, "unknown");
  if (!hasVersion(desk.apiVersion, method.since ?? table.since)) return desk.refuse(member, "newer");
  return at(member, () => method.call(object.target, args, desk));
}

function setProperty(object: HostObject, name: string, value: unknown, desk: DeskState): void {
  if (object === NULL_OBJECT) throw located(new RichApiError("ItemNotFound"), name);
  const table = object.table as unknown as ClassTable<unknown>;
  const property = Object.hasOwn(table.properties, name) ? table.properties[name] : undefined;
  const member = `${table.name}.${camel(name)}`;
  if (!property?.set) return desk.refuse(member, "unknown");
  if (!hasVersion(desk.apiVersion, property.since ?? table.since)) return desk.refuse(member, "newer");
  at(member, () => property.set?.(object.target, value, desk));
}

/** Finds the object each path of a request stands for. */
class PathResolver {
  private readonly resolved = new Map<number, HostObject>();
  private readonly body: RequestBody;
  private readonly desk: DeskState;

  constructor(body: RequestBody, desk: DeskState) {
    this.body = body;
    this.desk = desk;
  }

  resolve(id: number): HostObject {
    const known = this.resolved.get(id);
    if (known) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new RichApiError("InvalidArgument", `The object path ${String(id)} is missing.`);
    const object = this.find(path);
    this.resolved.set(id, object);
    return object;
  }

  /** Arguments with the objects they refer to put in. */
  argumentsOf(info: Arguments | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, i) => {
      const id = references[i];
      return typeof id === "number" && id !== 0 ? this.resolve(id) : value;
    });
  }

  private find(path: ObjectPath): HostObject {
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case PATH.global:
        return hostObject(WORKBOOK_TABLE, this.desk.workbook);
      case PATH.newObject:
        return at(name, () => this.desk.refuse(`new ${name}`, "unknown"));
      case PATH.nullObject:
        return NULL_OBJECT;
      case PATH.referenceId:
        return this.desk.references.get(name);
      default:
        return this.member(path, name);
    }
  }

  private member(path: ObjectPath, name: string): HostObject {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    const table = parent.table as unknown as ClassTable<unknown>;
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) {
      if (!table.indexer) return this.desk.refuse(`${table.name}.getItem`, "unknown");
      return at(`${table.name}.getItem`, () => table.indexer?.(parent.target, args, this.desk) ?? NULL_OBJECT);
    }
    if (path.ObjectPathType === PATH.property) {
      const navigation = Object.hasOwn(table.navigations, name) ? table.navigations[name] : undefined;
      const member = `${table.name}.${camel(name)}`;
      if (!navigation) return this.desk.refuse(member, "unknown");
      if (!hasVersion(this.desk.apiVersion, navigation.since ?? table.since)) return this.desk.refuse(member, "newer");
      return at(member, () => navigation.get(parent.target, this.desk));
    }
    const object = invoke(parent, name, args, this.desk);
    if (!isHostObject(object)) throw located(new RichApiError("InvalidArgument"), `${table.name}.${camel(name)}`);
    return object;
  }
}

function at<T>(location: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof RichApiError ? located(error, location) : error;
  }
}

function located(error: RichApiError, location: string): RichApiError {
  if (error.location === "") error.location = location;
  return error;
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
