import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * `npm run third-party`: writes THIRD-PARTY.md, the list of all packages whose code may be in what ships, with their
 * licences, from package-lock.json and the packages themselves. The desk and the tools do not ship.
 */
const ROOT = path.join(__dirname, "..");
/** A tool for npm, but its files are copied into what ships. */
const SHIPPED_TOO = ["@microsoft/office-js"];

interface Locked {
  readonly version: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
}

/** The text of THIRD-PARTY.md. */
export function thirdPartyList(): string {
  const { packages } = JSON.parse(readFileSync(path.join(ROOT, "package-lock.json"), "utf8")) as {
    packages: Record<string, Locked>;
  };
  const lines = Object.entries(packages)
    .filter(([place, { dev }]) => place !== "" && (dev !== true || SHIPPED_TOO.includes(nameOf(place))))
    .map(([place, { version, license }]) => ({ place, name: nameOf(place), version, license: license ?? "?" }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
  const rows = lines.map(({ place, name, version, license }) => {
    const words = license === "LICENSE" || license.startsWith("SEE ") ? "own terms, see its licence file" : license;
    return `| ${name} | ${version} | ${words} | ${licenceFile(place)} |`;
  });
  return [
    "# Third-party packages",
    "",
    "What may be in the files that ship (`dist`), and nothing else: the add-in's own dependencies with theirs, and Microsoft's office.js, which is copied beside them unless it comes from Microsoft's servers. Written by `npm run third-party`; a test holds it against package-lock.json.",
    "",
    "| package | version | licence | licence file in the package |",
    "| --- | --- | --- | --- |",
    ...[...new Set(rows)],
    "",
  ].join("\n");
}

function nameOf(place: string): string {
  return place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
}

function licenceFile(place: string): string {
  const folder = path.join(ROOT, place);
  if (!existsSync(folder)) return "";
  return readdirSync(folder).find((file) => /^licen[sc]e/i.test(file)) ?? "";
}

if (process.argv[1]?.endsWith("third-party.ts") === true)
  writeFileSync(path.join(ROOT, "THIRD-PARTY.md"), thirdPartyList());
