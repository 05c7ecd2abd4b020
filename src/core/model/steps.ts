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
