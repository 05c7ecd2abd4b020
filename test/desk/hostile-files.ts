import { deflateRawSync } from "node:zlib";
import { blankXlsx } from "../../src/desk/headless";
import { readParts, writeParts, type Parts } from "../../src/desk/workbook/package";

/** Files made to harm whoever opens them. `may`: what opening may come to; each within bounded time and memory. */
export interface HostileFile {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
  /** Codes of a `DeskError`, or "opened". */
  readonly may: readonly string[];
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function changed(change: (parts: Parts, text: (path: string) => string) => void): Promise<Uint8Array> {
  const parts = await readParts(await blankXlsx("五月"));
  change(parts, (path) => new TextDecoder().decode(parts.get(path)));
  return writeParts(parts);
}

const SHEET = "xl/worksheets/sheet1.xml";
const worksheet = (inside: string, head = "") =>
  utf8(
    `<?xml version="1.0" encoding="UTF-8"?>${head}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inside}</worksheet>`,
  );
const withSheet = (inside: string, head = "") => changed((parts) => void parts.set(SHEET, worksheet(inside, head)));

const LAUGHS =
  '<!DOCTYPE worksheet [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">' +
  [..."bcdefghij"].map((name, at) => `<!ENTITY ${name} "${`&${"abcdefghi"[at] ?? ""};`.repeat(10)}">`).join("") +
  "]>";

export const HOSTILE_FILES: readonly HostileFile[] = [
  {
    name: "a zip bomb that tells its size",
    bytes: () => changed((parts) => void parts.set("xl/media/bomb.bin", new Uint8Array(520 << 20))),
    may: ["TooLarge"],
  },
  { name: "a zip bomb that lies about its size", bytes: () => lyingBomb(), may: ["TooLarge", "DamagedZip"] },
  {
    name: "an XML entity bomb",
    bytes: () =>
      withSheet('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row></sheetData>', LAUGHS),
    may: ["DamagedWorkbook", "opened"],
  },
  {
    name: "an entity that points at a file of the machine",
    bytes: () =>
      withSheet(
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row></sheetData>',
        '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
      ),
    may: ["DamagedWorkbook", "opened"],
  },
  { name: "thousands of sheets", bytes: () => manySheets(2000), may: ["TooLarge", "opened"] },
  {
    name: "wrong content types",
    bytes: () => changed((parts) => void parts.set("[Content_Types].xml", utf8("<Types/>"))),
    may: ["DamagedWorkbook", "NotXlsx", "NoSheet", "opened"],
  },
  {
    name: "merged areas over the whole sheet, a thousand times",
    bytes: () =>
      withSheet(`<sheetData/><mergeCells count="1000">${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)}</mergeCells>`),
    may: ["DamagedWorkbook", "TooLarge", "opened"],
  },
  {
    name: "cells and rows beyond the sheet",
    bytes: () =>
      withSheet(
        '<sheetData><row r="99999999"><c r="ZZZZ99999999"><v>1</v></c></row><row r="-5"><c r="1A"/></row></sheetData>',
      ),
    may: ["DamagedWorkbook", "opened"],
  },
  {
    name: "one cell in the last row and column",
    bytes: () =>
      withSheet(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
      ),
    may: ["opened"],
  },
  {
    name: "a thousand columns each told as all of them",
    bytes: () => withSheet(`<cols>${'<col min="1" max="16384" width="9"/>'.repeat(1000)}</cols><sheetData/>`),
    may: ["DamagedWorkbook", "opened"],
  },
  {
    name: "elements a hundred thousand deep",
    bytes: () => withSheet(`<sheetData/>${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`),
    may: ["DamagedWorkbook", "opened"],
  },
  {
    name: "shared texts that are not there",
    bytes: () => withSheet('<sheetData><row r="1"><c r="A1" t="s"><v>123456789</v></c></row></sheetData>'),
    may: ["DamagedWorkbook", "opened"],
  },
  {
    name: "names that climb out of the package",
    bytes: () => changed((parts) => void parts.set("../../../evil.xml", utf8("<x/>"))),
    may: ["DamagedZip", "DamagedWorkbook", "NotXlsx", "opened"],
  },
  {
    name: "a relation of every part to itself",
    bytes: () =>
      changed((parts) => {
        const rels =
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="workbook.xml"/></Relationships>';
        parts.set("xl/_rels/workbook.xml.rels", utf8(rels));
      }),
    may: ["DamagedWorkbook", "NoSheet", "opened"],
  },
];

/** A package whose directory says that a part of 600 MB has a hundred bytes. */
async function lyingBomb(): Promise<Uint8Array> {
  const packed = deflateRawSync(Buffer.alloc(600 << 20), { level: 9 });
  const name = Buffer.from("xl/workbook.xml");
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(100, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(100, 24);
  entry.writeUInt16LE(name.length, 28);
  const directory = Buffer.concat([entry, name]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, directory, end]);
}

function manySheets(count: number): Promise<Uint8Array> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return changed((parts) => {
    const sheets = numbers.map((n) => `<sheet name="表${n}" sheetId="${n}" r:id="rId${n}"/>`).join("");
    parts.set(
      "xl/workbook.xml",
      utf8(`<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${sheets}</sheets></workbook>`),
    );
    const links = numbers.map(
      (n) => `<Relationship Id="rId${n}" Type="${relation}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
    );
    parts.set(
      "xl/_rels/workbook.xml.rels",
      utf8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join("")}</Relationships>`,
      ),
    );
    for (const n of numbers) parts.set(`xl/worksheets/sheet${n}.xml`, worksheet("<sheetData/>"));
  });
}
