import { makeStyles } from "@fluentui/react-components";
import type { PrintPlan } from "../../core/plan/print/plan-print";
import { FONT_CHOICES, PAPER_FACTS, type PrintPaper } from "../../core/plan/print/settings";
import { Button } from "../controls/button";
import { ChoiceBox } from "../controls/choice-box";
import { MessageBar } from "../controls/message-bar";
import { NoticeBar } from "../frame/notices";
import { PagePictures } from "./page-pictures";
import type { PrintActions, PrintState } from "./print-store";
import { tokens } from "../tokens";
import { Field } from "../controls/field";
import { RadioChoice } from "../controls/pick";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  count: { margin: 0, color: tokens.colorNeutralForeground2 },
  fonts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  font: { flex: "1 1 120px", minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly state: PrintState;
  readonly actions: PrintActions;
}

const FONT_FIELDS = [
  ["title", "标题字体"],
  ["body", "正文字体"],
] as const;

const PAPERS = (Object.keys(PAPER_FACTS) as PrintPaper[]).map((one) => [one, PAPER_FACTS[one].name] as const);

const PLACES = [
  ["copy", "另做一张“打印稿”，原表不动"],
  ["sheet", "就在原表上（可以撤销）"],
] as const;

/** Paper, place, pages beforehand; laying out and taking it back. */
export function PrintSection({ state, actions }: Props) {
  const styles = useStyles();
  const { doing, paper, place, fonts, plan, question, notice } = state;
  const busy = doing !== "nothing";
  return (
    <section className={styles.section} aria-label="排版">
      <RadioChoice
        label="纸张"
        titled
        across
        value={paper}
        choices={PAPERS}
        onChange={(wanted) => void actions.choose({ paper: wanted })}
      />
      <RadioChoice
        label="排在哪里"
        titled
        value={place}
        choices={PLACES}
        onChange={(wanted) => void actions.choose({ place: wanted })}
      />
      <div className={styles.fonts}>
        {FONT_FIELDS.map(([which, label]) => (
          <Field key={which} label={label} className={styles.font}>
            {(field) => (
              <ChoiceBox
                {...field}
                value={fonts[which]}
                onChange={(value) => void actions.choose({ fonts: { ...fonts, [which]: value } })}
              >
                {FONT_CHOICES[which].map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </ChoiceBox>
            )}
          </Field>
        ))}
      </div>
      {question !== null && (
        <MessageBar
          tone="warning"
          title="先问一下"
          actions={
            <>
              <Button size="small" onClick={() => void actions.choose({ hiddenRows: "include" })}>
                打印
              </Button>
              <Button size="small" onClick={() => void actions.choose({ hiddenRows: "leaveOut" })}>
                不打印
              </Button>
            </>
          }
        >
          {question}
        </MessageBar>
      )}
      <p className={styles.count} role="status">
        {countWords(plan, doing)}
      </p>
      {plan !== null && <PagePictures plan={plan} />}
      {plan?.problems.map(({ source, sentence }) => (
        <MessageBar key={source} tone="warning">
          {sentence}
        </MessageBar>
      ))}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy || plan === null} onClick={() => void actions.print()}>
          {doing === "printing" ? "正在排版…" : place === "copy" ? "生成打印稿" : "在原表上排版"}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void actions.undo()}>
          {doing === "undoing" ? "正在撤销…" : "撤销排版"}
        </Button>
      </div>
      {notice !== null && <NoticeBar notice={notice} onDismiss={() => actions.dismissNotice()} />}
    </section>
  );
}

function countWords(plan: PrintPlan | null, doing: PrintState["doing"]): string {
  if (doing === "planning") return "正在算页数…";
  if (plan === null) return "";
  const removed = plan.removedRows.length;
  const without = removed === 0 ? "" : `，去掉重复表头和空行${removed}行`;
  return `共${plan.pages.length}页，正文${plan.bodySizePt}磅${without}。`;
}
