import path from "node:path";
import webpack from "webpack";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";

const ROOT = path.join(__dirname, "..", "..", "..");

/**
 * Builds the harness page into `out`, with the loaders and the content-security policy of the real build, so that a
 * style or script that the policy would refuse is refused here as well. Gives the path of the page.
 */
export async function buildHarness(out: string): Promise<string> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const configure = require(path.join(ROOT, "webpack.config.js")) as (
    env: object,
    argv: object,
  ) => Promise<webpack.Configuration>;
  const real = await configure({}, { mode: "production" });
  const html = real.plugins?.find((plugin) => plugin instanceof HtmlPlugin) as HtmlPlugin;
  const config: webpack.Configuration = {
    ...real,
    mode: "production",
    context: ROOT,
    devtool: false,
    entry: { taskpane: path.join(__dirname, "page.tsx") },
    output: { path: out, filename: "[name].js" },
    optimization: { minimize: false },
    plugins: [
      ...(real.plugins ?? []).filter((plugin) => plugin instanceof webpack.NormalModuleReplacementPlugin),
      new HtmlPlugin({
        ...html.userOptions,
        templateParameters: { ...(html.userOptions.templateParameters as object), officeScript: "old-browser.js" },
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: "src/taskpane/old-browser.js", to: "old-browser.js" },
          { from: "assets/icon-32.png", to: "assets" },
        ],
      }),
    ],
  };
  await new Promise<void>((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
  return path.join(out, "taskpane.html");
}
