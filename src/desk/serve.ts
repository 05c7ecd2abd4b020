import { existsSync } from "node:fs";
import path from "node:path";
import { DESK_HELP, readDeskArguments } from "./arguments";
import { ADD_IN, DESK_PAGE, ensureBuilt } from "./build";
import { startDeskServer } from "./server";

const ROOT = path.join(__dirname, "..", "..");

/** `npm run desk [-- FILE.xlsx] [--port N] [--help]`: builds what is missing, serves the desk, prints its address. */
async function main(args: readonly string[]): Promise<void> {
  const wanted = readDeskArguments(args);
  if (wanted.kind === "help") return void process.stdout.write(DESK_HELP);
  if (wanted.kind === "wrong") throw new Error(wanted.sentence);
  const file = wanted.file ?? path.join(ROOT, "assets", "通报表示例.xlsx");
  if (!existsSync(file)) throw new Error(`没有找到文件：${file}`);
  const addIn = await ensureBuilt(ADD_IN, () => console.log("正在构建插件…"));
  const desk = await ensureBuilt(DESK_PAGE, () => console.log("正在构建试用台…"));
  const server = await startDeskServer({
    addIn,
    desk,
    workbook: path.resolve(file),
    port: wanted.port,
  });
  console.log(`试用台已打开：${server.url}/desk/\n按 Ctrl+C 结束。`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
