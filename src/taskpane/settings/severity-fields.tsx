import { makeStyles } from "@fluentui/react-components";
import { useId } from "react";
import type { FindingKind } from "../../core/model/report";
import type { CheckSettings, SeverityChoice } from "../../core/model/settings";
import { ruleList, type RuleLine } from "../../core/report/rule-list";
import { SEVERITY_WORDS } from "../words";
import { ChoiceBox } from "../controls/choice-box";
import { SettingsGroup } from "./settings-group";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  summary: { cursor: "pointer", fontWeight: tokens.fontWeightSemibold },
  rules: { margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: "none" },
  rule: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: "1 1 140px", overflowWrap: "anywhere" },
  choice: { flex: "0 1 128px", minWidth: 0 },
});

const KIND_WORDS: readonly (readonly [FindingKind, string])[] = [
  ["status", "状态"],
  ["layout", "版式"],
  ["wording", "文字"],
];

const CHOICES: readonly SeverityChoice[] = ["error", "warning", "info", "off"];
const CHOICE_WORDS: Readonly<Record<SeverityChoice, string>> = { ...SEVERITY_WORDS, off: "不检查" };

const RULES = ruleList();

interface Props {
  readonly severities: CheckSettings["severities"];
  readonly onChange: (severities: CheckSettings["severities"]) => void;
}

/** How grave what each rule finds is taken to be. */
export function SeverityFields({ severities, onChange }: Props) {
  const styles = useStyles();
  const changed = RULES.filter(({ id }) => severities[id] !== undefined).length;

  function choose(id: string, choice: SeverityChoice | undefined) {
    const { [id]: _, ...others } = severities;
    onChange(choice === undefined ? others : { ...others, [id]: choice });
  }

  return (
    <SettingsGroup
      heading="每条规则的轻重"
      note={`“须改正”会挡住发布；版式和文字的规则可以不检查。${changed > 0 ? `改过 ${changed} 条。` : "现在都按默认。"}`}
    >
      {KIND_WORDS.map(([kind, words]) => {
        const rules = RULES.filter((rule) => rule.kind === kind);
        return (
          <details key={kind}>
            <summary className={styles.summary}>
              {words}（{rules.length} 条）
            </summary>
            <ul className={styles.rules}>
              {rules.map((rule) => (
                <RuleChoice key={rule.id} rule={rule} choice={severities[rule.id]} onChoose={choose} />
              ))}
            </ul>
          </details>
        );
      })}
    </SettingsGroup>
  );
}

interface RuleProps {
  readonly rule: RuleLine;
  readonly choice: SeverityChoice | undefined;
  readonly onChoose: (id: string, choice: SeverityChoice | undefined) => void;
}

function RuleChoice({ rule, choice, onChoose }: RuleProps) {
  const styles = useStyles();
  const id = useId();
  const usual = rule.severities.map((severity) => SEVERITY_WORDS[severity]).join("或");
  return (
    <li className={styles.rule}>
      <label className={styles.words} htmlFor={id}>
        {rule.summary}
      </label>
      <ChoiceBox
        id={id}
        className={styles.choice}
        small
        value={choice ?? ""}
        onChange={(value) =>
          onChoose(
            rule.id,
            CHOICES.find((one) => one === value),
          )
        }
      >
        <option value="">默认：{usual}</option>
        {CHOICES.filter((one) => one !== "off" || rule.kind !== "status").map((one) => (
          <option key={one} value={one}>
            {CHOICE_WORDS[one]}
          </option>
        ))}
      </ChoiceBox>
    </li>
  );
}
