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
  buildSync({
    stdin: {
      contents: `export { analyze, analyzeInSteps } from "./core/report/analyze";
                 export { analyzeAtEase } from "./app/analyze-at-ease";`,
      resolveDir: join(__dirname, "../../src"),
      loader: "ts",
    },
    outfile: file,
    bundle: true,
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "error",
  });
  return file;
}

/** What `packAnalysis` wrote to `file`. */
export function loadAnalysis(file: string): PackedAnalysis {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- made just now, so no import can name it
  return require(file) as PackedAnalysis;
}
