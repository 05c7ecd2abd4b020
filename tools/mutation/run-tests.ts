import path from "node:path";
import { format } from "node:util";
import { expect } from "expect";
import fc from "fast-check";
import { Modules, type TestWords } from "./modules";

type Act = (...args: unknown[]) => unknown;
type Collector = ((name: string, act: Act) => void) & { each?: unknown; skip?: unknown };

interface Case {
  readonly name: string;
  readonly run: () => unknown;
}

/** Laws run with few cases and one seed: a mutant that only a rare case shows counts as survived. */
const MOST_RUNS = 20;
const FEW_RUNS = new Map<string, unknown>([
  [
    "fast-check",
    {
      ...fc,
      __esModule: true,
      default: {
        ...fc,
        assert: (property: fc.IRawProperty<unknown>, options: fc.Parameters<unknown> = {}) =>
          fc.assert(property, {
            ...options,
            numRuns: Math.min(options.numRuns ?? MOST_RUNS, MOST_RUNS),
            seed: 1,
            endOnFailure: true,
          }),
      },
    },
  ],
]);

/**
 * Runs jest's test files in this process, in the order given, over sources of which some have another text (by
 * absolute path), until a test fails. Gives the failed test's name, or null where all pass. A file that cannot be
 * loaded has failed. Knows describe, it, test, their each and skip, and expect: what the files it is meant for use.
 */
export async function firstFailure(
  files: readonly string[],
  changed: ReadonlyMap<string, string> = new Map(),
): Promise<string | null> {
  const cases: Case[] = [];
  const modules = new Modules(changed, FEW_RUNS, wordsInto(cases));
  for (const file of files) {
    cases.length = 0;
    const failed = await failureIn(file, modules, cases);
    if (failed !== null) return `${path.basename(file)}: ${failed}`;
  }
  return null;
}

async function failureIn(file: string, modules: Modules, cases: readonly Case[]): Promise<string | null> {
  try {
    modules.load(file);
  } catch (error) {
    return `cannot be loaded: ${String(error).slice(0, 200)}`;
  }
  for (const { name, run } of cases) {
    try {
      await run();
    } catch {
      return name;
    }
  }
  return null;
}

/** describe and it that write down what is to be run. */
function wordsInto(cases: Case[]): TestWords {
  const names: string[] = [];
  const describe: Collector = (name, act) => {
    names.push(name);
    act();
    names.pop();
  };
  const it: Collector = (name, act) => {
    cases.push({ name: [...names, name].join(" › "), run: act });
  };
  for (const collector of [describe, it]) {
    collector.each = eachOf(collector);
    collector.skip = () => undefined;
  }
  return { describe, it, test: it, expect };
}

/** it.each(rows)(name, act): a row that is no list is the one argument. */
function eachOf(collector: Collector) {
  return (rows: readonly unknown[]) =>
    (name: string, act: Act): void => {
      for (const row of rows) {
        const args = Array.isArray(row) ? (row as unknown[]) : [row];
        collector(format(name, ...args.slice(0, 3).map(String)).slice(0, 120), () => act(...args));
      }
    };
}
