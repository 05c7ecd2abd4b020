import { Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import type { Severity } from "../../core/model/report";
import { SEVERITY_WORDS } from "../words";
import type { ListFilter } from "./list-filter";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  words: { flex: "1 1 130px", minWidth: 0 },
  severity: { flex: "0 1 112px", minWidth: 0, "& select": { minWidth: 0 } },
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
      <Input
        className={styles.words}
        type="search"
        aria-label="在问题中查找"
        placeholder="查找单位、文字"
        contentBefore={<SearchRegular aria-hidden />}
        value={filter.words}
        onChange={(_event, { value }) => onChange({ ...filter, words: value })}
      />
      <Select
        className={styles.severity}
        aria-label="按轻重查看"
        value={filter.severity ?? ""}
        onChange={(_event, { value }) =>
          onChange({ ...filter, severity: SEVERITIES.find((one) => one === value) ?? null })
        }
      >
        <option value="">全部轻重</option>
        {SEVERITIES.map((severity) => (
          <option key={severity} value={severity}>
            {SEVERITY_WORDS[severity]}
          </option>
        ))}
      </Select>
    </div>
  );
}
