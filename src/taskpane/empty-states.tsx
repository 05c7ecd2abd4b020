import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { useEffect, useRef } from "react";
import { FOCUS_HOME } from "./focus-kept";
import { TagIcon } from "./list/tag-icon";
import { TAG_WORDS, type EntryTag } from "./words";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXS}`,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
  },
  outside: { padding: tokens.spacingHorizontalXXL },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  paragraph: { margin: 0 },
  steps: { margin: 0, paddingInlineStart: "1.6em", display: "flex", flexDirection: "column", gap: "6px" },
  legend: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "6px" },
  tag: { display: "grid", gridTemplateColumns: "auto 2.4em 1fr", columnGap: "8px" },
  icon: { display: "flex", alignItems: "center", height: tokens.lineHeightBase400 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  choices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  choice: { justifyContent: "flex-start", overflowWrap: "anywhere", textAlign: "start" },
});

const HOME = { [FOCUS_HOME]: "" };

const LEGEND: readonly (readonly [EntryTag, string])[] = [
  ["contradicted", "完成情况的文字与填报状态不符"],
  ["uncertain", "文字不足以判断，请人工核对"],
  ["layout", "表头、序号、空格、合并单元格等"],
  ["wording", "姓名、单位名称和用字"],
];

/** Before the first check: what the add-in does, in three sentences. */
export function FirstSteps({ checking }: { readonly checking: boolean }) {
  const styles = useStyles();
  if (checking) {
    return (
      <div className={styles.page}>
        <h2 className={styles.heading} tabIndex={-1} {...HOME}>
          正在检查通报表
        </h2>
        <p className={styles.paragraph}>正在读取表格，逐行核对。行数多时要等几秒钟。</p>
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <h2 className={styles.heading} tabIndex={-1} {...HOME}>
        发布之前，先查一遍
      </h2>
      <ol className={styles.steps}>
        <li>打开要发布的通报表，点“一键检查”。</li>
        <li>逐条查看问题：点一下就定位到单元格，并展开依据的原文。</li>
        <li>改好以后再查一次，直到显示“可以发布”。</li>
      </ol>
      <ul className={styles.legend} aria-label="标记的含义">
        {LEGEND.map(([tag, meaning]) => (
          <li key={tag} className={styles.tag}>
            <span className={styles.icon}>
              <TagIcon tag={tag} />
            </span>
            <strong>{TAG_WORDS[tag]}</strong>
            <span>{meaning}</span>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>检查全部在本机进行，表格内容不会上传。</p>
    </div>
  );
}

interface SheetChoiceProps {
  readonly sheetNames: readonly string[];
  readonly onChoose: (sheetName: string) => void;
}

/** Several sheets could be meant. The question takes the focus: it stands between the user and the answer. */
export function SheetChoice({ sheetNames, onChoose }: SheetChoiceProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.page} aria-labelledby="choice">
      <h2 id="choice" className={styles.heading} ref={heading} tabIndex={-1}>
        要检查哪一张表？
      </h2>
      <p className={styles.paragraph}>这个工作簿里有 {sheetNames.length} 张工作表可选。</p>
      <div className={styles.choices}>
        {sheetNames.map((name) => (
          <Button key={name} className={styles.choice} icon={<TableRegular />} onClick={() => onChoose(name)}>
            {name}
          </Button>
        ))}
      </div>
    </section>
  );
}

/** The page was opened in a browser, not in Excel. */
export function OutsideExcel() {
  const styles = useStyles();
  return (
    <main className={`${styles.page} ${styles.outside}`}>
      <h1 className={styles.heading}>通报校核</h1>
      <p className={styles.paragraph}>
        这是 Excel 加载项的页面，要在 Excel 里使用：打开通报表，在“通报校核”选项卡点“打开面板”。
      </p>
    </main>
  );
}
