import { showSheet } from "../../src/app/show-cell";
import { addSheet, closeDesks, openGrid } from "../excel/open-grid";
import { bulletinGrid } from "./bulletin-grid";

afterEach(closeDesks);

describe("showSheet", () => {
  it("brings a sheet to the front, and says where it can't", async () => {
    const desk = await openGrid(bulletinGrid());
    await addSheet("汇总", [["占位"]]);
    expect(await showSheet("汇总")).toEqual({ kind: "applied" });
    expect(desk.workbook.activeSheet.name).toBe("汇总");
    expect(await showSheet("五月")).toEqual({ kind: "applied" });
    expect(desk.workbook.activeSheet.name).toBe("五月");
    const { syncs } = desk.statistics;
    expect(await showSheet("五月")).toEqual({ kind: "applied" });
    // It is in front: nothing to do but look.
    expect(desk.statistics.syncs - syncs).toBe(1);
    expect(await showSheet("六月")).toMatchObject({ kind: "refused" });
    expect(desk.referenceCount).toBe(0);
  });
});
