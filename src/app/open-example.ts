import { exampleEdit } from "../core/plan/example-sheet";
import { applyEdits } from "../excel/apply-edits";
import { listRoles } from "../excel/own-sheets";
import { selectCell } from "../excel/select-cell";
import { inExcel } from "../excel/session";
import { attempt, type Failed } from "./attempt";

/** What becomes of the wish to see the example. */
export type ExampleOutcome =
  | { readonly kind: "opened"; readonly sheetName: string }
  | { readonly kind: "refused"; readonly sentence: string }
  | Failed;

/** Puts the shipped example on a sheet of its own and shows it. Never throws. */
export function openExample(): Promise<ExampleOutcome> {
  return attempt(() =>
    inExcel("打开示例", async (context): Promise<ExampleOutcome> => {
      const edit = exampleEdit(await listRoles(context));
      const filled = await applyEdits(context, [edit]);
      if (filled.kind === "refused") return filled;
      const shown = await selectCell(context, edit.sheetName, { row: 0, column: 0 });
      return shown.kind === "refused" ? shown : { kind: "opened", sheetName: edit.sheetName };
    }),
  );
}
