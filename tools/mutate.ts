/**
 * Mutation testing: small faults are put into the sources one at a time, and jest's tests are run over each.
 *
 *   npm run mutate [-- FOLDER|FILE…] [--sample N] [--seed S] [--workers W] [--all-kills]
 *
 * Without names src/core/text, src/core/facts and src/core/rules. `--sample N` takes N mutants of logic and N of
 * language (tables, patterns) from each folder named. A mutant is killed when a test fails or the tests take more than
 * ten times as long as without it. Tests that need data from outside the repository or measure time are left out, and
 * laws run 20 cases each, so that a score is the same anywhere and rather too low than too high.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { type Mutant, type MutantGroup, mutantsOf } from "./mutation/mutants";
import { type Fate, tryAll } from "./mutation/pool";
import { firstFailure } from "./mutation/run-tests";
import type { Trial } from "./mutation/worker";

const ROOT = path.join(__dirname, "..");
const FOLDERS = ["src/core/text", "src/core/facts", "src/core/rules"];

const TESTS = ["test/core/text", "test/core/facts", "test/core/rules", "test/bulletins", "test/labelled"];
const UNFIT = /performance\.now|SHARED_DATA|toMatchSnapshot|jest\./;
const GROUPS: readonly MutantGroup[] = ["logic", "language"];

interface Candidate {
  readonly folder: string;
  readonly file: string;
  readonly mutant: Mutant;
}

async function main(args: readonly string[]): Promise<void> {
  const value = (name: string, otherwise: number): number => {
    const at = args.indexOf(`--${name}`);
    return at < 0 ? otherwise : Number(args[at + 1]);
  };
  const named = args.filter((arg, index) => !arg.startsWith("--") && !/^--(?!all)/.test(args[index - 1] ?? ""));
  const folders = named.length > 0 ? named : FOLDERS;
  const seed = value("seed", 1);
  const all = folders.flatMap(candidatesIn);
  const chosen = folders.flatMap((folder) =>
    GROUPS.flatMap((group) => sample(all.filter(isOf(folder, group)), value("sample", Infinity), seed)),
  );
  const { tests, limitMs } = await orderByTime(TESTS.flatMap((folder) => filesIn(folder, /\.test\.ts$/)).filter(isFit));
  console.log(`${chosen.length} of ${all.length} mutants, seed ${seed}, ${tests.length} test files`);

  const fates = new Map<number, Fate>();
  const trials = chosen.map(({ file, mutant }, id): Trial => ({ id, file: path.join(ROOT, file), mutant, tests }));
  await tryAll(trials, value("workers", 2), limitMs, ({ id }, fate) => {
    fates.set(id, fate);
    const { file, mutant } = chosen[id]!;
    if (fate.kind === "survived") console.log(`survived ${file}:${mutant.line} ${mutant.kind}: ${shown(file, mutant)}`);
    else if (args.includes("--all-kills")) console.log(`killed ${file}:${mutant.line} ${JSON.stringify(fate)}`);
  });
  for (const folder of folders) for (const group of GROUPS) printScore(folder, group, all, chosen, fates);
}

function candidatesIn(folder: string): Candidate[] {
  return filesIn(folder, /\.ts$/).flatMap((file) =>
    mutantsOf(readFileSync(path.join(ROOT, file), "utf8")).map((mutant) => ({ folder, file, mutant })),
  );
}

function isOf(folder: string, group: MutantGroup) {
  return (candidate: Candidate): boolean => candidate.folder === folder && candidate.mutant.group === group;
}

/** Files below a folder, or the file itself, as paths from the root. */
function filesIn(place: string, name: RegExp): string[] {
  if (statSync(path.join(ROOT, place)).isFile()) return [place];
  return readdirSync(path.join(ROOT, place), { recursive: true, encoding: "utf8" })
    .filter((file) => name.test(file))
    .map((file) => path.posix.join(place, file.replaceAll(path.sep, "/")))
    .sort();
}

/** Whether a test file tests sources at all, and can run here. */
function isFit(file: string): boolean {
  const text = readFileSync(path.join(ROOT, file), "utf8");
  return /from "\.\.?\//.test(text) && !UNFIT.test(text);
}

/** `count` of the candidates, the same ones for the same seed. */
function sample<T>(candidates: readonly T[], count: number, seed: number): T[] {
  if (candidates.length <= count) return [...candidates];
  let state = seed >>> 0;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const keyed = candidates.map((candidate, index) => ({ candidate, index, key: random() }));
  const taken = keyed.sort((a, b) => a.key - b.key).slice(0, count);
  return taken.sort((a, b) => a.index - b.index).map(({ candidate }) => candidate);
}

/**
 * The test files, as absolute paths, quick ones first, and ten times what they take unchanged, in milliseconds. Throws
 * where one of them fails.
 */
async function orderByTime(files: readonly string[]): Promise<{ tests: string[]; limitMs: number }> {
  const timed: { test: string; took: number }[] = [];
  for (const test of files.map((file) => path.join(ROOT, file))) {
    // The first run compiles; the second tells.
    for (const counts of [false, true]) {
      const begun = performance.now();
      const failed = await firstFailure([test]);
      if (failed !== null) throw new Error(`without any mutant: ${failed}`);
      if (counts) timed.push({ test, took: performance.now() - begun });
    }
  }
  const took = timed.reduce((sum, each) => sum + each.took, 0);
  console.log(`the tests take ${(took / 1000).toFixed(1)} s without a mutant`);
  return { tests: timed.sort((a, b) => a.took - b.took).map(({ test }) => test), limitMs: 10 * took + 5000 };
}

/** The lines around a mutant with its change: "if (a <⟦=⟧ b)" as "⟦old → new⟧". */
function shown(file: string, { start, end, replacement }: Mutant): string {
  const source = readFileSync(path.join(ROOT, file), "utf8");
  const before = source.slice(source.lastIndexOf("\n", start - 1) + 1, start).trimStart();
  const after = source.slice(end, source.indexOf("\n", end));
  return `${before.slice(-50)}⟦${source.slice(start, end).slice(0, 60)} → ${replacement.slice(0, 60)}⟧${after.slice(0, 30)}`;
}

function printScore(
  folder: string,
  group: MutantGroup,
  all: readonly Candidate[],
  chosen: readonly Candidate[],
  fates: ReadonlyMap<number, Fate>,
): void {
  const ids = chosen.map((_, id) => id).filter((id) => isOf(folder, group)(chosen[id]!));
  if (ids.length === 0) return;
  const killed = ids.filter((id) => fates.get(id)?.kind !== "survived");
  const late = ids.filter((id) => fates.get(id)?.kind === "time");
  const score = ((100 * killed.length) / ids.length).toFixed(1);
  const total = all.filter(isOf(folder, group)).length;
  console.log(
    `${folder} ${group}: ${killed.length} of ${ids.length} killed (${late.length} by time) = ${score}%, of ${total} mutants`,
  );
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
