import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { DismissCircleFilled } from "@fluentui/react-icons/svg/dismiss-circle";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { QuestionCircleFilled } from "@fluentui/react-icons/svg/question-circle";
import { TableDismissFilled } from "@fluentui/react-icons/svg/table-dismiss";
import { TextProofingToolsZi16Filled } from "@fluentui/react-icons/svg/text-proofing-tools-zi";
import type { EntryTag } from "../words";
import { tokens } from "../tokens";

/** Every tag has a shape of its own: colour alone tells nothing to many readers. */
const SHAPES: Readonly<Record<EntryTag, typeof InfoFilled>> = {
  contradicted: DismissCircleFilled,
  uncertain: QuestionCircleFilled,
  layout: TableDismissFilled,
  wording: TextProofingToolsZi16Filled,
  note: InfoFilled,
};

const useStyles = makeStyles({
  icon: { fontSize: "16px", flexShrink: 0 },
  contradicted: { color: tokens.colorStatusDangerForeground1 },
  uncertain: { color: tokens.colorStatusWarningForeground3 },
  layout: { color: tokens.colorPaletteBerryForeground1 },
  wording: { color: tokens.colorPaletteBlueForeground2 },
  note: { color: tokens.colorNeutralForeground3 },
});

/** The icon of a tag. The words stand beside it, so that it says nothing to a screen reader. */
export function TagIcon({ tag }: { readonly tag: EntryTag }) {
  const styles = useStyles();
  const Shape = SHAPES[tag];
  return <Shape className={mergeClasses(styles.icon, styles[tag])} aria-hidden />;
}
