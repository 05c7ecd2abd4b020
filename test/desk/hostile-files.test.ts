import { DeskError, openHeadlessDesk } from "../../src/desk/headless";
import { checkWorkbook } from "../../src/app/check-workbook";
import { openProblem } from "../../src/cli/workbook-file";
import { closeDesks, keep } from "../excel/open-grid";
import { HOSTILE_FILES } from "./hostile-files";

jest.setTimeout(60_000); // thousands of sheets, on a busy machine
afterEach(closeDesks);

describe("hostile files", () => {
  it.each(HOSTILE_FILES)("$name: a sentence, or a check that ends", async ({ bytes, may }) => {
    const file = await bytes();
    const before = process.memoryUsage().rss;
    const begun = performance.now();
    let code = "opened";
    try {
      const desk = keep(await openHeadlessDesk(file));
      const outcome = await checkWorkbook();
      expect(outcome.kind === "report" ? outcome : outcome.sentence).toEqual(expect.stringMatching(/。$/));
      expect(desk.crashes).toEqual([]);
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      code = error.code;
      expect(openProblem("坏.xlsx", code).message).toMatch(/^“坏.xlsx”.*。$/);
    }
    expect(may).toContain(code);
    // Bounds that no honest file of this size nears; the machine may be slow.
    expect(performance.now() - begun).toBeLessThan(30_000);
    expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(1_000);
  });
});
