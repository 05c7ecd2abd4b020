import { makeStyles } from "@fluentui/react-components";
import { CheckmarkFilled } from "@fluentui/react-icons/svg/checkmark";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { DismissFilled } from "@fluentui/react-icons/svg/dismiss";
import { QuestionCircleFilled } from "@fluentui/react-icons/svg/question-circle";
import type { ItemExplanation, Outcome } from "../../core/model/report";
import { OUTCOME_WORDS } from "../words";
import { tokens } from "../tokens";

const SHAPES: Readonly<Record<Outcome, typeof CheckmarkFilled>> = {
  met: CheckmarkFilled,
  short: DismissFilled,
  open: ClockRegular,
  unknown: QuestionCircleFilled,
};

const useStyles = makeStyles({
  items: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  item: {
    listStylePosition: "inside",
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: "3px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke1,
  },
  outcome: {
    display: "inline-flex",
    alignItems: "center",
    gap: "2px",
    marginInlineStart: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
  },
  met: { color: tokens.colorStatusSuccessForeground1 },
  short: { color: tokens.colorStatusDangerForeground1 },
  open: { color: tokens.colorStatusWarningForeground3 },
  unknown: { color: tokens.colorNeutralForeground2 },
  words: { display: "block", overflowWrap: "anywhere" },
  name: { color: tokens.colorNeutralForeground2 },
});

/** The target item by item: what was asked, what the text answers, and what that comes to. */
export function ItemTable({ items }: { readonly items: readonly ItemExplanation[] }) {
  const styles = useStyles();
  return (
    <ol className={styles.items} aria-label="逐项对照">
      {items.map((item, index) => {
        const Shape = SHAPES[item.outcome];
        return (
          <li key={index} className={styles.item}>
            <span className={styles.outcome}>
              <Shape className={styles[item.outcome]} aria-hidden />
              {OUTCOME_WORDS[item.outcome]}
            </span>
            <span className={styles.words}>
              <span className={styles.name}>目标：</span>
              {item.target.text}
            </span>
            <span className={styles.words}>
              <span className={styles.name}>文本：</span>
              {item.answer?.text ?? "没有提到"}
            </span>
            {item.reason !== "" && (
              <span className={styles.words}>
                <span className={styles.name}>理由：</span>
                {item.reason}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
