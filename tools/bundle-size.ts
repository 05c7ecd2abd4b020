/** Weighs the pane in dist/ and fails when it has grown too heavy. Run after `npm run build`. */
import path from "node:path";
import { LIMIT_BYTES, paneWeight } from "./pane-weight";

const files = paneWeight(path.join(__dirname, "..", "dist"));
const total = files.reduce((sum, file) => sum + file.bytes, 0);

for (const { name, bytes } of files) console.log(`${kilobytes(bytes).padStart(10)}  ${name}`);
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
