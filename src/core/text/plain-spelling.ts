import { isDigit, isHan } from "./characters";

/**
 * Whether `normalize` leaves a text as it is, told at a glance: true of most cells, and then its passes over the text
 * are saved. Where it is false the text may come out unchanged all the same.
 */
export function isPlain(raw: string): boolean {
  let behindDigit = false;
  for (let index = 0; index < raw.length; index++) {
    const code = raw.charCodeAt(index);
    const stays = code !== ONE && isHan(code) ? ALWAYS : STAYS[code];
    if (stays !== ALWAYS && stays !== (behindDigit ? BEHIND_DIGIT : BEHIND_OTHERS)) return false;
    behindDigit = isDigit(code);
  }
  return true;
}

/** 一: between digits it is a dash that was misread. */
const ONE = 0x4e00;

/** When a character stays as it is: whatever stands before it, right behind a digit, or behind all else. */
const [ALWAYS, BEHIND_DIGIT, BEHIND_OTHERS] = [1, 2, 3];
const STAYS = table();

function table(): Uint8Array {
  const stays = new Uint8Array(0x10000);
  const mark = (characters: string, when: number): void => {
    for (const character of characters) stays[character.charCodeAt(0)] = when;
  };
  mark("0123456789ABCDEFGHIJKLMNPQRSTUVWXYZabcdefghijklmnpqrstuvwxyz%-+/#·×。、；（）“”《》〔〕", ALWAYS);
  mark(".", BEHIND_DIGIT);
  mark("，：Oo一", BEHIND_OTHERS);
  return stays;
}
