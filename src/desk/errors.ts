/** Why a file could not be opened as a workbook. */
export type DeskErrorCode = "NotXlsx" | "Encrypted" | "DamagedZip" | "DamagedWorkbook" | "TooLarge" | "NoSheet";

/**
 * A file the desk cannot open. The code says why; wording it for a person is the caller's part.
 *
 * - NotXlsx: no zip and no encrypted container, or a zip that is no workbook (a .docx, an old .xls …)
 * - Encrypted: an Office container protected by a password
 * - DamagedZip: starts like a zip but cannot be unpacked (cut off, broken directory, wrong checksum)
 * - DamagedWorkbook: unpacks, but a part of the workbook cannot be read
 * - TooLarge: larger than the limit, packed or unpacked
 * - NoSheet: the workbook has no worksheet, or not the one that was asked for
 */
export class DeskError extends Error {
  readonly code: DeskErrorCode;

  constructor(code: DeskErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "DeskError";
    this.code = code;
  }
}
