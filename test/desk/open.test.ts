import { DeskError, openHeadlessDesk } from "../../src/desk/headless";
import { openWorkbook } from "../../src/desk/workbook/open";
import { readParts, writeParts } from "../../src/desk/workbook/package";
import { everythingXlsx } from "./everything-workbook";

async function codeOf(bytes: Uint8Array, limits?: { packed: number; unpacked: number }): Promise<string> {
  try {
    await openWorkbook(bytes, limits);
    return "opened";
  } catch (error) {
    expect(error).toBeInstanceOf(DeskError);
    return (error as DeskError).code;
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe("a file that is no workbook to open", () => {
  let good: Uint8Array;
  beforeAll(async () => {
    good = await everythingXlsx();
  });

  it("opens when nothing is wrong", async () => {
    expect(await codeOf(good)).toBe("opened");
  });

  it("NotXlsx: empty, text, an old .xls, a .docx", async () => {
    expect(await codeOf(new Uint8Array())).toBe("NotXlsx");
    expect(await codeOf(utf8("序号,目标\n1,修路"))).toBe("NotXlsx");
    expect(await codeOf(compoundFile("Workbook"))).toBe("NotXlsx");
    const docx = new Map([
      ["[Content_Types].xml", utf8("<Types/>")],
      ["word/document.xml", utf8("<w:document/>")],
    ]);
    expect(await codeOf(await writeParts(docx))).toBe("NotXlsx");
  });

  it("Encrypted: a container with an encrypted package", async () => {
    expect(await codeOf(compoundFile("EncryptedPackage"))).toBe("Encrypted");
  });

  it("DamagedZip: cut off, or with bytes changed inside", async () => {
    expect(await codeOf(good.slice(0, good.length - 40))).toBe("DamagedZip");
    expect(await codeOf(good.slice(0, good.length >> 1))).toBe("DamagedZip");
    const changed = good.slice();
    for (let i = 200; i < 1200; i += 3) changed[i] = (changed[i] ?? 0) ^ 0x5a;
    expect(await codeOf(changed)).toBe("DamagedZip");
  });

  it("DamagedWorkbook: a part that is no XML", async () => {
    const parts = await readParts(good);
    parts.set("xl/worksheets/sheet1.xml", utf8("<worksheet><sheetData><row"));
    expect(await codeOf(await writeParts(parts))).toBe("DamagedWorkbook");
    parts.set("xl/worksheets/sheet1.xml", utf8("完全不是XML"));
    expect(await codeOf(await writeParts(parts))).toBe("DamagedWorkbook");
  });

  it("TooLarge: packed or unpacked", async () => {
    expect(await codeOf(good, { packed: 1000, unpacked: 1e9 })).toBe("TooLarge");
    expect(await codeOf(good, { packed: 1e9, unpacked: 10_000 })).toBe("TooLarge");
  });

  it("NoSheet: a sheet name that is not there", async () => {
    await expect(openHeadlessDesk(good, { activeSheet: "没有" })).rejects.toMatchObject({ code: "NoSheet" });
  });
});

/** The head of an Office container with one named stream in its directory. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((char, i) => (bytes[1024 + i * 2] = char.charCodeAt(0)));
  return bytes;
}
