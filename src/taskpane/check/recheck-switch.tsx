import { Switch, makeStyles } from "@fluentui/react-components";
import { useActions } from "../actions";

const useStyles = makeStyles({ switch: { marginBlock: "-6px", marginInlineStart: "-8px", alignSelf: "start" } });

/** Whether the report follows the sheet by itself. Kept with the other settings. */
export function RecheckSwitch({ on }: { readonly on: boolean }) {
  const styles = useStyles();
  const actions = useActions();
  return (
    <Switch
      className={styles.switch}
      label="改动后自动重新检查"
      checked={on}
      onChange={(_event, { checked }) => void actions.setRecheckOnEdit(checked)}
    />
  );
}
