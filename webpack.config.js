const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const Minimizer = require("minimizer-webpack-plugin");
const { NormalModuleReplacementPlugin } = require("webpack");
const INNER_NAMES = require("./tools/inner-names");
const OFFICE_FILES = require("./tools/office-files");

const DEV_URL = "https://localhost:3000";

/** Where the page gets office.js from. Microsoft supports the CDNs; the bundled copy works without internet. */
const OFFICE_SOURCES = {
  bundled: { script: "office/office.js", origin: null },
  cdn: {
    script: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    origin: "https://appsforoffice.microsoft.com",
  },
  "21vianet": {
    script: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    origin: "https://appsforoffice.cdn.partner.office365.cn",
  },
};

/** The rules of the check, whose examples are for people and tests. */
const RULES = /[\\/]src[\\/]core[\\/]rules[\\/]\w+[\\/][\w-]+\.ts$/;

const REACT = /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]/;
/** Properties that React DOM gives its own objects and nobody else reads: a kilobyte. */
const REACT_NAMES =
  /^(?:memoizedState|memoizedProps|memoizedValue|pendingProps|pendingContext|pendingLanes|updateQueue|stateNode|alternate|deletions|subtreeFlags|childLanes|lanes|flags|elementType|lastRenderedState|lastRenderedReducer|baseState|baseQueue|baseLanes|interleaved|suspendedLanes|pingedLanes|expiredLanes|entangledLanes|entanglements|expirationTimes|eventTimes|callbackNode|callbackPriority|finishedWork|finishedLanes|retryLane|dehydrated|containerInfo|hasEagerState|eagerState|firstBaseUpdate|lastBaseUpdate|firstContext|lastEffect|pingCache)$/;
/** For terser. No function here is called with `new` that is not a class. */
const ARROWS = { ecma: 2020, unsafe_arrows: true, unsafe_methods: true };

/**
 * Builds the pane and the ribbon functions. They share one page, because they share one runtime.
 *
 * --env url=https://server/folder   address the add-in will be served from; written into dist/manifest.xml
 * --env office=bundled|cdn|21vianet source of office.js (bundled)
 */
module.exports = async (env = {}, argv = {}) => {
  const development = argv.mode === "development";
  const serving = Boolean(env.WEBPACK_SERVE);
  const office = OFFICE_SOURCES[env.office ?? "bundled"];
  if (!office) throw new Error(`--env office=… must be one of ${Object.keys(OFFICE_SOURCES).join(", ")}`);
  const url = serverUrl(env.url);

  return {
    mode: development ? "development" : "production",
    entry: { taskpane: "./src/main.tsx" },
    output: {
      path: path.join(__dirname, "dist"),
      filename: development ? "[name].js" : "[name].[contenthash:8].js",
      clean: true,
    },
    // Edge WebView2, Safari 16.4 (lookbehind in patterns) and later browsers; old-browser.js tells the others.
    target: ["web", "es2022"],
    devtool: "source-map",
    resolve: {
      extensions: [".tsx", ".ts", ".js"],
      alias: {
        "@fluentui/react-components$": path.join(__dirname, "tools/plain-styles.js"),
        "plain/jsx-runtime$": path.join(__dirname, "tools/jsx-runtime.js"),
      },
    },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: swcLoader(development) },
        { test: RULES, use: require.resolve("./tools/without-examples") },
      ],
    },
    // React changes seldom: kept in a file of its own it stays in the browser's cache. Functions one behind the other are
    // alike, and alike is small once packed: four kilobytes less. Our own code comes out smallest from swc, and once more
    // from terser, which makes arrows of what swc left functions.
    optimization: {
      splitChunks: {
        cacheGroups: { default: false, defaultVendors: false, react: { test: REACT, name: "react", chunks: "all" } },
      },
      minimizer: [
        new Minimizer({
          include: /^taskpane/,
          minify: [Minimizer.swcMinify, Minimizer.terserMinify],
          minimizerOptions: [
            {
              compress: { hoist_funs: true, passes: 3 },
              mangle: { props: { regex: `^(?:${INNER_NAMES.join("|")})$` } },
            },
            { compress: { ...ARROWS, passes: 4 } },
          ],
        }),
        new Minimizer({
          exclude: /^taskpane/,
          minimizerOptions: {
            compress: { hoist_funs: true, passes: 3, ...ARROWS },
            mangle: { properties: { regex: REACT_NAMES } },
          },
        }),
      ],
    },
    performance: { hints: false }, // tools/bundle-size.ts holds the limit, counted in gzip
    plugins: [
      new NormalModuleReplacementPlugin(/[\\/]createFluentIcon\.js$/, path.join(__dirname, "tools/plain-icon.js")),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        templateParameters: { officeScript: office.script, contentPolicy: contentPolicy(office, serving) },
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "assets/shortcuts.json", to: "assets/shortcuts.json" },
          { from: "THIRD-PARTY.md", to: "THIRD-PARTY.md" }, // licences ask that their notices go with every copy
          { from: "src/taskpane/old-browser.js", to: "old-browser.js" },
          { from: "manifest.xml", to: "manifest.xml", transform: (xml) => String(xml).replaceAll(DEV_URL, url) },
          ...(office.origin ? [] : officeFiles()),
        ],
      }),
    ],
    ...(serving ? { devServer: await devServer() } : {}),
  };
};

function serverUrl(url) {
  if (!url) return DEV_URL;
  if (!/^https:\/\/[^/\s]+/.test(url)) throw new Error(`--env url=${url}: Office loads add-ins from https only`);
  return url.replace(/\/+$/, "");
}

function swcLoader(development) {
  return {
    loader: "swc-loader",
    options: {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        target: "es2022",
        transform: { react: { runtime: "automatic", development, ...(development ? {} : { importSource: "plain" }) } },
      },
    },
  };
}

function officeFiles() {
  const dist = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  return OFFICE_FILES.map(([from, to]) => ({
    from: path.join(dist, from),
    to: path.join("office", to),
    info: { minimized: true }, // as Microsoft published it
  }));
}

/**
 * Nothing may leave the page: no connection but to its own server, no code but files of its own server (and of the
 * office.js CDN where that was chosen). Inline styles stay allowed, because the pane writes its styles at run time.
 */
function contentPolicy(office, serving) {
  const scripts = ["'self'", ...(office.origin ? [office.origin] : [])].join(" ");
  const frames = scripts; // office.js asks in a frame whether to trust a host that is not Microsoft's
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${serving ? " wss://localhost:3000" : ""}`,
    `frame-src ${frames}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Only here are the developer's certificates needed: a build or a test never asks for them. */
async function devServer() {
  const certificates = require("office-addin-dev-certs");
  return {
    port: 3000,
    server: { type: "https", options: await certificates.getHttpsServerOptions() },
    headers: { "Access-Control-Allow-Origin": "*" },
    static: false,
    client: { overlay: false },
  };
}
