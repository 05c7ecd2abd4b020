import { fork, type ChildProcess } from "node:child_process";
import path from "node:path";
import type { Outcome, Trial } from "./worker";

/** What became of a trial: the test that failed, null where none did, "time" where it ran out of time. */
export type Fate = { readonly kind: "failed"; readonly test: string } | { readonly kind: "survived" | "time" };

/**
 * Tries everything in `workers` processes, each trial for at most `limitMs`; a process that runs out of time (an
 * endless loop of the mutant's) or dies is replaced. `done` is called after each trial.
 */
export async function tryAll(
  trials: readonly Trial[],
  workers: number,
  limitMs: number,
  done: (trial: Trial, fate: Fate) => void,
): Promise<void> {
  const queue = [...trials];
  const work = async (): Promise<void> => {
    let child: ChildProcess | null = null;
    for (let trial = queue.shift(); trial; trial = queue.shift()) {
      child ??= fork(path.join(__dirname, "worker.ts"), { stdio: ["ignore", "ignore", "ignore", "ipc"] });
      const fate = await tryOne(child, trial, limitMs);
      if (fate.kind === "time") child = null;
      done(trial, fate);
    }
    child?.kill();
  };
  await Promise.all(Array.from({ length: workers }, work));
}

function tryOne(child: ChildProcess, trial: Trial, limitMs: number): Promise<Fate> {
  return new Promise((resolve) => {
    const settle = (fate: Fate): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(fate);
    };
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      settle({ kind: "time" });
    }, limitMs);
    child.once("exit", () => settle({ kind: "time" }));
    child.once("message", ({ failed }: Outcome) =>
      settle(failed === null ? { kind: "survived" } : { kind: "failed", test: failed }),
    );
    child.send(trial);
  });
}
