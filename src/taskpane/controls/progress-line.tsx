import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  track: {
    position: "absolute",
    bottom: "-1px",
    insetInline: 0,
    height: "4px",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground6,
  },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  unknown: {
    width: "33%",
    animationName: { from: { translate: "-100%" }, to: { translate: "300%" } },
    animationDuration: "2s",
    animationTimingFunction: "linear",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": { animationDuration: "10s" },
  },
});

/** That something is being done, and how much of it where that is known (0 to 1). */
export function ProgressLine({ share }: { readonly share: number | null }) {
  const styles = useStyles();
  const now = share === null ? {} : { "aria-valuenow": Math.round(share * 100) };
  return (
    <div className={styles.track} role="progressbar" aria-label="进行中" aria-valuemin={0} aria-valuemax={100} {...now}>
      <div
        className={mergeClasses(styles.bar, share === null && styles.unknown)}
        style={share === null ? undefined : { width: `${share * 100}%` }}
      />
    </div>
  );
}
