import { oneOf } from "../arguments";
import type { ClassTable } from "../member-table";

/** `context.application`. The desk always calculates by itself. */
export const APPLICATION_TABLE: ClassTable<null> = {
  name: "Application",
  since: "1.1",
  properties: {
    CalculationMode: {
      get: () => "Automatic",
      set: (_target, value, desk) => {
        if (oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]) !== "Automatic") {
          desk.refuse("Application.calculationMode=Manual", "unknown");
        }
      },
    },
    CalculationState: { since: "1.9", get: () => "Done" },
    DecimalSeparator: { since: "1.11", get: () => "." },
    ThousandsSeparator: { since: "1.11", get: () => "," },
    UseSystemSeparators: { since: "1.11", get: () => true },
  },
  navigations: {},
  methods: {
    Calculate: { call: (_target, _args, desk) => ((desk.stale = true), null) },
    SuspendApiCalculationUntilNextSync: { since: "1.6", call: () => null },
    SuspendScreenUpdatingUntilNextSync: { since: "1.9", call: () => null },
  },
};
