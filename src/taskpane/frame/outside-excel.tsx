import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useMessageStyles } from "../check/message-styles";
import { tokens } from "../tokens";

const useStyles = makeStyles({ outside: { padding: tokens.spacingHorizontalXXL } });

/** The page was opened in a browser, not in Excel. */
export function OutsideExcel() {
  const styles = useStyles();
  const text = useMessageStyles();
  return (
    <main className={mergeClasses(text.page, styles.outside)}>
      <h1 className={text.heading}>通报校核</h1>
      <p className={text.paragraph}>
        这是 Excel 加载项的页面，要在 Excel 里使用：打开通报表，在“通报校核”选项卡点“打开面板”。
      </p>
    </main>
  );
}
