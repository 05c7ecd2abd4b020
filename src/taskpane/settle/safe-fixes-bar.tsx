import { makeStyles } from "@fluentui/react-components";
import { WandRegular } from "@fluentui/react-icons/svg/wand";
import { useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Report } from "../../core/model/report";
import { useActions, useBusy } from "../actions";
import { Button } from "../controls/button";
import { ChangePreview } from "./change-preview";
import { safeFixes } from "./proposals";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  changes: { maxHeight: "320px", overflowY: "auto" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  offer: { width: "100%", justifyContent: "flex-start", textAlign: "start" },
});

/** All safe fixes at once: offered in a line, shown before and after, made on a second click. */
export function SafeFixesBar({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const actions = useActions();
  const busy = useBusy();
  const [open, setOpen] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { wanted, changes, extent } = useMemo(() => safeFixes(report), [report]);
  useEffect(() => {
    if (open) heading.current?.focus();
  }, [open]);
  if (wanted.length === 0) return null;

  function close() {
    flushSync(() => setOpen(false));
    bar.current?.querySelector("button")?.focus();
  }

  if (!open) {
    return (
      <div ref={bar}>
        <Button className={styles.offer} icon={<WandRegular />} onClick={() => setOpen(true)}>
          一次修正 {wanted.length} 条书写问题…
        </Button>
      </div>
    );
  }
  return (
    <section
      className={styles.panel}
      aria-labelledby="safe-fixes"
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <h2 id="safe-fixes" className={styles.heading} ref={heading} tabIndex={-1}>
        一次修正 {wanted.length} 条书写问题（{extent}）
      </h2>
      <p className={styles.note}>只改空格、标点、括号和重复的表头，不改状态、数字和姓名。改后可以撤销。</p>
      {/* A list that scrolls has to be reached by keyboard. */}
      <div className={styles.changes} tabIndex={0} role="group" aria-label="将要修改的内容">
        <ChangePreview changes={changes} />
      </div>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void actions.applyFixes(wanted).then(() => setOpen(false))}
        >
          全部修正
        </Button>
        <Button onClick={close}>先不改</Button>
      </div>
    </section>
  );
}
