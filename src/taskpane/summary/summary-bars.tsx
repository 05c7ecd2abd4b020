import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { Bulletin, Status, Task } from "../../core/model/bulletin";
import type { TallyLine } from "../../core/model/report";
import type { CellAddress } from "../../core/model/sheet";
import { taskTitle } from "../../core/model/task-title";
import { useActions } from "../actions";
import { STATUS_WORDS } from "../words";
import { tokens } from "../tokens";
import { Link } from "../controls/link";

const useStyles = makeStyles({
  lines: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    "& > li + li": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  line: {
    display: "grid",
    gap: tokens.spacingVerticalXXS,
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  words: { display: "flex", justifyContent: "space-between", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  counts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  bar: { display: "flex", height: "10px" },
  // The edges are drawn in forced colours too, where fills vanish.
  part: { border: "1px solid #000", boxSizing: "border-box", minWidth: "3px", "& + &": { borderInlineStartWidth: 0 } },
  completed: { backgroundColor: "#C6E0B4" },
  partial: { backgroundColor: "#ED7D31" },
  notCompleted: { backgroundColor: "#5C0A16" },
  tasks: { margin: 0, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, listStyleType: "none" },
  task: { paddingBlock: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
});

const STATUSES: readonly Status[] = ["completed", "partial", "notCompleted"];
/** Lines shown before "all" is asked for. */
const FIRST = 10;

interface Props {
  readonly bulletin: Bulletin;
  readonly lines: readonly TallyLine[];
  /** 位 for people, 家 for units. */
  readonly measure: string;
}

/** Counts as stacked bars, one for each name; a click on one lists its tasks, a click on a task shows it in Excel. */
export function SummaryBars({ bulletin, lines, measure }: Props) {
  const styles = useStyles();
  const [all, showAll] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const most = Math.max(1, ...lines.map(({ total }) => total));
  const shown = all ? lines : lines.slice(0, FIRST);
  return (
    <>
      <ul className={styles.lines}>
        {shown.map((line) => (
          <li key={line.name}>
            <button
              type="button"
              className={styles.line}
              aria-expanded={open === line.name}
              onClick={() => setOpen(open === line.name ? null : line.name)}
            >
              <span className={styles.words}>
                <span className={styles.name}>{line.name}</span>
                <span className={styles.counts}>{countWords(line)}</span>
              </span>
              <span className={styles.bar} style={{ width: `${(line.total / most) * 100}%` }} aria-hidden>
                {STATUSES.map(
                  (status) =>
                    line[status] > 0 && (
                      <span
                        key={status}
                        className={mergeClasses(styles.part, styles[status])}
                        style={{ flexGrow: line[status], flexBasis: 0 }}
                      />
                    ),
                )}
              </span>
            </button>
            {open === line.name && <TaskList bulletin={bulletin} line={line} />}
          </li>
        ))}
      </ul>
      {lines.length > FIRST && (
        <Link onClick={() => showAll(!all)}>
          {all ? `只看前${FIRST}${measure}` : `显示全部${lines.length}${measure}`}
        </Link>
      )}
    </>
  );
}

function countWords(line: TallyLine): string {
  const counts = STATUSES.flatMap((status) =>
    line[status] > 0 ? [`${STATUS_WORDS[status]}\u00a0${line[status]}`] : [],
  );
  return [`${line.total}\u00a0项`, ...counts].join(" · ");
}

function TaskList({ bulletin, line }: Pick<Props, "bulletin"> & { readonly line: TallyLine }) {
  const styles = useStyles();
  const actions = useActions();
  const rows = new Set(line.rows);
  return (
    <ul className={styles.tasks} aria-label={`${line.name}的任务`}>
      {bulletin.tasks
        .filter((task) => rows.has(task.row))
        .map((task) => (
          <li key={task.row} className={styles.task}>
            <Link onClick={() => void actions.select(cellOf(task))}>第{task.row + 1}行</Link>{" "}
            {task.stated?.status ? STATUS_WORDS[task.stated.status] : "状态不明"} · {taskTitle(task)}
          </li>
        ))}
    </ul>
  );
}

function cellOf(task: Task): CellAddress {
  return task.completion?.cell ?? { row: task.row, column: 0 };
}
