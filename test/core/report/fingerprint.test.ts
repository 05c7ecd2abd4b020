import fc from "fast-check";
import type { CellContent, Task } from "../../../src/core/model/bulletin";
import { digestOf, taskDigester } from "../../../src/core/report/fingerprint";

function cell(text: string | null, column: number): CellContent | null {
  return text === null ? null : { text, cell: { row: 3, column } };
}

describe("the digest of a task", () => {
  const unit = fc.constantFrom(...'完成12。，“”/%aZ "\\\n\t\u0007\u2028\u007f\ud83d\ude00');
  const text = fc.option(fc.oneof(fc.string({ unit, maxLength: 10 }), fc.string({ unit: "binary", maxLength: 6 })));

  it("is that of its texts as JSON, so that decisions made on them earlier are still found", () => {
    fc.assert(
      fc.property(text, text, text, text, (annual, monthly, completion, word) => {
        const task = {
          annualTarget: cell(annual, 1),
          monthlyTarget: cell(monthly, 2),
          completion: cell(completion, 3),
          stated: word === null ? null : { word },
        } as unknown as Task;
        expect(taskDigester()(task)).toBe(digestOf(JSON.stringify([annual, monthly, completion, word])));
      }),
    );
  });

  it("stays what it was", () => {
    expect(digestOf("")).toBe("07h0j2b0k4n83c");
    expect(digestOf('["新建道路5公里。",null,"完成。","完成"]')).toBe("03l62j61ddl4f9");
  });
});
