/** Unit, law and golden tests run in Node; component tests in jsdom by a docblock; browser tests drive Chromium. */
module.exports = {
  testEnvironment: "node",
  // A busy machine is no failure; what has to be quick is measured by its own test.
  testTimeout: 60_000,
  roots: ["<rootDir>/test"],
  setupFiles: ["<rootDir>/test/fixed-seed.ts"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "^.+\\.(t|j)sx?$": ["@swc/jest", { jsc: { target: "es2022", transform: { react: { runtime: "automatic" } } } }],
  },
};
