import { createContext, useContext } from "react";
import type { PaneActions } from "./store/pane-store";

/** What a user can do, for whatever component offers it. */
export const ActionsContext = createContext<PaneActions | null>(null);

export function useActions(): PaneActions {
  const actions = useContext(ActionsContext);
  if (actions === null) throw new Error("used outside the pane");
  return actions;
}

/** Whether something the user asked for is being done: buttons keep the focus, but take no click. */
export const BusyContext = createContext(false);

export function useBusy(): boolean {
  return useContext(BusyContext);
}
