import { readArguments } from "../../src/cli/arguments";

describe("readArguments", () => {
  it("reads files and options in any order", () => {
    expect(readArguments(["a.xlsx", "--sheet", "五月", "b.xlsx", "--json"])).toEqual({
      kind: "check",
      files: ["a.xlsx", "b.xlsx"],
      sheetName: "五月",
      json: true,
      out: null,
      summary: null,
      print: null,
      hiddenRows: null,
      pdf: null,
      settings: null,
      problemList: false,
    });
    expect(readArguments(["--out=c.xlsx", "a.xlsx"])).toMatchObject({ out: "c.xlsx", files: ["a.xlsx"] });
  });

  it("reads how to print", () => {
    expect(readArguments(["a.xlsx", "--print", "A3", "--pdf", "b.pdf", "--hidden", "skip"])).toMatchObject({
      print: "a3",
      pdf: "b.pdf",
      hiddenRows: "leaveOut",
    });
    expect(readArguments(["a.xlsx", "--print", "a4-portrait", "--out", "b.xlsx"])).toMatchObject({
      print: "a4-portrait",
      out: "b.xlsx",
    });
  });

  it("takes what follows -- for files", () => {
    expect(readArguments(["--", "--json.xlsx"])).toMatchObject({ files: ["--json.xlsx"], json: false });
  });

  it.each([["--help"], ["-h"]])("%s asks for help", (option) =>
    expect(readArguments([option])).toEqual({ kind: "help" }),
  );

  it.each([
    [[], /没有写要检查的文件/],
    [["--jsn", "a.xlsx"], /不认识选项 --jsn/],
    [["a.xlsx", "--sheet"], /--sheet 后面要写工作表的名称/],
    [["a.xlsx", "--out"], /--out 后面要写标注后另存的文件名/],
    [["a.xlsx", "--print"], /--print 后面写 a3、a4、a4-portrait 之一/],
    [["a.xlsx", "--settings"], /--settings 后面要写设置文件的名称.*导出.*\.json/],
    [["a.xlsx", "--order"], /total.*rate/],
    [["a.xlsx", "--hidden"], /print.*skip/],
    [["a.xlsx", "--print", "--out", "b.xlsx"], /--print 后面写 a3、a4、a4-portrait 之一/],
    [["a.xlsx", "--out="], /--out/],
    [["a.xlsx", "--settings="], /--settings/],
    [["a.xlsx", "--problem-list"], /问题清单.*--out/],
    [["a.xlsx", "--problem-list=1"], /--problem-list 后面不写值/],
    [["--help=1"], /^--help 后面不写值/],
    [["a.xlsx", "--json=1"], /--json 后面不写值/],
    [["a.xlsx", "--print", "b5", "--out", "b.xlsx"], /--print 后面写 a3、a4、a4-portrait 之一/],
    [["a.xlsx", "--print", "a4"], /--print 要和 --out 或者 --pdf 一起用/],
    [["a.xlsx", "--pdf", "b.pdf"], /--pdf 要和 --print 一起用/],
    [["a.xlsx", "--print", "a4", "--pdf="], /--pdf/],
    [["a.xlsx", "--print", "a4", "--out", "b.xlsx", "--hidden", "x"], /--hidden 后面写 print/],
    [["a.xlsx", "b.xlsx", "--print", "a4", "--pdf", "c.pdf"], /--pdf 只能用于一个文件/],
    [["a.xlsx", "b.xlsx", "--out", "c.xlsx"], /--out 只能用于一个文件/],
  ])("%j is refused with a sentence", (argv, sentence) => {
    expect(readArguments(argv)).toEqual({ kind: "wrong", sentence: expect.stringMatching(sentence) });
  });

  it("reads how the summary is wanted; each of its options asks for one", () => {
    const summary = (...argv: string[]) => {
      const read = readArguments(["a.xlsx", "--out", "b.xlsx", ...argv]);
      return read.kind === "check" ? read.summary : read;
    };
    expect(summary()).toBeNull();
    expect(summary("--summary")).toEqual({ order: "total", leaderSheets: false, unitSheets: false });
    expect(summary("--order", "rate")).toEqual({ order: "rate", leaderSheets: false, unitSheets: false });
    expect(summary("--unit-sheets", "--leader-sheets")).toEqual({
      order: "total",
      leaderSheets: true,
      unitSheets: true,
    });
    expect(summary("--order", "size")).toMatchObject({ kind: "wrong" });
    expect(readArguments(["a.xlsx", "--summary"])).toMatchObject({ kind: "wrong" });
    expect(readArguments(["a.xlsx", "--summary=yes"])).toMatchObject({
      sentence: expect.stringMatching(/^--summary 后面不写值/),
    });
  });
});
