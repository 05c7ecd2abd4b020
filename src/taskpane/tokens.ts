import type { Theme } from "@fluentui/react-components";

/**
 * Fluent UI's design tokens, as CSS reads them: `tokens.colorNeutralForeground1` is "var(--colorNeutralForeground1)".
 * Worked out by name, because the list of Fluent's own object would add kilobytes. What each stands for: `theme.ts`.
 */
export const tokens = new Proxy({} as Readonly<Record<keyof Theme, string>>, {
  get: (_, name) => `var(--${String(name)})`,
});
