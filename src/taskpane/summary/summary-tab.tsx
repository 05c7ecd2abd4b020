import { makeStyles } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { useMemo, useState } from "react";
import type { Report } from "../../core/model/report";
import { ordered, type SummaryOrder } from "../../core/plan/summary";
import { paragraphOf } from "../../core/report/paragraph";
import { useActions, useBusy } from "../actions";
import { Button } from "../controls/button";
import { CheckFirst } from "../frame/check-first";
import type { PaneState } from "../store/pane-state";
import { SummaryBars } from "./summary-bars";
import { SummaryParagraph } from "./summary-paragraph";
import { tokens } from "../tokens";
import { CheckBox, RadioChoice } from "../controls/pick";

const useStyles = makeStyles({
  choices: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  state: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  button: { alignSelf: "start" },
});

const ORDERS = [
  ["total", "按任务数"],
  ["rate", "按完成率"],
] as const;

/** 汇总: counts at a glance, the covering paragraph, and the way to the summary sheet. */
export function SummaryTab({ state }: { readonly state: PaneState }) {
  const { report, summary, doing } = state;
  if (report === null) {
    return (
      <CheckFirst heading="汇总和通报文字">
        按分管领导、责任单位数清楚完成情况，写好可以拷进 Word 的通报文字，另外生成汇总表和图。
      </CheckFirst>
    );
  }
  return <SummaryBody report={report} summary={summary} doing={doing} />;
}

interface Props {
  readonly report: Report;
  readonly summary: PaneState["summary"];
  readonly doing: PaneState["doing"];
}

function SummaryBody({ report, summary, doing }: Props) {
  const styles = useStyles();
  const actions = useActions();
  const busy = useBusy();
  const [group, setGroup] = useState<"leader" | "unit">("leader");
  const [order, setOrder] = useState<SummaryOrder>("total");
  const [leaderSheets, setLeaderSheets] = useState(false);
  const [unitSheets, setUnitSheets] = useState(false);
  const paragraph = useMemo(() => paragraphOf(report), [report]);
  const { byLeader, byUnit } = report.tally;
  const lines = useMemo(() => ordered(group === "leader" ? byLeader : byUnit, order), [group, order, byLeader, byUnit]);
  return (
    <>
      <SummaryParagraph text={paragraph} />
      <RadioChoice
        label="按谁汇总"
        across
        value={group}
        choices={[
          ["leader", `分管领导（${byLeader.length}）`],
          ["unit", `责任单位（${byUnit.length}）`],
        ]}
        onChange={setGroup}
      />
      <RadioChoice label="排列" across value={order} choices={ORDERS} onChange={setOrder} />
      {lines.length === 0 ? (
        <p className={styles.state}>通报表中没有{group === "leader" ? "分管领导" : "责任单位"}。</p>
      ) : (
        <SummaryBars key={group} bulletin={report.bulletin} lines={lines} measure={group === "leader" ? "位" : "家"} />
      )}
      <div className={styles.choices}>
        <CheckBox label="另做分领导表" checked={leaderSheets} onChange={setLeaderSheets} />
        <CheckBox label="另做分单位表" checked={unitSheets} onChange={setUnitSheets} />
      </div>
      <Button
        className={styles.button}
        icon={<TableRegular />}
        disabledFocusable={busy}
        onClick={() => void actions.summarize({ order, leaderSheets, unitSheets })}
      >
        {doing === "summarizing" ? "正在生成…" : summary === null ? "生成汇总表" : "重新生成汇总表"}
      </Button>
      {summary !== null && <p className={styles.state}>{stateWords(summary)}</p>}
    </>
  );
}

function stateWords({ sheetName, outdated }: NonNullable<PaneState["summary"]>): string {
  return outdated ? `工作表“${sheetName}”已过期：通报表在它生成之后有改动。` : `工作表“${sheetName}”与通报表一致。`;
}
