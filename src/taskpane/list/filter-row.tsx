import { makeStyles } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import type { Severity } from "../../core/model/report";
import { SEVERITY_WORDS } from "../words";
import { ChoiceBox } from "../controls/choice-box";
import { TextBox } from "../controls/text-box";
import type { ListFilter } from "./list-filter";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  words: { position: "relative", flex: "1 1 130px", minWidth: 0 },
  icon: {
    position: "absolute",
    insetInlineStart: "8px",
    top: "50%",
    transform: "translateY(-50%)",
    fontSize: "16px",
    color: tokens.colorNeutralForeground3,
    pointerEvents: "none",
  },
  search: { paddingInlineStart: "30px" },
  severity: { flex: "0 1 112px", minWidth: 0 },
});

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

interface Props {
  readonly filter: ListFilter;
  readonly onChange: (filter: ListFilter) => void;
}

/** Search in the list, and only the entries of one severity. */
export function FilterRow({ filter, onChange }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.row} role="search">
      <span className={styles.words}>
        <SearchRegular className={styles.icon} aria-hidden />
        <TextBox
          className={styles.search}
          type="search"
          aria-label="在问题中查找"
          placeholder="查找单位、文字"
          value={filter.words}
          onChange={(words) => onChange({ ...filter, words })}
        />
      </span>
      <ChoiceBox
        className={styles.severity}
        aria-label="按轻重查看"
        value={filter.severity ?? ""}
        onChange={(value) => onChange({ ...filter, severity: SEVERITIES.find((one) => one === value) ?? null })}
      >
        <option value="">全部轻重</option>
        {SEVERITIES.map((severity) => (
          <option key={severity} value={severity}>
            {SEVERITY_WORDS[severity]}
          </option>
        ))}
      </ChoiceBox>
    </div>
  );
}
