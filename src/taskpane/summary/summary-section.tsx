import { Button, Checkbox, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { useMemo, useState } from "react";
import type { Report } from "../../core/model/report";
import type { CellAddress } from "../../core/model/sheet";
import { ordered, type SummaryOrder } from "../../core/plan/summary";
import { paragraphOf } from "../../core/report/paragraph";
import type { PaneState, SummaryWish } from "../store/pane-state";
import { SummaryBars } from "./summary-bars";
import { SummaryParagraph } from "./summary-paragraph";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "stretch" },
  toggle: {
    justifyContent: "start",
    paddingInline: 0,
    minWidth: "auto",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  choices: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  state: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  button: { alignSelf: "start" },
});

interface Props {
  readonly report: Report;
  readonly summary: PaneState["summary"];
  readonly doing: PaneState["doing"];
  readonly onSummarize: (wish: SummaryWish) => void;
  readonly onSelect: (cell: CellAddress) => void;
}

/** Counts at a glance, the covering paragraph, and the way to the summary sheet; folded away until it is wanted. */
export function SummarySection(props: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.section} aria-labelledby="summary">
      <h2 id="summary" className={styles.heading}>
        <Button
          className={styles.toggle}
          appearance="transparent"
          aria-expanded={open}
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          onClick={() => setOpen(!open)}
        >
          汇总和通报文字
        </Button>
      </h2>
      {props.summary?.outdated === true && !open && <p className={styles.state}>{stateWords(props.summary)}</p>}
      {open && <SummaryBody {...props} />}
    </section>
  );
}

function SummaryBody({ report, summary, doing, onSummarize, onSelect }: Props) {
  const styles = useStyles();
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
      <RadioGroup
        layout="horizontal"
        aria-label="按谁汇总"
        value={group}
        onChange={(_event, { value }) => setGroup(value === "unit" ? "unit" : "leader")}
      >
        <Radio value="leader" label={`分管领导（${byLeader.length}）`} />
        <Radio value="unit" label={`责任单位（${byUnit.length}）`} />
      </RadioGroup>
      <RadioGroup
        layout="horizontal"
        aria-label="排列"
        value={order}
        onChange={(_event, { value }) => setOrder(value === "rate" ? "rate" : "total")}
      >
        <Radio value="total" label="按任务数" />
        <Radio value="rate" label="按完成率" />
      </RadioGroup>
      {lines.length === 0 ? (
        <p className={styles.state}>通报表中没有{group === "leader" ? "分管领导" : "责任单位"}。</p>
      ) : (
        <SummaryBars
          key={group}
          bulletin={report.bulletin}
          lines={lines}
          measure={group === "leader" ? "位" : "家"}
          onSelect={onSelect}
        />
      )}
      <div className={styles.choices}>
        <Checkbox
          label="另做分领导表"
          checked={leaderSheets}
          onChange={(_event, { checked }) => setLeaderSheets(checked === true)}
        />
        <Checkbox
          label="另做分单位表"
          checked={unitSheets}
          onChange={(_event, { checked }) => setUnitSheets(checked === true)}
        />
      </div>
      <Button
        className={styles.button}
        icon={<TableRegular />}
        disabledFocusable={doing !== "nothing"}
        onClick={() => onSummarize({ order, leaderSheets, unitSheets })}
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
