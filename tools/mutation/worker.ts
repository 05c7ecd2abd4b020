import { readFileSync } from "node:fs";
import { applyMutant, type Mutant } from "./mutants";
import { firstFailure } from "./run-tests";

/** A mutant of a file for a worker to try against test files; all paths are absolute. */
export interface Trial {
  readonly id: number;
  readonly file: string;
  readonly mutant: Mutant | null;
  readonly tests: readonly string[];
}

/** The answer: the first test that failed, or null where the mutant survived. */
export interface Outcome {
  readonly id: number;
  readonly failed: string | null;
}

process.on("message", (trial: Trial) => {
  void tryOut(trial).then((outcome) => process.send?.(outcome));
});

async function tryOut({ id, file, mutant, tests }: Trial): Promise<Outcome> {
  const changed = new Map<string, string>();
  if (mutant) changed.set(file, applyMutant(readFileSync(file, "utf8"), mutant));
  return { id, failed: await firstFailure(tests, changed) };
}
