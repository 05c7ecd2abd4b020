import { element } from "../element";
import type { AddIn, RibbonButton } from "./manifest";
import { largeButton, type Tab } from "./ribbon";

/** What the buttons of an add-in set going. */
export interface AddInActions {
  showPane(): void;
  /** Runs a function of the add-in; settles when it says it is done. */
  run(button: RibbonButton, functionName: string): Promise<void>;
}

/** The tabs an add-in adds to the ribbon, as its manifest describes them. */
export function addInTabs(addIn: AddIn, actions: AddInActions): Tab[] {
  return addIn.tabs.map((tab) => ({
    id: tab.id,
    label: tab.label,
    groups: tab.groups.map((group) => ({
      label: group.label,
      content: element("div", { className: "buttons" }, ...group.buttons.map((button) => draw(button, actions))),
    })),
  }));
}

function draw(button: RibbonButton, actions: AddInActions): HTMLElement {
  const icon = button.icons.get(devicePixelRatio > 1 ? 80 : 32) ?? button.icons.get(32) ?? "";
  const drawn = largeButton(button.label, icon, `${button.label}\n${button.tip}`, () => {
    void press();
  });
  drawn.id = button.id;
  const press = async (): Promise<void> => {
    const { action } = button;
    if (action.kind === "pane") return actions.showPane();
    if (action.kind === "unknown" || drawn.ariaBusy === "true") return;
    // Excel keeps the button busy until the function says it is done.
    drawn.ariaBusy = "true";
    await actions.run(button, action.name);
    drawn.ariaBusy = "false";
  };
  return drawn;
}
