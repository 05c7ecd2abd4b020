import { makeStyles } from "@fluentui/react-components";
import type { Span } from "../../core/model/span";
import { excerpt } from "./excerpt";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  // Bold and underlined besides the ground: marks must be seen without colour.
  mark: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
    textDecorationThickness: "2px",
    textUnderlineOffset: "3px",
    "@media (forced-colors: active)": { color: "MarkText", backgroundColor: "Mark" },
  },
  gap: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly text: string;
  readonly spans: readonly Span[];
  /** UTF-16 units kept around each mark; all where absent. */
  readonly context?: number;
}

/** Words of a cell with the decisive ones highlighted. Always text, never markup: cells may hold anything. */
export function EvidenceText({ text, spans, context }: Props) {
  const styles = useStyles();
  return (
    <span className={styles.text}>
      {excerpt(text, spans, context).map((piece, index) => {
        if (piece.kind === "plain") return piece.text;
        if (piece.kind === "gap") {
          return (
            <span key={index} className={styles.gap}>
              ……
            </span>
          );
        }
        return (
          <mark key={index} className={styles.mark}>
            {piece.text}
          </mark>
        );
      })}
    </span>
  );
}
