import { readFileSync } from "node:fs";
import path from "node:path";
import { thirdPartyList } from "../../tools/third-party";

/** Licences that ask for no more than their text: what ships must have one of these, or be Microsoft's own. */
const FREE = ["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "own terms, see its licence file"];

describe("THIRD-PARTY.md", () => {
  const list = readFileSync(path.join(__dirname, "../../THIRD-PARTY.md"), "utf8");
  const rows = list.split("\n").filter((line) => /^\| [^-p]|^\| p(?!ackage )/.test(line));

  it("is what `npm run third-party` writes", () => {
    const versions = (text: string) =>
      [...text.matchAll(/^\| (\S+) +\| (\S+) +\| ([^|]+?) +\|/gm)].map((m) => m.slice(1));
    expect(versions(list)).toEqual(versions(thirdPartyList()));
    expect(rows.length).toBeGreaterThan(20);
  });

  it("has free licences only", () => {
    const licences = rows.map((row) => row.split("|")[3]?.trim() ?? "");
    expect(licences.filter((licence) => !FREE.includes(licence))).toEqual([]);
  });
});
