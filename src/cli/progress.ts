import type { Terminal } from "./run-check";

/** A line on stderr that tells what is being done, once it takes over a second. */
export function startProgress(
  terminal: Pick<Terminal, "err" | "progress">,
  file: string,
  index: number,
  count: number,
): { stop(): void } {
  if (!terminal.progress) return { stop() {} };
  let shown = false;
  const place = count > 1 ? `（${index + 1}/${count}）` : "";
  const timer = setTimeout(() => {
    shown = true;
    terminal.err(`正在检查“${file}”${place}…`);
  }, AFTER_MS);
  return {
    stop() {
      clearTimeout(timer);
      // Back to the line's beginning, and erase it.
      if (shown) terminal.err("\r\u001b[K");
    },
  };
}

const AFTER_MS = 1000;
