import { makeStyles } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { useEffect, useRef } from "react";
import { useActions } from "../actions";
import { Button } from "../controls/button";
import { useMessageStyles } from "./message-styles";
import { tokens } from "../tokens";

const useStyles = makeStyles({
  choices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  choice: { justifyContent: "flex-start", overflowWrap: "anywhere", textAlign: "start" },
});

/** Several sheets could be meant. The question takes the focus: it stands between the user and the answer. */
export function SheetChoice({ sheetNames }: { readonly sheetNames: readonly string[] }) {
  const styles = useStyles();
  const text = useMessageStyles();
  const actions = useActions();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={text.page} aria-labelledby="choice">
      <h2 id="choice" className={text.heading} ref={heading} tabIndex={-1}>
        要检查哪一张表？
      </h2>
      <p className={text.paragraph}>这个工作簿里有 {sheetNames.length} 张工作表可选。</p>
      <div className={styles.choices}>
        {sheetNames.map((name) => (
          <Button key={name} className={styles.choice} icon={<TableRegular />} onClick={() => void actions.check(name)}>
            {name}
          </Button>
        ))}
      </div>
    </section>
  );
}
