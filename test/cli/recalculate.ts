import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Whether LibreOffice is on this machine. */
export const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

/** LibreOffice works out every formula anew when it opens a file, whatever values the file holds. */
const ALWAYS =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

/** The sheets of a workbook as LibreOffice calculates them: cells by sheet name. `folder` is written into. */
export function recalculated(folder: string, file: string): Map<string, string[][]> {
  const home = join(folder, "office");
  const out = join(folder, "sheets");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(home, "user"), { recursive: true });
  mkdirSync(out);
  writeFileSync(join(home, "user/registrymodifications.xcu"), ALWAYS);
  // Raw values, not as formatted; every sheet a file of its own.
  const filter = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1";
  execFileSync(
    "soffice",
    [`-env:UserInstallation=file://${home}`, "--headless", "--convert-to", filter, "--outdir", out, join(folder, file)],
    { stdio: "pipe", timeout: 120_000 },
  );
  const stem = `${file.replace(/\.xlsx$/, "")}-`;
  return new Map(
    readdirSync(out).map((name) => [
      name.slice(stem.length, -".csv".length),
      rowsOf(readFileSync(join(out, name), "utf8")),
    ]),
  );
}

/** Cells parted by tabs; those with tabs, quotes or line breaks stand in quotes. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "\t" || char === "\n") {
      (rows.at(-1) as string[]).push(cell);
      cell = "";
      if (char === "\n") rows.push([]);
    } else cell += char;
  }
  return rows;
}
