import type { Demand } from "../demands/demands";
import { coverage } from "../phrases/topic";
import type { Statement } from "../statements/statements";

/** 未造成森林火灾: the very thing that must not happen is told not to have come of it. */
export function isKeptByName({ text, subject }: Demand, clear: Statement): boolean {
  const none = NOT_COME_OF.exec(clear.text)?.[1];
  return none !== undefined && text.includes(none) && coverage(clear.subject, subject) >= 0.6;
}

const NOT_COME_OF = /(?:未|没有|无)(?:造成|引发|酿成|形成|导致|引起)(?:重特?大|较大)?([^，。；、]{3,8})$/;
