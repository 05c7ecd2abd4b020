import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { DESK_HELP, readDeskArguments } from "../../src/desk/arguments";

describe("readDeskArguments", () => {
  it("reads a file and a port, both of which may be left out", () => {
    expect(readDeskArguments([])).toEqual({ kind: "serve", file: null, port: 0 });
    expect(readDeskArguments(["a.xlsx", "--port", "8080"])).toEqual({ kind: "serve", file: "a.xlsx", port: 8080 });
    expect(readDeskArguments(["--port=1", "--", "--a.xlsx"])).toEqual({ kind: "serve", file: "--a.xlsx", port: 1 });
  });

  it.each([["--help"], ["-h"]])("%s asks for help", (option) => {
    expect(readDeskArguments([option, "a.xlsx"])).toEqual({ kind: "help" });
  });

  it.each([
    [["--prot", "80"], /不认识选项 --prot/],
    [["-x"], /不认识选项 -x/],
    [["--help=1"], /--help 后面不写值/],
    [["--port"], /--port 后面要写端口号/],
    [["--port", "http"], /--port 后面要写端口号，0 到 65535/],
    [["--port", "65536"], /--port/],
    [["--port=-1"], /--port/],
    [["a.xlsx", "b.xlsx"], /一次只打开一个文件/],
  ])("%j is refused with a sentence", (argv, sentence) => {
    expect(readDeskArguments(argv)).toEqual({ kind: "wrong", sentence: expect.stringMatching(sentence) });
  });
});

describe("npm run desk", () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ["--import", "tsx", join(__dirname, "../../src/desk/serve.ts"), ...args], {
      encoding: "utf8",
      timeout: 60_000,
    });

  it("serves nothing where help is asked for, or an option is not known", () => {
    expect(run("--help")).toMatchObject({ status: 0, stdout: DESK_HELP });
    const wrong = run("--hlep");
    expect([wrong.status, wrong.stdout]).toEqual([1, ""]);
    expect(wrong.stderr).toContain("不认识选项 --hlep");
  });
});
