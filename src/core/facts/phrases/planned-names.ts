import type { Cue } from "../../text/cues";
import { type Phrase, phraseWith } from "./phrases";

/**
 * The cues that tell what a clause reports: without a plan that only says which ones (拟参加开工的21个项目已逐一核实,
 * 对拟上市企业开展摸排, 形成拟签约项目清单), and without the deeds that are planned in it. The cues themselves where there is none.
 */
export function cuesBesidePlannedNames(phrase: Phrase): readonly Cue[] {
  const cues = cuesBesideMeans(phrase);
  const planned = cues.findIndex((cue) => cue.aspect === "pending" && PLAN.test(cue.text));
  if (planned < 0) return cues;
  const end = endOfPlannedName(cues === phrase.cues ? phrase : phraseWith(phrase, { cues }), planned);
  return end === null ? cues : cues.filter((cue, at) => at < planned || cue.start >= end);
}

/** 通过展期、重组等方式化解: how it was done is told by names. */
function cuesBesideMeans({ cues, text, start }: Phrase): readonly Cue[] {
  if (cues.length < 2 || !text.includes("等")) return cues;
  const means = MEANS.exec(text);
  if (!means) return cues;
  const [from, to] = [start + means.index, start + means.index + means[0].length];
  return cues.filter((cue) => cue.end <= from || cue.start >= to);
}

const MEANS = /(?:通过|采取|采用|以)[^，。；]{2,30}?等(?:多种)?(?:方式|渠道|途径|手段|形式|举措|措施|办法)/;

const PLAN = /^(拟|计划|预计|即将|待)/;

/** Where the name that the plan at `index` belongs to ends, in the offsets of the cues; null where the clause reports the plan. */
function endOfPlannedName(phrase: Phrase, index: number): number | null {
  const cue = phrase.cues[index] as Cue;
  const at = cue.start - phrase.start;
  // The word of a cue may take in what follows (预计9).
  const [before, rest] = [phrase.text.slice(0, at), phrase.text.slice(at)];
  const clause = ATTRIBUTE.exec(rest);
  const follows = (end: number) => phrase.cues.some(({ start, aspect, deed }) => start >= end && (aspect ?? deed));
  if (clause) {
    const end = cue.start + clause[0].length;
    return follows(end) ? end : null;
  }
  const name = NAME.exec(rest);
  if (!name) return null;
  const end = cue.start + name[0].length;
  if (OBJECT_OF.test(before)) return end;
  if (cue.text !== "拟") return null;
  const isObject = phrase.cues.slice(0, index).some(({ deed }) => deed !== null) && !/[后再并]$/.test(before);
  if (isObject && end === phrase.end) return end;
  return TOLD.test(phrase.text.slice(end - phrase.start)) ? end : null;
}

/** 拟投产的, 计划三年内申报的; 计划投资的80% is an amount. */
const ATTRIBUTE = /^(拟|计划|预计|即将|待)[^，。；的]{1,16}的(?![\d百][\d.]*[%分])(?=[^，。；]{2})/;
/** 拟出让地块, 拟上市企业: a name that a plan stands in; a day or an amount makes it a plan. */
const NAME =
  /^(拟|计划|待)(?![于在对将由按以向从为])[^，。；、\d月日年]{1,10}?(项目清单|企业名单|项目|企业|人员|对象|地块|用地|岗位|清单|名单|名册|学校|路段|小区|单位|产品|事项|资金|名额|村|户|楼栋|点位|线路|土地|房屋|车辆)/;
/** 对拟上市企业, 为3家拟上市企业: those something is done to. */
const OBJECT_OF = /[对为向把从就将给][^，。；]{0,6}$/;
/** 项目21个已逐一核实: what became of them. */
const TOLD = /^[\d一二三四五六七八九十两百余多个家名宗户条项处人件块]{0,8}(名单|清单)?(已|均|正在|全部)/;
