/** A file the desk must refuse, and words of the sentence it says. `bytes` null: so many zero bytes, made in the page. */
export interface WrongFile {
  readonly name: string;
  readonly bytes: Uint8Array | null;
  readonly size: number;
  readonly sentence: string;
}

/** Files of every kind that cannot be opened; made from the bytes of a sound one. */
export function wrongFiles(sound: Uint8Array): WrongFile[] {
  const file = (name: string, bytes: Uint8Array, sentence: string): WrongFile => {
    return { name, bytes, size: bytes.length, sentence };
  };
  return [
    file("文本.xlsx", new TextEncoder().encode("序号,任务\n1,修路"), "不是 .xlsx"),
    file("空文件.xlsx", new Uint8Array(0), "不是 .xlsx"),
    file("旧格式.xlsx", compoundFile("Workbook"), "不是 .xlsx"),
    file("有密码.xlsx", compoundFile("EncryptedPackage"), "密码"),
    file("没下载完.xlsx", sound.slice(0, Math.floor(sound.length / 2)), "损坏"),
    file("改坏了.xlsx", scrambled(sound), "损坏"),
    file("带宏.xlsm", sound, "宏"),
    { name: "太大.xlsx", bytes: null, size: 51 << 20, sentence: "50 MB" },
  ];
}

/** The container of old Office documents and of encrypted new ones, with the name of one stream in it. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((char, index) => {
    bytes[1024 + 2 * index] = char.charCodeAt(0);
  });
  return bytes;
}

/** The same length, the packed contents overwritten, the directory at the end kept. */
function scrambled(sound: Uint8Array): Uint8Array {
  const bytes = sound.slice();
  for (let at = 200; at < bytes.length * 0.7; at++) bytes[at] = (at * 31) & 0xff;
  return bytes;
}
