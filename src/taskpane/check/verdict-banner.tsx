import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircleFilled } from "@fluentui/react-icons/svg/dismiss-circle";
import { QuestionCircleFilled } from "@fluentui/react-icons/svg/question-circle";
import { TableDismissFilled } from "@fluentui/react-icons/svg/table-dismiss";
import type { Report } from "../../core/model/report";
import { FOCUS_HOME } from "../frame/focus-kept";
import { verdictOf, type VerdictTone } from "./verdict";
import { STATUS_WORDS } from "../words";
import { tokens } from "../tokens";

const SHAPES: Readonly<Record<VerdictTone, typeof CheckmarkCircleFilled>> = {
  publishable: CheckmarkCircleFilled,
  contradicted: DismissCircleFilled,
  uncertain: QuestionCircleFilled,
  layout: TableDismissFilled,
};

const useStyles = makeStyles({
  banner: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: "center",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    // Drawn in forced colours too, where backgrounds vanish.
    border: `1px solid transparent`,
    borderInlineStartWidth: "6px",
    borderInlineStartStyle: "solid",
    // Enlarged so much that there is no room beside the icon.
    "@media (max-width: 250px)": { gridTemplateColumns: "1fr" },
  },
  publishable: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderInlineStartColor: tokens.colorStatusSuccessBackground3,
  },
  contradicted: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderInlineStartColor: tokens.colorStatusDangerBackground3,
  },
  uncertain: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderInlineStartColor: tokens.colorStatusWarningBackground3,
  },
  layout: {
    backgroundColor: tokens.colorPaletteBerryBackground1,
    borderInlineStartColor: tokens.colorPaletteBerryBackground3,
  },
  icon: { fontSize: "36px", gridRow: "span 2" },
  publishableInk: { color: tokens.colorStatusSuccessForeground1 },
  contradictedInk: { color: tokens.colorStatusDangerForeground1 },
  uncertainInk: { color: tokens.colorStatusWarningForeground3 },
  layoutInk: { color: tokens.colorPaletteBerryForeground1 },
  headline: {
    margin: 0,
    fontSize: "26px",
    lineHeight: "34px",
    fontWeight: tokens.fontWeightBold,
    color: tokens.colorNeutralForeground1,
    wordBreak: "keep-all",
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
    "@media (max-width: 250px)": { fontSize: "20px", lineHeight: "28px" },
  },
  detail: { margin: 0, color: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase300 },
  facts: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    wordBreak: "keep-all",
    overflowWrap: "anywhere",
  },
  // Not paler letters, which would be harder to read: the colour goes, and the edge is broken.
  faded: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderInlineStartColor: tokens.colorNeutralStrokeAccessible,
    borderInlineStartStyle: "dashed",
  },
});

interface Props {
  readonly report: Report;
  /** Drawn without its colour: not the last word. */
  readonly faded: boolean;
}

/** Can this table be published? In letters that can be read across a desk, and what was counted below them. */
export function VerdictBanner({ report, faded }: Props) {
  const styles = useStyles();
  const { tone, headline, detail } = verdictOf(report);
  const Shape = SHAPES[tone];
  return (
    <section aria-labelledby="verdict">
      <div className={mergeClasses(styles.banner, styles[tone], faded && styles.faded)}>
        <Shape className={mergeClasses(styles.icon, styles[`${tone}Ink`])} aria-hidden />
        <h2 id="verdict" className={styles.headline} tabIndex={-1} {...{ [FOCUS_HOME]: "" }}>
          {headline}
        </h2>
        <p className={styles.detail}>{detail}</p>
      </div>
      <p className={styles.facts}>{factsOf(report)}</p>
    </section>
  );
}

/** “5月”表 · 2023年5月 · 124 项任务：完成 106、部分完成 15、未完成 3 */
function factsOf({ bulletin, tally }: Report): string {
  const { overall } = tally;
  const counted = [
    `${STATUS_WORDS.completed}\u00a0${overall.completed}`,
    `${STATUS_WORDS.partial}\u00a0${overall.partial}`,
    `${STATUS_WORDS.notCompleted}\u00a0${overall.notCompleted}`,
  ];
  const without = overall.total - overall.completed - overall.partial - overall.notCompleted;
  if (without > 0) counted.push(`状态不明\u00a0${without}`);
  const when = [
    bulletin.title?.year ? `${bulletin.title.year}年` : "",
    bulletin.title?.month ? `${bulletin.title.month}月` : "",
  ].join("");
  return [`工作表“${bulletin.sheetName}”`, when, `${overall.total} 项任务：${counted.join("、")}`]
    .filter((part) => part !== "")
    .join(" · ");
}
