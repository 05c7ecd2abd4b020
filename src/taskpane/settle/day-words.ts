/** "6月2日", local time; "" for what is no date. */
export function dayWords(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? "" : `${time.getMonth() + 1}月${time.getDate()}日`;
}
