import { mkdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { runCheck } from "./run-check";
import { runCommand } from "./terminal";

const ROOT = join(__dirname, "../..");
const SAMPLE = join(ROOT, "assets/通报表示例.xlsx");
const MARKED = join(ROOT, "out/通报表示例-已标注.xlsx");

// `npm run demo`: the check on the shipped sample, which has mistakes in it on purpose, and a marked workbook in out/.
runCommand(async (terminal) => {
  await mkdir(join(ROOT, "out"), { recursive: true });
  const here = (path: string) => relative(process.cwd(), path);
  const code = await runCheck([here(SAMPLE), "--out", here(MARKED)], terminal);
  return code === 2 ? 2 : 0;
});
