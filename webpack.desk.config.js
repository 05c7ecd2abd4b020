const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");

/**
 * Builds the desk's page into out/desk. The add-in's own bundle (webpack.config.js) is not touched.
 */
module.exports = (_env, argv = {}) => ({
  mode: argv.mode === "development" ? "development" : "production",
  entry: { desk: "./src/desk/page/main.ts" },
  output: { path: path.join(__dirname, "out", "desk"), filename: "[name].js", clean: true },
  target: ["web", "es2022"],
  devtool: false,
  resolve: { extensions: [".tsx", ".ts", ".js"], conditionNames: ["browser", "import", "module", "default"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: { loader: "swc-loader", options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } } },
      },
      { test: /\.css$/, type: "asset/source" },
    ],
  },
  // Names are shortened and blanks taken out so that the browser has less to read; anything more takes long to build.
  optimization: {
    minimizer: [
      new MinimizerPlugin({
        minify: MinimizerPlugin.swcMinify,
        extractComments: false,
        terserOptions: { compress: false, mangle: true },
      }),
    ],
  },
  performance: { hints: false },
  cache: {
    type: "filesystem",
    name: "desk",
    buildDependencies: { config: [__filename] },
  },
  plugins: [new HtmlPlugin({ filename: "index.html", template: "./src/desk/page/index.html" })],
});
