import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
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
  buildMissing();
  const server = await startDeskServer({
    addIn: path.join(ROOT, "dist"),
    desk: path.join(ROOT, "out", "desk"),
    workbook: path.resolve(file),
    port,
  });
  console.log(`试用台已打开：${server.url}/desk/\n按 Ctrl+C 结束。`);
}

/** The add-in's own build is used as it is; the desk's page is a build of its own. */
function buildMissing(): void {
  const builds = [
    ["taskpane.html", "dist", "webpack.config.js", "插件"],
    ["index.html", path.join("out", "desk"), "webpack.desk.config.js", "试用台"],
  ] as const;
  for (const [page, folder, config, name] of builds) {
    if (existsSync(path.join(ROOT, folder, page))) continue;
    console.log(`正在构建${name}…`);
    const webpack = require.resolve("webpack-cli/bin/cli.js");
    execFileSync(process.execPath, [webpack, "--config", config, "--mode", "production"], {
      cwd: ROOT,
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
