import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** The pane at most, in gzip and without office.js: heavier, it would open noticeably late. */
export const LIMIT_BYTES = 300 * 1000;

/** Bytes in gzip of each file that the page loads from a build, office.js left out, heaviest first. */
export function paneWeight(dist: string): { readonly name: string; readonly bytes: number }[] {
  return readdirSync(dist)
    .filter((name) => /\.(js|css|html)$/.test(name))
    .map((name) => ({ name, bytes: gzipSync(readFileSync(path.join(dist, name)), { level: 9 }).length }))
    .sort((a, b) => b.bytes - a.bytes);
}
