import runtime from "react/jsx-runtime";

/**
 * React's own functions under names that the bundle may call as they are: `jsx(…)` a thousand times instead of
 * `(0, runtime.jsx)(…)`.
 */
export const { Fragment, jsx, jsxs } = runtime;
