/** Reads until what is read is what is wanted, or fails with the last that was read. */
export async function eventually<T>(
  read: () => Promise<T>,
  wanted: T,
  withinMs = 8_000,
  plain: (value: T) => T = (value) => value,
): Promise<void> {
  const until = Date.now() + withinMs;
  let seen = plain(await read());
  while (seen !== plain(wanted) && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    seen = plain(await read());
  }
  expect(seen).toEqual(plain(wanted));
}

/** Figures go out with the test's output. */
export function note(figure: string): void {
  process.stdout.write(`    ${figure}\n`);
}
