import { makeStyles } from "@fluentui/react-components";
import { SendRegular } from "@fluentui/react-icons/svg/send";
import type { Decision } from "../../core/model/decision";
import { useActions } from "../actions";
import { dayWords } from "./day-words";
import { tokens } from "../tokens";
import { Link } from "../controls/link";

const useStyles = makeStyles({
  line: { margin: 0, display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  icon: { color: tokens.colorBrandForeground1 },
});

/** That the unit was asked about a finding, and the way back. */
export function ForwardedLine({ decision }: { readonly decision: Decision }) {
  const styles = useStyles();
  const actions = useActions();
  const { fingerprint, reason, decidedAt } = decision;
  return (
    <p className={styles.line}>
      <SendRegular className={styles.icon} aria-hidden />
      <span>
        {dayWords(decidedAt)}已转责任单位{reason === "" ? "" : `：${reason}`}
      </span>
      <Link onClick={() => void actions.revokeDecision({ fingerprint })}>撤回</Link>
    </p>
  );
}
