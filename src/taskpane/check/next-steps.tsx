import { makeStyles } from "@fluentui/react-components";
import { DataBarHorizontalRegular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import { PrintRegular } from "@fluentui/react-icons/svg/print";
import { useActions } from "../actions";
import { Button } from "../controls/button";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  steps: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  words: { color: tokens.colorNeutralForeground2 },
});

/** Where to go from a table that can be published. */
export function NextSteps() {
  const styles = useStyles();
  const actions = useActions();
  return (
    <div className={styles.steps} role="group" aria-label="接下来">
      <span className={styles.words}>接下来：</span>
      <Button icon={<DataBarHorizontalRegular />} onClick={() => actions.openTab("summary")}>
        生成汇总
      </Button>
      <Button icon={<PrintRegular />} onClick={() => actions.openTab("print")}>
        排打印稿
      </Button>
    </div>
  );
}
