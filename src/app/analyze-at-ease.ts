import { DEFAULT_BASIS, type Basis } from "../core/model/decision";
import type { SheetSnapshot } from "../core/model/sheet";
import { analyzeInSteps, type Analysis, type AnalysisProgress } from "../core/report/analyze";
import type { JudgeMemory } from "../core/report/memory";
import { CANCELLED } from "../excel/session";

/** How work may be watched, and ended early. */
export interface Pace {
  /** Ends the work at its next pause, provided that nothing has been written yet. */
  readonly signal?: AbortSignal;
  /** Told at each pause, about every sixtieth of a second, of the sheet being analysed. */
  readonly onProgress?: (progress: AnalysisProgress) => void;
}

/** The user ended the work before anything was written. */
export interface CancelledOutcome {
  readonly kind: "cancelled";
  readonly sentence: string;
}

/** Runs work that may be ended, and gives that as a value. */
export async function cancellable<T>(action: () => Promise<T>): Promise<T | CancelledOutcome> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof Cancelled) return { kind: "cancelled", sentence: "已经停下，工作簿没有改动。" };
    throw error;
  }
}

/** Thrown where the user ended the work before anything was written. */
class Cancelled extends Error {
  override readonly name = CANCELLED;
}

/**
 * `analyze` in slices, between which the page draws, scrolls and takes clicks. Throws `Cancelled` once the signal is
 * aborted. `basis` and `memory` as in `analyze`.
 */
export async function analyzeAtEase(
  sheet: SheetSnapshot,
  { signal, onProgress }: Pace = {},
  basis: Basis = DEFAULT_BASIS,
  memory?: JudgeMemory,
): Promise<Analysis> {
  return atEase(analyzeInSteps(sheet, basis, memory), signal, onProgress);
}

/** Any work in steps, in such slices. Throws `Cancelled` once the signal is aborted. */
export async function atEase<Progress, Result>(
  steps: Generator<Progress, Result, void>,
  signal?: AbortSignal,
  onProgress?: (progress: Progress) => void,
): Promise<Result> {
  for (;;) {
    throwIfCancelled(signal);
    const end = performance.now() + SLICE_MS;
    let step = steps.next();
    while (step.done !== true && performance.now() < end) step = steps.next();
    if (step.done === true) return step.value;
    onProgress?.(step.value);
    await pause();
  }
}

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new Cancelled();
}

/** Short enough for a frame; one step more may follow it. */
const SLICE_MS = 12;

/**
 * Lets the page do what waits to be done. By a message and not by a timer: timers wait 4 ms each, and a whole second
 * while the pane is out of sight.
 */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
