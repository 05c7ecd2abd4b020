import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ALLOWED_LICENCES, closureDigest, listedPackages, productionClosure } from "../../tools/third-party";

const ROOT = join(__dirname, "../..");
const document = readFileSync(join(ROOT, "THIRD-PARTY.md"), "utf8");
const lock = readFileSync(join(ROOT, "package-lock.json"), "utf8");
const locked = (JSON.parse(lock) as { packages: Record<string, { version: string; license?: string }> }).packages;
const closure = productionClosure(lock);
const listed = listedPackages(document);
const OFFICE = "@microsoft/office-js";

/** Rooms of src/ that are part of the add-in. */
const ROOMS = ["app", "commands", "core", "excel", "taskpane"];

describe("THIRD-PARTY.md", () => {
  it("was made from the dependencies as they are locked (npm run third-party)", () => {
    expect(document).toContain(`\`${closureDigest(lock)}\``);
  });

  it("names versions and licences as they are locked", () => {
    expect(listed.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["react", "react-dom", "@fluentui/react-icons"]),
    );
    for (const { name, version, licence, copyright } of listed) {
      const one = locked[`node_modules/${name}`];
      expect([name, version]).toEqual([name, one?.version]);
      if (name !== OFFICE) expect([name, licence]).toEqual([name, one?.license]);
      expect(copyright).not.toBe("");
    }
  });

  it("lists production dependencies only, and office.js", () => {
    const strangers = listed.filter(({ name }) => name !== OFFICE && !closure.has(`node_modules/${name}`));
    expect(strangers).toEqual([]);
  });

  it("lists what the add-in's own files import", () => {
    const names = listed.map(({ name }) => name);
    // Gives on what other packages hold, which are listed.
    const imported = importedPackages().filter((name) => name !== "@fluentui/react-components");
    expect(imported).toEqual(expect.arrayContaining(["react", "react-dom"]));
    expect(imported.filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe("licences", () => {
  it("are allowed ones in all that a bundle could be made of", () => {
    expect(closure.size).toBeGreaterThan(listed.length);
    const others = [...closure].filter(([, { license }]) => !ALLOWED_LICENCES.includes(license ?? ""));
    expect(others).toEqual([]);
  });
});

/** Packages whose values (not types) the add-in's files import by name. */
function importedPackages(): string[] {
  const files = ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, "src", room), { recursive: true, encoding: "utf8" }).map((file) => join("src", room, file)),
  );
  const sources = [...files.filter((file) => /\.tsx?$/.test(file)), "src/main.tsx"];
  const names = sources.flatMap((file) =>
    [
      ...readFileSync(join(ROOT, file), "utf8").matchAll(
        /^(?:import|\}) (?!type )[^"\n]*"((?:@[^"/]+\/)?[^"./][^"/]*)/gm,
      ),
    ].map(([, name = ""]) => name),
  );
  return [...new Set(names)].sort();
}
