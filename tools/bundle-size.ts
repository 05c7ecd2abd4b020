/**
 * Fails when the pane has grown too heavy: everything the page loads from dist/ but office.js, in gzip.
 * Run after `npm run build`.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const DIST = path.join(__dirname, "..", "dist");
const LIMIT_BYTES = 300 * 1000;

const files = readdirSync(DIST).filter((name) => /\.(js|css|html)$/.test(name));
const sizes = files.map((name) => ({
  name,
  bytes: gzipSync(readFileSync(path.join(DIST, name)), { level: 9 }).length,
}));
const total = sizes.reduce((sum, file) => sum + file.bytes, 0);

for (const { name, bytes } of sizes) console.log(`${kilobytes(bytes).padStart(10)}  ${name}`);
console.log(`${kilobytes(total).padStart(10)}  together; at most ${kilobytes(LIMIT_BYTES)}`);
if (files.length === 0) fail("dist/ is empty: run npm run build first.");
if (total > LIMIT_BYTES) fail("The pane is heavier than its limit.");

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}
