/**
 * Long work in small steps: each `next()` does a little and comes back, so that whoever drives it may look at the
 * clock, show how far it is, or stop. The result is the generator's return value.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** Does all steps at once. */
export function finish<Result>(steps: Generator<unknown, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Tells long work when a step has been made: a step each row would cost more than the work on most rows. Counts the
 * characters that were looked at, so that a step is as short where cells are full as where they are not: in a
 * millisecond or two a step is made, whatever a row holds.
 */
export class Pace {
  private left = STEP;

  /** Counts work on `characters` (UTF-16 units) of text; true where a step has been made and it is time to come back. */
  isDue(characters: number): boolean {
    this.left -= EACH + characters;
    if (this.left > 0) return false;
    this.left = STEP;
    return true;
  }
}

/** Characters to a step. */
const STEP = 40_000;
/** What the smallest piece of work is taken to cost, in characters. */
const EACH = 40;
