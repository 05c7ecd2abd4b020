import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCheck } from "../../src/cli/run-check";
import type { CellValue } from "../../src/core/model/sheet";
import { readParts } from "../../src/desk/workbook/package";
import { addSheet, closeDesks, openGrid } from "../excel/open-grid";

/** What a run of the command said and gave. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder for one test file's workbooks, with the command run in it. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), "tongbao-"));

  at(name: string): string {
    return join(this.path, name);
  }

  /** Writes a workbook of these sheets; the last one is active. */
  async put(name: string, sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>): Promise<void> {
    const [first = "空表", ...others] = Object.keys(sheets);
    const desk = await openGrid(sheets[first] ?? [], { sheetName: first });
    for (const other of others) await addSheet(other, sheets[other] ?? []);
    await desk.person.activate(others.at(-1) ?? first);
    writeFileSync(this.at(name), await desk.save());
    closeDesks();
  }

  /** `npm run -s check -- …` in this folder, without the process. */
  async check(...argv: string[]): Promise<Said> {
    let out = "";
    let err = "";
    const code = await runCheck(argv, {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      width: 100,
      colour: false,
      progress: false,
      folder: this.path,
    });
    return { code, out, err };
  }

  /** The parts of a workbook's package as text, by name, in the names' order. */
  async parts(name: string): Promise<Map<string, string>> {
    const parts = await readParts(readFileSync(this.at(name)));
    return new Map([...parts].map(([part, bytes]) => [part, Buffer.from(bytes).toString("latin1")] as const).sort());
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
