import type { Candidate } from "./amount-candidates";
import type { Demand } from "../demands/demands";
import type { Statement } from "../statements/statements";

/** 机井已打成，水泵尚未到货 for 机井配套: what it needs to work has not come. */
export function lacksEquipment({ text: asked }: Demand, { statement }: Candidate, behind: Statement): boolean {
  if (behind.stage !== "notDone" || behind.sentence !== statement.sentence || behind.start < statement.end)
    return false;
  return EQUIPPED.test(asked) && NO_EQUIPMENT.test(behind.text);
}

const EQUIPPED = /配套|配备|装配|安装|投用|启用|通[水电气车]/;
const NO_EQUIPMENT = /(?:未|没有?)[^，。；]{0,3}(?:到货|到位|安装|装上|通电|通水|通气|接通|接电|配套|配齐|进场|调试)/;
