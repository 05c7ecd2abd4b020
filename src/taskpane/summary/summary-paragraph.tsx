import { makeStyles } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useEffect, useState } from "react";
import { Button } from "../controls/button";
import { copyText } from "../copy-text";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  box: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase400, overflowWrap: "anywhere" },
  foot: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

const SAID = { no: "", copied: "已复制，可以粘贴到 Word", denied: "没能复制，请选中上面的文字，按 Ctrl+C" } as const;

/** The covering paragraph with a button that copies it. */
export function SummaryParagraph({ text }: { readonly text: string }) {
  const styles = useStyles();
  const [said, say] = useState<keyof typeof SAID>("no");
  // What was copied is not what stands there now.
  useEffect(() => say("no"), [text]);

  async function copy() {
    say((await copyText(text)) ? "copied" : "denied");
  }

  return (
    <div className={styles.box}>
      <p className={styles.text}>{text}</p>
      <div className={styles.foot}>
        <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
          复制通报文字
        </Button>
        <span role="status">{SAID[said]}</span>
      </div>
    </div>
  );
}
