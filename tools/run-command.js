const { existsSync, mkdirSync, readdirSync, statSync } = require("node:fs");
const { basename, join } = require("node:path");

/**
 * `node tools/run-command.js src/cli/check.ts ARGUMENTS…`: runs a command of this project as one bundled file, which
 * starts in half the time that transpiling its two hundred modules one by one takes. The bundle is made anew when a
 * source is newer.
 */
const ROOT = join(__dirname, "..");
const [entry, ...rest] = process.argv.slice(2);
const bundle = join(ROOT, "out/commands", basename(entry).replace(/\.ts$/, ".js"));

if (!existsSync(bundle) || newest(join(ROOT, "src")) > statSync(bundle).mtimeMs) {
  mkdirSync(join(ROOT, "out/commands"), { recursive: true });
  require("esbuild").buildSync({
    entryPoints: [join(ROOT, entry)],
    outfile: bundle,
    bundle: true,
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: "inline",
    logLevel: "error",
  });
}
process.argv = [process.argv[0], bundle, ...rest];
require(bundle);

/** Time of the newest file below a folder, in milliseconds. */
function newest(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, item) => {
    const path = join(folder, item.name);
    return Math.max(latest, item.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }, 0);
}
