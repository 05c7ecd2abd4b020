import { execFile } from "node:child_process";
import { readdirSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const ROOT = path.join(__dirname, "..", "..");

/** Something webpack builds: by which configuration, from which folders, into which folder. */
export interface Build {
  readonly config: string;
  readonly page: string;
  readonly sources: readonly string[];
  readonly folder: string;
}

/** The add-in as it ships. */
export const ADD_IN: Build = {
  config: "webpack.config.js",
  page: "taskpane.html",
  sources: ["src/main.tsx", "src/app", "src/commands", "src/core", "src/excel", "src/taskpane", "manifest.xml"],
  folder: "dist",
};

/** The desk's own page. */
export const DESK_PAGE: Build = {
  config: "webpack.desk.config.js",
  page: "index.html",
  sources: ["src/desk"],
  folder: path.join("out", "desk"),
};

/** Builds what is missing or older than what it is made from. Gives the folder's path. */
export async function ensureBuilt(build: Build, say: (doing: string) => void = () => {}): Promise<string> {
  const folder = path.join(ROOT, build.folder);
  const built = statSync(path.join(folder, build.page), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newest = Math.max(...[build.config, ...build.sources].map((source) => newestIn(path.join(ROOT, source))));
  if (built >= newest) return folder;
  say(build.config);
  const webpack = require.resolve("webpack-cli/bin/cli.js");
  const args = [webpack, "--config", build.config, "--mode", "production", "--output-path", folder];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT, maxBuffer: 64 << 20 });
  // A page that came out the same as before is not written again, and would look old for ever.
  const now = new Date();
  utimesSync(path.join(folder, build.page), now, now);
  return folder;
}

function newestIn(place: string): number {
  const stats = statSync(place);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(place).map((name) => newestIn(path.join(place, name))));
}
