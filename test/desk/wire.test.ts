import { DeskSession } from "../../src/desk/protocol/session";
import type { RequestBody } from "../../src/desk/protocol/wire";
import { blankWorkbook } from "../../src/desk/workbook/open";

/** Requests as clients put them that do not go through the polyfills: whole-object answers and updates in one action. */
const PATHS: RequestBody["ObjectPaths"] = {
  "1": { Id: 1, ObjectPathType: 1, Name: "" },
  "2": { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
  "3": { Id: 3, ObjectPathType: 3, Name: "GetActiveWorksheet", ParentObjectPathId: 2, ArgumentInfo: { Arguments: [] } },
  "4": { Id: 4, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["B2:C2"] } },
  "5": { Id: 5, ObjectPathType: 3, Name: "Add", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["新"] } },
};

function action(
  Id: number,
  ActionType: number,
  ObjectPathId: number,
  more: object = {},
): RequestBody["Actions"][number] {
  return { Id, ActionType, Name: "", ObjectPathId, ...more };
}

describe("the protocol on the wire", () => {
  it("answers Instantiate with ids, Query in PascalCase, QueryAsJson in camelCase", async () => {
    const session = new DeskSession(blankWorkbook("表"), "1.17");
    const reply = await session.request({
      ObjectPaths: PATHS,
      Actions: [
        action(1, 1, 3),
        action(2, 9, 4, { ObjectState: { values: [["甲", 2]] } }),
        action(3, 2, 4, { QueryInfo: { Select: ["values", "format/fill/color", "worksheet/name"] } }),
        action(4, 7, 2, { QueryInfo: { Select: ["items/name"] } }),
        action(5, 5, 0),
        action(6, 2, 4, { QueryInfo: { Select: ["$none"] } }),
      ],
    });
    const id = session.workbook.sheets[0]?.id;
    expect(reply).toEqual({
      TraceIds: [5],
      Results: [
        { ActionId: 1, Value: { Id: id } },
        { ActionId: 2, Value: null },
        {
          ActionId: 3,
          Value: { Values: [["甲", 2]], Format: { Fill: { Color: "#FFFFFF" } }, Worksheet: { Id: id, Name: "表" } },
        },
        { ActionId: 4, Value: { items: [{ id, name: "表" }] } },
        { ActionId: 5, Value: null },
        { ActionId: 6, Value: {} },
      ],
    });
  });

  it("resolves a path once in a request, whoever asks", async () => {
    const session = new DeskSession(blankWorkbook("表"), "1.17");
    const load = { QueryInfo: { Select: ["name"] } };
    const reply = await session.request({
      ObjectPaths: PATHS,
      Actions: [action(1, 1, 5), action(2, 2, 5, load), action(3, 2, 5, load)],
    });
    expect(reply.Error).toBeUndefined();
    expect(session.workbook.sheets.map(({ name }) => name)).toEqual(["表", "新"]);
  });

  it("counts references: kept twice, they go with the second removal", async () => {
    const session = new DeskSession(blankWorkbook("表"), "1.17");
    const keep = { Name: "_KeepReference", ArgumentInfo: { Arguments: [] } };
    const reply = await session.request({
      ObjectPaths: PATHS,
      Actions: [action(1, 3, 4, keep), action(2, 3, 4, keep), action(3, 1, 4)],
    });
    const { _ReferenceId: id } = reply.Results[2]?.Value as { _ReferenceId: string };
    const remove = (): RequestBody["Actions"][number] =>
      action(9, 3, 1, { Name: "_RemoveReference", ArgumentInfo: { Arguments: [id] } });
    expect(session.referenceCount).toBe(1);
    await session.request({ ObjectPaths: PATHS, Actions: [remove()] });
    expect(session.referenceCount).toBe(1);
    await session.request({ ObjectPaths: PATHS, Actions: [remove()] });
    expect(session.referenceCount).toBe(0);
    const gone = await session.request({
      ObjectPaths: { "1": { Id: 1, ObjectPathType: 6, Name: id } },
      Actions: [action(1, 1, 1)],
    });
    expect(gone.Error?.Code).toBe("ItemNotFound");
  });

  it("refuses kinds of action and new objects that it does not know", async () => {
    const session = new DeskSession(blankWorkbook("表"), "1.17");
    for (const type of [6, 8, 42]) {
      const reply = await session.request({ ObjectPaths: PATHS, Actions: [action(1, type, 3)] });
      expect(reply.Error).toMatchObject({ Code: "ApiNotFound", ActionIndex: 0 });
    }
    const made = await session.request({
      ObjectPaths: { "1": { Id: 1, ObjectPathType: 2, Name: "Microsoft.Some.Service" } },
      Actions: [action(1, 1, 1)],
    });
    expect(made.Error?.Code).toBe("ApiNotFound");
    expect(session.refusedCalls.map(({ member }) => member)).toEqual([
      "action type 6",
      "action type 8",
      "action type 42",
      "new Microsoft.Some.Service",
    ]);
    expect(session.crashes).toEqual([]);
  });
});
