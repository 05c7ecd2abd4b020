const js = require("@eslint/js");
const ts = require("typescript-eslint");
const officeAddins = require("eslint-plugin-office-addins");
const reactHooks = require("eslint-plugin-react-hooks");

/**
 * Who may import whom. Each folder names the other folders of src/ it may import from, and the reason it may not
 * import the rest. See ARCHITECTURE.md.
 */
const ROOMS = {
  "core/model": [[], "the nouns stand on their own: everything else may rely on them"],
  "core/text": [["core/model"], "turning text into values needs no sheet, no task and no rule"],
  "core/read": [["core/model", "core/text"], "reading a bulletin must not know what will be judged in it"],
  "core/facts": [["core/model", "core/text"], "facts are worked out once, before and without any rule"],
  "core/rules": [["core/model", "core/facts"], "a rule reads facts and yields hits; it parses nothing itself"],
  "core/report": [
    ["core/model", "core/text", "core/read", "core/facts", "core/rules"],
    "analyze() is the only way in; it must not know how a report is shown",
  ],
  "core/plan": [["core/model"], "a plan turns a report into edits; whatever it needs is in the report"],
  excel: [["core/model"], "the adapter reads snapshots and applies edits; it judges nothing"],
  app: [
    ["core/model", "core/report", "core/plan", "excel"],
    "a use case (check, mark, clear) is the one sequence that pane, ribbon and command line share",
  ],
  taskpane: [
    ["core/model", "core/report", "core/plan", "excel", "app"],
    "the pane draws a report and calls back; it decides nothing",
  ],
  commands: [
    ["core/model", "core/report", "core/plan", "excel", "app"],
    "ribbon buttons do what the pane does, without it",
  ],
  desk: [[], "the desk stands in for Excel: it must know nothing of the add-in"],
  cli: [
    ["core/model", "core/report", "core/plan", "excel", "app", "desk"],
    "the command line runs the add-in's code over the headless desk",
  ],
};

const allRooms = Object.keys(ROOMS);
const importRules = allRooms.map((room) => {
  const [allowed, why] = ROOMS[room];
  const refused = allRooms.filter((other) => other !== room && !allowed.includes(other));
  const up = "../".repeat(room.split("/").length);
  const patterns = refused.map((other) => {
    // Inside src/core siblings are reached as ../model, from elsewhere as ../core/model.
    const names =
      room.startsWith("core/") && other.startsWith("core/") ? [other, other.slice("core/".length)] : [other];
    return {
      regex: `^(\\.\\./)+(${names.join("|")})(/|$)`,
      message: `src/${room} may not import src/${other}: ${why}.`,
    };
  });
  if (room.startsWith("core/") || room === "desk") {
    const what = room === "desk" ? "@fluentui|react|react-dom" : "(?!\\.)";
    patterns.push({
      regex: `^(${what})`,
      message:
        room === "desk" ? "The desk is no part of the pane." : "src/core imports no package: it must run anywhere.",
    });
  }
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: { "no-restricted-imports": ["error", { patterns }] },
    name: `rooms/${room} (${up})`,
  };
});

module.exports = ts.config(
  { ignores: ["node_modules", "dist", "out", "coverage"] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-irregular-whitespace": [
        "error",
        { skipStrings: true, skipRegExps: true, skipTemplates: true, skipComments: true },
      ],
    },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
    },
  },
  {
    files: ["src/taskpane/**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["**/*.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
        __filename: "readonly",
        process: "readonly",
        console: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  ...importRules,
);
