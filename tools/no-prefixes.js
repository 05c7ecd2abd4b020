/** Stands in for Griffel's vendor prefixes: every browser that runs the pane (Safari 16.4 and later) reads what it uses without. */
export const prefixerPlugin = () => undefined;
