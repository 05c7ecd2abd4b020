/** Width and height of a PNG from its header (IHDR is always the first chunk); fails on anything else. */
export function pngSize(bytes: Buffer): { width: number; height: number } {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  if (!bytes.subarray(0, 8).equals(signature)) throw new Error("not a PNG");
  if (bytes.toString("latin1", 12, 16) !== "IHDR") throw new Error("PNG without a header");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
