import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzip } from "pako";

/** The pane at most, in gzip and without office.js: heavier, it would open noticeably late. */
export const LIMIT_BYTES = 300 * 1000;

/**
 * Bytes in gzip of each file that the page loads from a build, office.js left out, heaviest first. Packed as `gzip -9` and
 * the zlib of most web servers do it: Node's own finds nothing that repeats in three bytes, which is one Chinese character, and
 * comes to 1% more.
 */
export function paneWeight(dist: string): { readonly name: string; readonly bytes: number }[] {
  return readdirSync(dist)
    .filter((name) => /\.(js|css|html)$/.test(name))
    .map((name) => ({ name, bytes: gzip(readFileSync(path.join(dist, name)), { level: 9 }).length }))
    .sort((a, b) => b.bytes - a.bytes);
}
