import { FOCUS_HOME } from "./focus-kept";
import { useMessageStyles } from "../check/message-styles";

/** What a tab says that has nothing to show before the first check. */
export function CheckFirst({ heading, children }: { readonly heading: string; readonly children: string }) {
  const text = useMessageStyles();
  return (
    <div className={text.page}>
      <h2 className={text.heading} tabIndex={-1} {...{ [FOCUS_HOME]: "" }}>
        {heading}
      </h2>
      <p className={text.paragraph}>{children}</p>
      <p className={text.quiet}>请先点上面的“一键检查”。</p>
    </div>
  );
}
