import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Compilation, Configuration, Module, Stats } from "webpack";

const ROOT = join(__dirname, "..");
const DOCUMENT = join(ROOT, "THIRD-PARTY.md");
/** Copied into the build as Microsoft published it, so no module of the bundle. */
const OFFICE = "@microsoft/office-js";
const OFFICE_LICENCE = "Microsoft Office.js terms";

/** Licences that what ships may have: the notice is kept, and nothing more is asked for. */
export const ALLOWED_LICENCES = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"];

/** One package that ships, as its own package.json and licence file tell of it. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX id, or "Microsoft Office.js terms". */
  readonly licence: string;
  /** The copyright line of its licence file, or where to look for one. */
  readonly copyright: string;
}

/** What package-lock.json (version 3) tells of a package. */
interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** Folder in node_modules → package, of what `npm ci --omit=dev` would install. */
export function productionClosure(lock: string): ReadonlyMap<string, LockedPackage> {
  const { packages } = JSON.parse(lock) as { packages: Record<string, LockedPackage> };
  return new Map(Object.entries(packages).filter(([folder, one]) => folder !== "" && !one.dev && !one.devOptional));
}

/** Changes with every package and version that the bundle could be made of: then the list has to be made anew. */
export function closureDigest(lock: string): string {
  const all = JSON.parse(lock) as { packages: Record<string, LockedPackage> };
  const office = `node_modules/${OFFICE}`;
  const lines = [...productionClosure(lock), [office, all.packages[office] ?? {}] as const].map(
    ([folder, { version }]) => `${folder}@${version}`,
  );
  return createHash("sha256").update(lines.sort().join("\n")).digest("hex").slice(0, 16);
}

/** Names of the packages that a build bundled, office.js among them, in alphabetical order. */
export function bundledPackages(compilation: Compilation): string[] {
  const names = new Set([OFFICE]);
  const note = (module: Module): void => {
    const inPackage = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(module.nameForCondition() ?? "");
    if (inPackage) names.add((inPackage[1] as string).replace("\\", "/"));
    // Modules that webpack joined into one.
    for (const part of (module as { modules?: Iterable<Module> }).modules ?? []) note(part);
  };
  for (const module of compilation.modules) {
    if (compilation.chunkGraph.getNumberOfModuleChunks(module) > 0) note(module);
  }
  return [...names].sort();
}

/** The document for these packages and this package-lock.json. */
export function thirdPartyDocument(packages: readonly ShippedPackage[], lock: string, officeTerms: string): string {
  const rows = packages.map(
    ({ name, version, licence, copyright }) => `| ${name} | ${version} | ${licence} | ${copyright} |`,
  );
  const licences = [...new Set(packages.map(({ licence }) => licence))].filter((one) => one !== OFFICE_LICENCE).sort();
  return `# Third-party software in the add-in

Every package of which something is in \`dist/\` after \`npm run build\`, from webpack's own list of modules; development tools do not ship and are not listed. Written by \`npm run third-party\` from the dependencies with digest \`${closureDigest(lock)}\`; a test fails when they have changed since. The build carries a copy of this file.

| package | version | licence | copyright |
|---|---|---|---|
${rows.join("\n")}

${licences.map((licence) => `## ${licence}\n\n${licenceText(licence)}`).join("\n\n")}

## ${OFFICE}

Only in builds with the bundled office.js (the default). Its terms allow copies as part of add-ins for Microsoft 365 products; they are those of the file \`LICENSE.md\` in the package:

${officeTerms
  .trim()
  .split("\n")
  .map((line) => `> ${line}`.trimEnd())
  .join("\n")}
`;
}

/** The packages that the document lists. */
export function listedPackages(document: string): ShippedPackage[] {
  return [...document.matchAll(/^\| (?!package)([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
    ([, name = "", version = "", licence = "", copyright = ""]) => ({ name, version, licence, copyright }),
  );
}

function describePackage(name: string): ShippedPackage {
  const folder = join(ROOT, "node_modules", name);
  const { version, license, repository } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    version: string;
    license: string;
    repository?: { url?: string };
  };
  if (name === OFFICE)
    return { name, version, licence: OFFICE_LICENCE, copyright: "Microsoft Corporation; terms below" };
  const file = readdirSync(folder).find((one) => /^licen[sc]e(\.|$)/i.test(one));
  const text = file ? readFileSync(join(folder, file), "utf8") : "";
  const copyright = /^[ \t]*(copyright .*)$/im.exec(text)?.[1]?.trim();
  const elsewhere = `no licence file in the package; ${repository?.url ?? "see its package.json"}`;
  return { name, version, licence: license, copyright: copyright ?? elsewhere };
}

async function buildStats(): Promise<Stats> {
  const { default: webpack } = await import("webpack");
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const configure = require("../webpack.config.js") as (env: object, argv: object) => Promise<Configuration>;
  const config = await configure({}, { mode: "production" });
  const folder = mkdtempSync(join(tmpdir(), "tongbao-third-party-"));
  try {
    return await new Promise((resolve, reject) => {
      webpack({ ...config, devtool: false, output: { ...config.output, path: folder } }, (error, stats) => {
        if (error || !stats || stats.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
        else resolve(stats);
      });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Throws for a licence that is not allowed, or whose text is still to be put below. */
function licenceText(licence: string): string {
  if (!ALLOWED_LICENCES.includes(licence)) throw new Error(`${licence} is not an allowed licence`);
  const text = LICENCE_TEXTS[licence];
  if (!text) throw new Error(`the text of ${licence} is missing in tools/third-party.ts`);
  return text;
}

const LICENCE_TEXTS: Readonly<Record<string, string>> = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
};

// `npm run third-party`: builds the add-in (about a minute) and writes THIRD-PARTY.md.
if (require.main === module) {
  void buildStats().then((stats) => {
    const packages = bundledPackages(stats.compilation).map(describePackage);
    const terms = readFileSync(join(ROOT, "node_modules", OFFICE, "LICENSE.md"), "utf8");
    writeFileSync(DOCUMENT, thirdPartyDocument(packages, readFileSync(join(ROOT, "package-lock.json"), "utf8"), terms));
    console.log(`${packages.length} packages in THIRD-PARTY.md`);
  });
}
