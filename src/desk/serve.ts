import { existsSync } from "node:fs";
import path from "node:path";
import { ADD_IN, DESK_PAGE, ensureBuilt } from "./build";
import { startDeskServer } from "./server";

const ROOT = path.join(__dirname, "..", "..");

/** `npm run desk [-- FILE.xlsx] [--port N]`: builds what is missing, serves the desk, prints its address. */
async function main(args: readonly string[]): Promise<void> {
  const portAt = args.indexOf("--port");
  const port = portAt < 0 ? 0 : Number(args[portAt + 1]);
  const [file = path.join(ROOT, "assets", "通报表示例.xlsx")] = args.filter(
    (arg, index) => !arg.startsWith("--") && (portAt < 0 || index !== portAt + 1),
  );
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error("--port 后面要跟一个端口号。");
  if (!existsSync(file)) throw new Error(`没有找到文件：${file}`);
  const addIn = await ensureBuilt(ADD_IN, () => console.log("正在构建插件…"));
  const desk = await ensureBuilt(DESK_PAGE, () => console.log("正在构建试用台…"));
  const server = await startDeskServer({
    addIn,
    desk,
    workbook: path.resolve(file),
    port,
  });
  console.log(`试用台已打开：${server.url}/desk/\n按 Ctrl+C 结束。`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
