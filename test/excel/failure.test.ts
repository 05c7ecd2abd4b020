import { ExcelFailure, failureOf, sentenceFor } from "../../src/excel/failure";

const KNOWN = [
  "AccessDenied",
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "ItemNotFound",
  "ApiNotFound",
  "GeneralException",
  "ConnectionFailure",
  "WriteNotSupportedWhenModalDialogOpen",
  "InvalidOrTimedOutSession",
];

describe("failureOf", () => {
  it.each(KNOWN)("says of %s what was being done, what happened and what to do", (code) => {
    const sentence = failureOf(Object.assign(new Error("raw"), { code }), "读取工作表").message;
    expect(sentence).toMatch(/^读取工作表没有成功：[^。]+。请[^。]+。$/);
    expect(sentence).not.toContain("没有预料到");
  });

  it("names the versions that will do where the host is too old", () => {
    expect(sentenceFor("ApiNotFound", "检查")).toMatch(/1\.9.*2021/);
  });

  it("gives the code, and no text of the host's, for what is not in the table", () => {
    const failure = failureOf(Object.assign(new Error("单元格里的话"), { code: "NewCode" }), "检查");
    expect(failure.message).toContain("NewCode");
    expect(failure.message).not.toContain("单元格里的话");
  });

  it("names a slip of our own by its class, and keeps it as the cause", () => {
    const slip = new TypeError("x is undefined");
    const failure = failureOf(slip, "检查");
    expect(failure.code).toBe("TypeError");
    expect(failure.cause).toBe(slip);
  });

  it("leaves a failure as it is", () => {
    const failure = new ExcelFailure("AccessDenied", "标注");
    expect(failureOf(failure, "检查")).toBe(failure);
  });

  it.each([undefined, null, "text", 5, {}])("copes with %p being thrown", (thrown) => {
    expect(failureOf(thrown, "检查").code).toBe("Unknown");
  });
});
