import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { PANE_TABS, type PaneTab } from "../store/pane-state";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", paddingInline: tokens.spacingHorizontalS },
  tab: {
    position: "relative",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalMNudge}`,
    border: "none",
    background: "none",
    font: "inherit",
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    "::after": {
      content: '""',
      position: "absolute",
      insetInline: tokens.spacingHorizontalMNudge,
      bottom: 0,
      height: "3px",
      borderRadius: tokens.borderRadiusCircular,
    },
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":hover::after": { backgroundColor: tokens.colorNeutralStroke1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": { backgroundColor: tokens.colorCompoundBrandStroke },
    ":hover::after": { backgroundColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { "::after": { backgroundColor: "Highlight" } },
  },
});

const WORDS: Readonly<Record<PaneTab, string>> = { check: "检查", summary: "汇总", print: "排版", settings: "设置" };

const STEPS: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => (at + 1) % PANE_TABS.length,
  ArrowLeft: (at) => (at + PANE_TABS.length - 1) % PANE_TABS.length,
  Home: () => 0,
  End: () => PANE_TABS.length - 1,
};

interface Props {
  readonly chosen: PaneTab;
  readonly onChoose: (tab: PaneTab) => void;
}

/**
 * The tabs of the pane, one stop of Tab; the arrow keys change them. Written here because Fluent UI's TabList would
 * add 24 kB to the page.
 */
export function Tabs({ chosen, onChoose }: Props) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = PANE_TABS[step(PANE_TABS.indexOf(chosen))] ?? chosen;
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  }

  return (
    <div className={styles.list} role="tablist" aria-label="通报校核" ref={list} onKeyDown={move}>
      {PANE_TABS.map((tab) => (
        <button
          key={tab}
          id={tabId(tab)}
          type="button"
          role="tab"
          className={mergeClasses(styles.tab, tab === chosen && styles.chosen)}
          aria-selected={tab === chosen}
          aria-controls={panelId(tab)}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {WORDS[tab]}
        </button>
      ))}
    </div>
  );
}

/** Ids by which a tab and its panel name each other. */
export function tabId(tab: PaneTab): string {
  return `tab-${tab}`;
}

export function panelId(tab: PaneTab): string {
  return `panel-${tab}`;
}
