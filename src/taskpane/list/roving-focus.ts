import type { KeyboardEvent } from "react";

/** The attribute by which a list's stops are found. */
export const STOP = "data-stop";

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Moves the focus among the stops of a list by arrow keys, Home and End, so that Tab need not visit every one of
 * them. Keys pressed elsewhere in the list (in an opened entry) are left alone.
 */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(`[${STOP}]`)];
  const at = stops.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  stops[step(at, stops.length)]?.focus();
}
