import { makeStyles } from "@fluentui/react-components";
import { memo } from "react";
import type { PlannedPage, PrintPlan } from "../../core/plan/print/plan-print";
import { mm, PAPER_FACTS } from "../../core/plan/print/settings";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  pages: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: tokens.spacingVerticalXS,
    listStyleType: "none",
    maxHeight: "240px",
    overflowY: "auto",
  },
  page: { display: "flex", flexDirection: "column", alignItems: "center", contentVisibility: "auto" },
  sheet: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: "#ffffff",
    color: "#424242",
    display: "block",
  },
  number: { fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly plan: PrintPlan;
}

/** A small picture of every page: its rows as high as they will be printed. */
export const PagePictures = memo(function PagePictures({ plan }: Props) {
  const styles = useStyles();
  return (
    // It scrolls, so the keyboard has to reach it.
    <ul className={styles.pages} aria-label="每页的样子" tabIndex={0}>
      {plan.pages.map((page) => (
        <li key={page.number} className={styles.page}>
          <PagePicture plan={plan} page={page} />
          <span className={styles.number}>{page.number}</span>
        </li>
      ))}
    </ul>
  );
});

/** Longer side of a picture in pixels. */
const LONG_PX = 84;

function PagePicture({ plan, page }: Props & { readonly page: PlannedPage }) {
  const styles = useStyles();
  const { paper, marginsMm } = plan.settings;
  const { widthPt, heightPt } = PAPER_FACTS[paper];
  const scale = LONG_PX / Math.max(widthPt, heightPt);
  const table = plan.columns.reduce((sum, column) => sum + column.widthPt, 0);
  const left = mm(marginsMm.left) + (widthPt - mm(marginsMm.left + marginsMm.right) - table) / 2;
  const top = mm(marginsMm.top);
  const rows = rowsOn(plan, page);
  const framed = rows.filter(({ kind }) => kind === "header" || kind === "body");
  const first = framed[0];
  const last = framed.at(-1);
  const end = last === undefined ? top : last.y + last.heightPt;
  return (
    <svg
      className={styles.sheet}
      width={Math.round(widthPt * scale)}
      height={Math.round(heightPt * scale)}
      viewBox={`0 0 ${widthPt} ${heightPt}`}
      role="img"
      aria-label={`第${page.number}页，${rows.filter(({ kind }) => kind === "body").length}行`}
    >
      {rows.map(({ y, heightPt: height, kind }, i) => (
        <g key={i}>
          {kind === "header" && <rect x={left} y={top + y} width={table} height={height} fill="#d6d6d6" />}
          {kind === "title" && (
            <rect
              x={left + table / 5}
              y={top + y + height / 4}
              width={(table * 3) / 5}
              height={height / 2}
              fill="#9e9e9e"
            />
          )}
          {kind === "body" && <TextLines plan={plan} y={top + y} left={left} height={height} />}
        </g>
      ))}
      {first !== undefined &&
        [...framed.map(({ y }) => y), end].map((y, i) => (
          <line key={i} x1={left} x2={left + table} y1={top + y} y2={top + y} stroke="currentColor" strokeWidth={3} />
        ))}
      {first !== undefined &&
        columnEdges(plan).map((x, i) => (
          <line
            key={i}
            x1={left + x}
            x2={left + x}
            y1={top + first.y}
            y2={top + end}
            stroke="currentColor"
            strokeWidth={3}
          />
        ))}
    </svg>
  );
}

/** The widest columns' text as a grey block: enough to see how full a row is. */
function TextLines({
  plan,
  y,
  left,
  height,
}: Props & { readonly y: number; readonly left: number; readonly height: number }) {
  const edges = columnEdges(plan);
  return plan.columns.map(({ widthPt }, i) =>
    widthPt < 100 ? null : (
      <rect
        key={i}
        x={left + (edges[i] ?? 0) + 8}
        y={y + height * 0.2}
        width={widthPt - 16}
        height={height * 0.6}
        fill="#e8e8e8"
      />
    ),
  );
}

function columnEdges({ columns }: PrintPlan): number[] {
  const edges = [0];
  for (const { widthPt } of columns) edges.push((edges.at(-1) ?? 0) + widthPt);
  return edges;
}

/** Rows of a page from the top down, the repeated header first on all pages but the first. `y` below the margin. */
function rowsOn(plan: PrintPlan, { from, to, number }: PlannedPage) {
  const header = number === 1 ? [] : plan.rows.filter(({ kind }) => kind === "header");
  let y = 0;
  return [...header, ...plan.rows.slice(from, to)].map(({ kind, heightPt }) => {
    const row = { kind, heightPt, y };
    y += heightPt;
    return row;
  });
}
