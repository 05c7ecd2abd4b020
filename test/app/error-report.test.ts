import { readFileSync } from "node:fs";
import { join } from "node:path";
import { attempt } from "../../src/app/attempt";
import { errorReport } from "../../src/app/error-report";
import { VERSION } from "../../src/app/version";
import { ExcelFailure, failureOf } from "../../src/excel/failure";

const SECRET = "区财政局2023年预算";

function slip(): TypeError {
  const error = new TypeError(`${SECRET} is not a function`);
  error.stack = `TypeError: ${SECRET} is not a function\n    at judgeTask (https://intranet.example/通报/${SECRET}.js:1:2)\n    at async Object.check (x.js:3:4)\n    at ${SECRET} (y.js:1:1)`;
  return error;
}

describe("the report of an error", () => {
  it("names class, functions and what was being done, and holds no text of a workbook", () => {
    const report = errorReport(slip(), "checking");
    expect(report).toContain(`通报校核：${VERSION}`);
    expect(report).toContain("正在做：checking");
    expect(report).toContain("错误：TypeError");
    expect(report).toContain("经过：judgeTask < Object.check");
    expect(report).not.toContain(SECRET);
    expect(report).not.toContain("intranet");
  });

  it("names the code of an error of Excel's, and the member that failed", () => {
    const error = {
      name: "RichApi.Error",
      code: "Strange",
      message: SECRET,
      debugInfo: { errorLocation: "Range.values" },
    };
    const report = errorReport(failureOf(error, "读取工作表"), "checking");
    expect(report).toContain("正在做：读取工作表");
    expect(report).toContain("代码：Strange");
    expect(report).toContain("位置：Range.values");
    expect(report).not.toContain(SECRET);
  });

  it.each([[undefined], [null], ["text"], [42], [{ name: SECRET, code: SECRET, stack: 3 }]])(
    "comes of anything that is thrown: %p",
    (thrown) => expect(errorReport(thrown, "")).not.toContain(SECRET),
  );

  it("goes with a failure that nobody foresaw, and with no other", async () => {
    const failing = (code: string) => attempt(() => Promise.reject(new ExcelFailure(code, "标注")));
    expect(await failing("AccessDenied")).not.toHaveProperty("report");
    expect(await failing("Strange")).toMatchObject({
      kind: "failed",
      report: expect.stringContaining("代码：Strange"),
    });
  });
});

it("the version is the package's", () => {
  const { version } = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8")) as { version: string };
  expect(VERSION).toBe(version);
});
