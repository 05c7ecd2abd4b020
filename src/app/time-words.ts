/** "2023年6月2日 9:05", in local time. */
export function timeWords(time: Date): string {
  const minutes = String(time.getMinutes()).padStart(2, "0");
  return `${time.getFullYear()}年${time.getMonth() + 1}月${time.getDate()}日 ${time.getHours()}:${minutes}`;
}
