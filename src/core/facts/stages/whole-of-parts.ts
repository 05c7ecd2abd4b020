import { type Asked, type DemandOutcome, toldDone } from "../demand-outcome";
import type { Statement } from "../statements/statements";

/**
 * "完成广播体系建设，安装终端860套" ↔ "860套终端全部安装，…，6月5日通过县级验收": what is told accepted or in use, by a clause that names
 * nothing, behind the fittings is the whole that they belong to. `outcomes` are those of `asked`, in the same order.
 */
export function withWholeAccepted(
  asked: readonly Asked[],
  outcomes: readonly DemandOutcome[],
): readonly DemandOutcome[] {
  if (!outcomes.some(isUntoldWhole)) return outcomes;
  return outcomes.map((outcome, at) => {
    if (!isUntoldWhole(outcome)) return outcome;
    const { demand, answers } = asked[at] as Asked;
    const fitted = outcomes.find(
      (other) => other.outcome === "met" && other.demand.item === demand.item && FITTINGS.test(other.demand.deedWord),
    );
    const accepted = answers.statements.find((statement) => isAfter(statement, fitted?.statement ?? null));
    return accepted ? toldDone(demand, accepted, false) : outcome;
  });
}

function isUntoldWhole({ reason, demand: { ask, deed, text } }: DemandOutcome): boolean {
  return reason === "unanswered" && ask === "end" && deed !== null && BUILT.has(deed.name) && WHOLES.test(text);
}

const BUILT = new Set(["build", "part", "finish", "found"]);
const WHOLES =
  /(?:体系|系统|平台|网络|工程|项目|设施|中心|基地)[^，。；]{0,4}(?:建设|改造|升级|建成)[^，。；]{0,4}[。；]?$/;
const FITTINGS = /安装|铺设|敷设|架设|布设|接入|配备|配置|购置|更换|加装|添置|联网/;

function isAfter({ sentence, item, start, stage, deeds, text }: Statement, told: Statement | null): boolean {
  if (told === null || sentence !== told.sentence || item !== told.item || start <= told.start) return false;
  if ((stage !== "reported" && stage !== "finished") || !BARE.test(text)) return false;
  return deeds.some(({ deed, aspect }) => (deed.rank ?? 0) >= 9.7 && (aspect === "done" || aspect === "told"));
}

/** Tells no thing of its own: 6月5日通过县级验收, 已正式投用. */
const BARE =
  /^[\d月日年底初上中下旬]{0,12}(?:系统|平台|工程|项目)?(?:已|现已|整体)?(?:顺利|一次性|正式)?(?:通过|投入|投用|启用|上线|运行)/;
