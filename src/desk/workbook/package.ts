import { unzip, zip } from "@cj-tech-master/excelts/archive";
import { DeskError } from "../errors";

/** Parts of a file by path: "xl/workbook.xml" … */
export type Parts = Map<string, Uint8Array>;

/** Limits in bytes on what is opened; a bulletin has some hundred kilobytes. */
export interface SizeLimits {
  readonly packed: number;
  readonly unpacked: number;
}

export const DEFAULT_LIMITS: SizeLimits = { packed: 50 << 20, unpacked: 500 << 20 };

/**
 * Unpacks the bytes of an .xlsx file.
 *
 * @throws DeskError with code NotXlsx, Encrypted, DamagedZip or TooLarge
 */
export async function readParts(bytes: Uint8Array, limits: SizeLimits = DEFAULT_LIMITS): Promise<Parts> {
  if (bytes.length > limits.packed) throw new DeskError("TooLarge", `The file has ${bytes.length} bytes.`);
  if (isCompoundFile(bytes)) {
    if (holdsUtf16(bytes, "EncryptedPackage")) throw new DeskError("Encrypted", "The file is protected by a password.");
    throw new DeskError("NotXlsx", "The file is an old Office document (.xls, .doc …), no .xlsx.");
  }
  if (!isZip(bytes)) throw new DeskError("NotXlsx", "The file is no zip package.");
  const entries = readDirectory(bytes, limits);
  const parts: Parts = new Map();
  try {
    await checkUnpacked(bytes, entries);
    for await (const entry of unzip(bytes).entries()) {
      if (!entry.path.endsWith("/")) parts.set(entry.path.replace(/^\//, ""), await entry.bytes());
    }
  } catch (error) {
    if (error instanceof DeskError) throw error;
    throw new DeskError("DamagedZip", "The file's zip package cannot be unpacked.", error);
  }
  if (!parts.has("xl/workbook.xml")) throw new DeskError("NotXlsx", "The zip package holds no workbook.");
  return parts;
}

/** Parts packed into less can't unpack to more than some 30 MB, whatever they are. */
const HARMLESS_PACKED = 32 << 10;

/** Unpacks what is large piece by piece, and gives up as soon as it is larger than the directory says. */
async function checkUnpacked(bytes: Uint8Array, entries: readonly DirectoryEntry[]): Promise<void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { at, packed, unpacked, deflated } of entries) {
    if (!deflated || packed < HARMLESS_PACKED || at + 30 > bytes.length) continue;
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const piece = new Blob([bytes.slice(start, start + packed)]);
    const reader = piece.stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    let length = 0;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.length;
      if (length > unpacked) {
        await reader.cancel();
        throw new DeskError("DamagedZip", "A part is larger than the directory says.");
      }
    }
  }
}

/** Packs parts; [Content_Types].xml goes first, as Office writes it. */
export async function writeParts(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const archive = zip();
  const first = "[Content_Types].xml";
  const names = [...parts.keys()].sort((a, b) => Number(b === first) - Number(a === first));
  for (const name of names) archive.add(name, parts.get(name) ?? new Uint8Array());
  return archive.bytes();
}

export function partText(parts: ReadonlyMap<string, Uint8Array>, path: string): string {
  const bytes = parts.get(path);
  return bytes ? new TextDecoder().decode(bytes) : "";
}

function isCompoundFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const pattern = [...text].flatMap((char) => [char.charCodeAt(0), 0]);
  for (let at = 0; at + pattern.length <= bytes.length; at += 2) {
    if (pattern.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

interface DirectoryEntry {
  /** Offset of the part's own header. */
  readonly at: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly deflated: boolean;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** Walks the central directory: a file cut off in transfer has none, and sizes are known before anything is unpacked. */
function readDirectory(bytes: Uint8Array, limits: SizeLimits): DirectoryEntry[] {
  const entries: DirectoryEntry[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = (): never => {
    throw new DeskError("DamagedZip", "The file's zip directory is missing or broken.");
  };
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0) return damaged();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return damaged();
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new DeskError("Encrypted", "The zip package is encrypted.");
    entries.push({
      at: view.getUint32(at + 42, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      deflated: view.getUint16(at + 10, true) === 8,
    });
    unpacked += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (unpacked > limits.unpacked) throw new DeskError("TooLarge", `Unpacked, the file has ${unpacked} bytes.`);
  return entries;
}
