import { OnOff } from "../controls/on-off";
import { useActions } from "../actions";

/** Whether the report follows the sheet by itself. Kept with the other settings. */
export function RecheckSwitch({ on }: { readonly on: boolean }) {
  const actions = useActions();
  return <OnOff label="改动后自动重新检查" on={on} onChange={(wanted) => void actions.setRecheckOnEdit(wanted)} />;
}
