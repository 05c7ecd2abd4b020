import { wantsColour } from "./paint";
import type { Terminal } from "./run-check";

/** The terminal, file or pipe this process writes to. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  // Whoever reads the output may stop early (`| head`): that is no failure of ours.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    width: stdout.columns ?? 100,
    colour: wantsColour(stdout, env),
    progress: stderr.isTTY === true,
    // npm moves to the package's folder before it runs a script; names are meant from where npm was called.
    folder: (env["npm_lifecycle_event"] === "check" && env["INIT_CWD"]) || process.cwd(),
  };
}

/** Runs a command; what nobody foresaw ends it with a sentence, where it happened, and exit code 2. */
export function runCommand(command: (terminal: Terminal) => Promise<number>): void {
  command(processTerminal()).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const { name = "Unknown", stack = "" } = error instanceof Error ? error : {};
      // Only files and lines of this program: the message itself may hold a cell's text.
      const places = stack.split("\n").filter((line) => line.startsWith("    at "));
      process.stderr.write(
        `没有做完：出现了没有预料到的错误（${name}）。请把下面的内容告诉维护人员。\n${places.join("\n")}\n`,
      );
      process.exitCode = 2;
    },
  );
}
