import fc from "fast-check";

/**
 * Laws draw the same cases in every run, so that a change is judged by what it changes. Other cases are for
 * `npm run fuzz` and for `LAW_SEED=… npx jest`: what these find becomes an example of its own.
 */
fc.configureGlobal({ seed: Number(process.env.LAW_SEED ?? 2023) });
