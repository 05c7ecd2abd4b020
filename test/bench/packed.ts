import { join } from "node:path";
import { buildSync } from "esbuild";
import type { analyzeAtEase } from "../../src/app/analyze-at-ease";
import type { analyze, analyzeInSteps } from "../../src/core/report/analyze";

/** What is measured of the judge, as it runs for users: packed into one file. */
export interface PackedAnalysis {
  readonly analyze: typeof analyze;
  readonly analyzeInSteps: typeof analyzeInSteps;
  readonly analyzeAtEase: typeof analyzeAtEase;
}

/**
 * Packs the analysis as tools/run-command.js packs the command line, and returns the file's path. Loaded module by module,
 * as tests do it, every call from one module to another goes through a getter, which a pane or a command never does.
 */
export function packAnalysis(folder: string): string {
  const file = join(folder, "analysis.cjs");
  const contents = `export { analyze, analyzeInSteps } from "./core/report/analyze";
                    export { analyzeAtEase } from "./app/analyze-at-ease";`;
  buildSync({
    ...packing(contents),
    outfile: file,
    platform: "node",
    target: "node20",
    packages: "external",
  });
  return file;
}

/** A script that gives a page the global function `analyze`. */
export function packForBrowser(): string {
  const contents = `import { analyze } from "./core/report/analyze";
                    globalThis.analyze = analyze;`;
  const { outputFiles } = buildSync({ ...packing(contents), write: false, format: "iife", target: "es2022" });
  return outputFiles.map(({ text }) => text).join("");
}

function packing(contents: string) {
  return {
    stdin: { contents, resolveDir: join(__dirname, "../../src"), loader: "ts" },
    bundle: true,
    logLevel: "error",
  } as const;
}

/** What `packAnalysis` wrote to `file`. */
export function loadAnalysis(file: string): PackedAnalysis {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- made just now, so no import can name it
  return require(file) as PackedAnalysis;
}
