import type { Workbook } from "../../workbook/workbook";
import { text } from "../arguments";
import { itemNotFound, RichApiError } from "../errors";
import { hostObject, NULL_OBJECT, type ClassTable, type HostObject } from "../member-table";

interface SettingTarget {
  readonly workbook: Workbook;
  readonly key: string;
}

/** Settings of one add-in in one workbook; Excel allows 2 MB. */
const LIMIT_BYTES = 2 << 20;

/** `workbook.settings`. */
export const SETTINGS_TABLE: ClassTable<Workbook> = {
  name: "SettingCollection",
  since: "1.4",
  properties: {},
  navigations: {},
  methods: {
    Add: {
      call: (workbook, [key, value]) => {
        put(workbook, text(key), value);
        return setting(workbook, text(key));
      },
    },
    GetCount: { call: (workbook) => workbook.settings.size },
    GetItemOrNullObject: {
      call: (workbook, [key]) => (workbook.settings.has(text(key)) ? setting(workbook, text(key)) : NULL_OBJECT),
    },
  },
  indexer: (workbook, [key]) => (workbook.settings.has(text(key)) ? setting(workbook, text(key)) : itemNotFound()),
  items: (workbook) => [...workbook.settings.keys()].map((key) => setting(workbook, key)),
};

function setting(workbook: Workbook, key: string): HostObject {
  return hostObject(SETTING_TABLE, { workbook, key });
}

export const SETTING_TABLE: ClassTable<SettingTarget> = {
  name: "Setting",
  since: "1.4",
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ workbook, key }) => (workbook.settings.has(key) ? workbook.settings.get(key) : itemNotFound()),
      set: ({ workbook, key }, value) => put(workbook, key, value),
    },
  },
  navigations: {},
  methods: {
    Delete: { call: ({ workbook, key }) => (workbook.settings.delete(key) ? null : itemNotFound()) },
  },
  identity: ({ key }) => ({ _Id: key }),
};

function put(workbook: Workbook, key: string, value: unknown): void {
  const others = [...workbook.settings].filter(([name]) => name !== key);
  const size = new TextEncoder().encode(JSON.stringify([...others, [key, value]])).length;
  if (size > LIMIT_BYTES) throw new RichApiError("InvalidOperation", "The settings of an add-in take at most 2 MB.");
  workbook.settings.set(key, value);
}
