import type { Basis, Decision } from "../core/model/decision";
import type { CheckSettings } from "../core/model/settings";
import { basisOf, readDecisions, readSettings } from "../core/plan/basis-text";
import type { ApplyResult } from "../excel/apply-edits";
import { readKept, writeKept, type KeptText } from "../excel/kept-text";

/** What the workbook keeps of the user's settings and decisions. */
export interface KeptBasis {
  readonly basis: Basis;
  /** Chinese sentences: what could not be read and is as if it had never been set. */
  readonly notices: readonly string[];
  readonly kept: { readonly settings: KeptText; readonly decisions: KeptText };
}

const KEYS = ["tongbao.settings", "tongbao.decisions"] as const;

/**
 * Reads what the user set and decided from the workbook's settings. These travel with the file, so whatever is not
 * right is left out with a notice; nothing is written. One sync, seldom two.
 */
export async function readBasis(context: Excel.RequestContext): Promise<KeptBasis> {
  const [settingsText, decisionsText] = (await readKept(context, KEYS)) as [KeptText, KeptText];
  const settings = settingsText.text === null ? null : readSettings(parsed(settingsText.text));
  const decided = decisionsText.text === null ? null : readDecisions(parsed(decisionsText.text));
  const notices: string[] = [];
  if (settingsText.damaged || settings?.kind === "broken") {
    notices.push("保存在工作簿里的设置读不出来，已改用默认设置。需要时请在“设置”里重新设定并保存。");
  }
  if (decisionsText.damaged || decided?.kind === "broken") {
    notices.push("保存在工作簿里的处理记录（忽略、转责任单位）读不出来，已当作没有。");
  }
  if (decided?.kind === "read" && decided.value.leftOut > 0) {
    notices.push(`保存在工作簿里的处理记录有${decided.value.leftOut}条读不出来，已略去。`);
  }
  return {
    basis: basisOf(
      settings?.kind === "read" ? settings.value : null,
      decided?.kind === "read" ? decided.value.decisions : null,
    ),
    notices,
    kept: { settings: settingsText, decisions: decisionsText },
  };
}

/** Keeps settings in the workbook. Refused only where they are too long. */
export async function keepSettings(
  context: Excel.RequestContext,
  settings: CheckSettings,
  { kept }: KeptBasis,
): Promise<ApplyResult> {
  const done = await writeKept(context, KEYS[0], JSON.stringify(settings), kept.settings);
  return done ? APPLIED : { kind: "refused", sentence: "设置太多，工作簿里放不下。请减少姓名或者状态词，再保存。" };
}

/** Keeps decisions in the workbook, in place of all that were there. */
export async function keepDecisions(
  context: Excel.RequestContext,
  decisions: readonly Decision[],
  { kept }: KeptBasis,
): Promise<ApplyResult> {
  const done = await writeKept(context, KEYS[1], JSON.stringify(decisions), kept.decisions);
  return done
    ? APPLIED
    : { kind: "refused", sentence: "处理记录太多，工作簿里放不下。请先撤回一些不再需要的，再试一次。" };
}

const APPLIED: ApplyResult = { kind: "applied" };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
