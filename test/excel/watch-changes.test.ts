import { watchChanges } from "../../src/excel/watch-changes";
import { addSheet, closeDesks, openGrid } from "./open-grid";

afterEach(closeDesks);

/** Events go out after the reply; the name is asked for then. */
const settled = () => new Promise((done) => setTimeout(done, 50));

describe("watchChanges", () => {
  it("tells the sheet on which a person changed a cell, and nothing when one only selects", async () => {
    const desk = await openGrid([["甲", "乙"]], { sheetName: "五月" });
    await addSheet("附表", [["丙"]]);
    const told: string[] = [];
    await watchChanges((sheetName) => told.push(sheetName));
    await desk.person.activate("五月");
    await desk.person.select("B1");
    await settled();
    expect(told).toEqual([]);
    await desk.person.type("B1", "改过");
    await settled();
    expect(told).toEqual(["五月"]);
  });
});
