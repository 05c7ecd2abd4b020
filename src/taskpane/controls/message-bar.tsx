import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissFilled } from "@fluentui/react-icons/svg/dismiss";
import { DismissCircleFilled } from "@fluentui/react-icons/svg/dismiss-circle";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import type { ReactNode } from "react";
import { Button } from "./button";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "auto 1fr auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  icon: { display: "flex", paddingBlockStart: "2px", fontSize: tokens.fontSizeBase400 },
  successInk: { color: tokens.colorStatusSuccessForeground1 },
  warningInk: { color: tokens.colorStatusWarningForeground3 },
  errorInk: { color: tokens.colorStatusDangerForeground1 },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  title: { fontWeight: tokens.fontWeightSemibold, "::after": { content: '" "' } },
  actions: {
    gridColumn: "2 / -1",
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    paddingBlockStart: tokens.spacingVerticalS,
    ":empty": { display: "none" },
  },
});

const ICONS = { success: CheckmarkCircleFilled, warning: InfoFilled, error: DismissCircleFilled } as const;

interface MessageBarProps {
  readonly tone: keyof typeof ICONS;
  readonly title?: string;
  /** Read out at once by a screen reader. */
  readonly alert?: boolean;
  readonly children: ReactNode;
  /** Buttons below the words. */
  readonly actions?: ReactNode;
  /** Where it can be closed. */
  readonly onDismiss?: () => void;
}

/** A few words about what happened, with what can be done now. */
export function MessageBar({ tone, title, alert = false, children, actions, onDismiss }: MessageBarProps) {
  const styles = useStyles();
  const Icon = ICONS[tone];
  return (
    <div className={mergeClasses(styles.bar, styles[tone])} role={alert ? "alert" : "group"} aria-label={title}>
      <span className={mergeClasses(styles.icon, styles[`${tone}Ink`])}>
        <Icon aria-hidden />
      </span>
      <div className={styles.words}>
        {title !== undefined && <span className={styles.title}>{title}</span>}
        {children}
      </div>
      {onDismiss !== undefined && (
        <Button
          appearance="transparent"
          size="small"
          icon={<DismissFilled />}
          aria-label="知道了，关闭"
          onClick={onDismiss}
        />
      )}
      <div className={styles.actions}>{actions}</div>
    </div>
  );
}
