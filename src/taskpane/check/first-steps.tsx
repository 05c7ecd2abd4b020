import { makeStyles } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { useActions, useBusy } from "../actions";
import { Button } from "../controls/button";
import { FOCUS_HOME } from "../frame/focus-kept";
import { TagIcon } from "../list/tag-icon";
import type { Doing } from "../store/pane-state";
import { TAG_WORDS, type EntryTag } from "../words";
import { useMessageStyles } from "./message-styles";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  steps: { margin: 0, paddingInlineStart: "1.6em", display: "flex", flexDirection: "column", gap: "6px" },
  legend: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "6px" },
  tag: { display: "grid", gridTemplateColumns: "auto 2.4em 1fr", columnGap: "8px" },
  icon: { display: "flex", alignItems: "center", height: tokens.lineHeightBase400 },
  example: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

const HOME = { [FOCUS_HOME]: "" };

const LEGEND: readonly (readonly [EntryTag, string])[] = [
  ["contradicted", "完成情况的文字与填报状态不符"],
  ["uncertain", "文字不足以判断，请人工核对"],
  ["layout", "表头、序号、空格、合并单元格等"],
  ["wording", "姓名、单位名称和用字"],
];

/** Before the first check: what the add-in does, in three sentences, and a table to try it on. */
export function FirstSteps({ doing }: { readonly doing: Doing }) {
  const styles = useStyles();
  const text = useMessageStyles();
  const actions = useActions();
  const busy = useBusy();
  if (doing === "checking") {
    return (
      <div className={text.page}>
        <h2 className={text.heading} tabIndex={-1} {...HOME}>
          正在检查通报表
        </h2>
        <p className={text.paragraph}>正在读取表格，逐行核对。行数多时要等几秒钟。</p>
      </div>
    );
  }
  return (
    <div className={text.page}>
      <h2 className={text.heading} tabIndex={-1} {...HOME}>
        发布之前，先查一遍
      </h2>
      <ol className={styles.steps}>
        <li>打开要发布的通报表，点“一键检查”。</li>
        <li>逐条查看问题：点一下就定位到单元格，并展开依据的原文。</li>
        <li>采纳、忽略或转责任单位，直到显示“可以发布”。</li>
      </ol>
      <div className={styles.example}>
        <span>手边没有通报表？</span>
        <Button icon={<TableRegular />} disabledFocusable={busy} onClick={() => void actions.openExample()}>
          {doing === "opening" ? "正在打开…" : "打开示例"}
        </Button>
      </div>
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
      <p className={text.quiet}>检查全部在本机进行，表格内容不会上传。示例放在新的工作表里，不动您的表。</p>
    </div>
  );
}
