import { SignedPattern } from "../../text/signs";
import type { Answers } from "../alignment";
import type { Demand } from "../demands/demands";
import { changed, type DemandOutcome, unanswered } from "../demand-outcome";
import { countsDeaths } from "./deaths";
import type { PlacedQuantity } from "../phrases/phrases";
import type { Statement } from "../statements/statements";
import { isKeptByName } from "./zero-by-name";
import { CLEARED, hasSettled, isCount, isPartSettled, isSettled } from "./zero-settled";
import { coverage } from "../phrases/topic";

/** Nothing of the kind may have happened. */
export function zeroOutcome(demand: Demand, answers: Answers): DemandOutcome {
  const { statements } = answers;
  const told = statements.find((statement) => deniesUnwanted(demand, statement));
  const clear = told ?? statements.find((statement) => isClear(demand, statement));
  const base = changed(unanswered(demand), {
    sure: true,
    progress: clear !== undefined || statements.some(({ stage }) => stage === "underway"),
  });
  const now = CLEARED.test(demand.text)
    ? statements.find((statement) => NONE_NOW.test(statement.text) && isClear(demand, statement))
    : undefined;
  if (now) return changed(base, { outcome: "met", reason: "zeroKept", statement: now, progress: true });
  // 清零 ↔ 已全部办结，其中立案8件: what became of them, and not what is left.
  const ended = CLEARED.test(demand.text)
    ? statements.find((statement) => isSettled(demand, statement, statements))
    : undefined;
  const isDetail = (statement: Statement) =>
    ended !== undefined &&
    statement.sentence === ended.sentence &&
    statement.start > ended.start &&
    statement.stage !== "notDone" &&
    !/新增|新发|又/.test(statement.text) &&
    (!statement.remains || statement.deeds.some(({ deed }) => deed.name === "settle"));
  for (const statement of statements) {
    // 未执结案件27件全部执结: none of them is left.
    if (isDetail(statement) || (statement === ended && statement.whole && !statement.remains)) continue;
    if (NOT_CLEARED.test(statement.text) && CLEARED.test(demand.text))
      return changed(base, { outcome: "short", reason: "zeroBroken", statement, progress: true });
    // 零死亡 ↔ 发生事故1起，1人遇难: what it came to stands behind.
    const byDeath = demand.text.includes("亡") && countsDeaths(statement);
    if (!byDeath && demand.text.includes("亡") && statements.some(countsDeaths)) continue;
    if (!clear && !byDeath && TOLD_TO_HAPPEN.test(statement.text)) {
      const weight = Math.max(coverage(demand.topic, statement.topic), coverage(demand.topic, statement.wideTopic));
      const sure = weight >= 0.4 || isNamed(demand, statement);
      return changed(base, { outcome: "short", reason: "zeroBroken", statement, sure });
    }
    const count = statement.quantities.find(
      ({ unit, word, value, departs }) => unit !== "%" && word === null && value > 0 && !departs,
    );
    if (!count) continue;
    // 动态清零 ↔ 新发现6人，已全部劝返，目前无辍学学生
    if (/清零|消除/.test(demand.text) && statements.some((later) => later.start > statement.start && tellsNone(later)))
      continue;
    if (clear && NOT_ONE.isIn(statement) && isClear(demand, statement)) continue;
    const weight = Math.max(coverage(demand.topic, statement.topic), coverage(demand.topic, statement.wideTopic));
    const byWord =
      byDeath ||
      tellsNoun(demand, statement) ||
      HURTS.some(([feared, told]) => feared.test(demand.text) && told.test(statement.text));
    const named = byWord || isNamed(demand, statement);
    // 一般事故2起 beside 未发生较大及以上事故: not of the grade that must not happen.
    if (clear && !byDeath && isOfLesserGrade(demand, statement)) continue;
    // 森林火灾零发生 ↔ 火情1起，未造成森林火灾
    if (clear && !byWord && isKeptByName(demand, clear)) continue;
    // 零死亡 ↔ 未发生死亡事故，轻伤1起
    if (clear && !named && isNamed(demand, clear)) continue;
    // 清零 ↔ 接到线索42件，全部办结: what came in is gone.
    if (ended && ended.start > statement.start && !statement.remains) continue;
    // 五个乡镇未报告疫情: counts the places.
    if (
      clear &&
      isClear(demand, statement) &&
      DENIED_BEHIND.test(statement.text.slice(count.normalizedEnd - statement.start))
    )
      continue;
    const happened =
      (HAPPENED.test(statement.text) || COUNTED.test(statement.text) || byWord) && statement.stage !== "clear";
    if (happened && (weight >= 0.25 || named)) {
      return changed(base, {
        outcome: "short",
        reason: "zeroBroken",
        statement,
        quantity: count,
        sure: weight >= 0.4 || named || (statement.remains && CLEARED.test(demand.text)),
        // 发生火灾1起，无人员伤亡: what did not come of it keeps nothing.
        progress:
          statements.some(({ stage }) => stage === "underway") ||
          (CLEARED.test(demand.text) && (base.progress || isLeftOf(count, statements))),
      });
    }
    // 清零 ↔ "由31个减至7个", "劣V类断面1个": there are still some.
    const still = count.arrives || (statement.stage === "silent" && !statement.bracketed);
    if (!clear && still && weight >= 0.5 && ENDS_AT_NONE.test(demand.text))
      return changed(base, {
        outcome: "short",
        reason: "zeroBroken",
        statement,
        quantity: count,
        progress:
          base.progress || count.change === "fall" || statements.some((later) => isPartSettled(later, statements)),
      });
    // 清零 ↔ 受理118条，办结109条，9条正在处理
    const going = statement.stage === "underway" || statement.stage === "notDone" || statement.stage === "planned";
    const settling =
      statements.some(
        ({ sentence, deeds }) => sentence === statement.sentence && deeds.some(({ deed }) => deed.name === "settle"),
      ) || isLeftOf(count, statements);
    if (!clear && going && settling && CLEARED.test(demand.text))
      return changed(base, { outcome: "short", reason: "zeroBroken", statement, quantity: count, progress: true });
    // 除因病休学7人外，无一人辍学: those left out are none of them.
    if (statement.remains && !(told && !tellsNoun(demand, statement))) {
      const left = CLEARED.test(demand.text) && (isLeftOf(count, statements) || statements.some(hasSettled));
      const progress = base.progress || left;
      return changed(base, { outcome: "short", reason: "zeroBroken", statement, quantity: count, progress });
    }
  }
  if (clear) return changed(base, { outcome: "met", reason: "zeroKept", statement: clear, progress: true });
  // 清零 ↔ 登记15件，化解12件
  const part = CLEARED.test(demand.text) ? statements.find((statement) => isPartSettled(statement, statements)) : null;
  if (part) return changed(base, { outcome: "short", reason: "zeroBroken", statement: part, progress: true });
  const settled = statements.find((statement) => isSettled(demand, statement, statements));
  const left = statements.some(
    (statement) => (statement.remains && !isDetail(statement)) || statement.stage === "notDone",
  );
  if (settled && !left) return changed(base, { outcome: "met", reason: "done", statement: settled, progress: true });
  return unanswered(demand);
}

/** 零丢失 ↔ 丢失邮件2件: the very word, not denied. */
function tellsNoun(demand: Demand, { text }: Statement): boolean {
  const noun = unwanted(demand);
  return noun !== null && text.includes(noun) && !/[未无没零]/.test(text);
}

/** What must not happen: 停电 of 停电小时数为0, 丢失 of 零丢失, 停收 of 不得出现因缺油停收的情况, 肇事 of 无肇事; null where the words do not tell it apart. */
function unwanted({ text }: Demand): string | null {
  const noun =
    UNWANTED.exec(text)
      ?.slice(1)
      .find((word) => word !== undefined) ?? null;
  return noun === "亡人" ? "死亡" : noun;
}

const UNWANTED =
  /(\p{Script=Han}{2})(?:(?:天|小时|分钟|次|起|件|例|人|户)?数|学生|儿童|少年)为[零0][。；，]?$|零(\p{Script=Han}{2})[。；，]?$|[不得杜绝避免防止](?:发生|出现)?[^，。；]{0,24}?(\p{Script=Han}{2})的?(?:情况|现象|情形)[。；]?$|不因[^，。；\d]{2,10}?([断停辍]\p{Script=Han})|无(?:重新|新|再)?(\p{Script=Han}{2})(?:\p{Script=Han}{2})?[。；]?$/u;

const DENIED_BEHIND = /^[^，。\d]{0,8}[未无没]/;

/** 积案23件，未结4件: the others are gone. */
function isLeftOf(rest: PlacedQuantity, statements: readonly Statement[]): boolean {
  return statements.some(({ quantities }) =>
    quantities.some(({ unit, value, start }) => unit === rest.unit && start < rest.start && value > rest.value),
  );
}

const NOT_CLEARED = /[未没][能有]?(?:全部|完全|彻底)?(?:清零|归零|清除)/;
const ENDS_AT_NONE = /清零|归零|清除|[降减]至0|[降减]到0|为零|为0/;
const NONE_NOW = /(?:目前|现已?|至今|至此)[^，。；]{0,6}[无零没]/;

/** 发生食物中毒事件: told without a number. */
const TOLD_TO_HAPPEN =
  /(?<![未无没零不防])(?:发生|出现|引发)(?![率数])(?!的|后)[^，。；未无]{0,16}(?:事故|事件|案件|疫情|火灾|中毒|伤亡|死亡|溺水)(?!的|后|防|隐患|应急|演练|数|率|零|为零|同比)/;
const HAPPENED =
  /[着起失]火|烧了|[砸摔撞烧压]伤|拖欠|接到|收到|发生|监测到|发现|查实|新增|报告|确诊|出现|接报|造成|查处/;
/** 卫星监测火点2个 */
const COUNTED = /(?:火点|火情|事故|案件|疫情|病例|投诉|纠纷|上访|险情)\d/;
/** What ends a demand for none of it. */
const MISHAPS = /疫情|事故|事件|火情|火点|火灾|案件|投诉|纠纷|上访|伤亡|死亡|病例|舆情|险情/g;

const GRADES =
  /死亡[3-9三]人以上|死亡(?=事故|火灾|案件)|较大|重大|特大|重特大|特别重大|责任|亡人|群体|越级|进京|规模性|恶性|重复|负面|有效|重点|集体/g;

function tellsNone({ stage, quantities }: Statement): boolean {
  return stage === "clear" || quantities.some((quantity) => quantity.word === "none");
}

/** What happened is told without the grade that the demand names, and nothing of the kind it names is told to have happened. */
function isOfLesserGrade(demand: Demand, statement: Statement): boolean {
  const grades = demand.text.match(GRADES) ?? [];
  return grades.length > 0 && !grades.some((grade) => statement.text.includes(grade));
}

/** 零工伤, 不出事故 ↔ 砸伤1人; 不失分 ↔ 失分2.5分, 扣了3分 */
const INJURED = /伤亡(?=[。；，]?$)|骨折|[轻重]伤/;
const MARKED_DOWN = /[扣失丢]了?(?:\d|分)/;
const HURTS = [
  [INJURED, INJURED],
  [/[工受]伤(?!亡)|[砸摔撞压烧]伤|不出[^，。]{0,6}事|不伤人/, /[工受]伤(?!亡)|[砸摔撞压烧]伤/],
  [MARKED_DOWN, MARKED_DOWN],
] as const;

const FIRES = /火情|火灾|火警|火险|火点|[着起失]火|(?<!燃)烧(?:了|毁|\d)/;

/** The statement names the mishap that the demand names. */
function isNamed(demand: Demand, statement: Statement): boolean {
  if (FIRES.test(demand.text) && FIRES.test(statement.text)) return true;
  return (demand.text.match(MISHAPS) ?? []).some((word) => statement.text.includes(word));
}

/** The words of the statement up to the mishap that the demand names: 无人员 of 无人员伤亡. */
function beforeMishap(demand: Demand, statement: Statement): string {
  const names = demand.text.match(MISHAPS) ?? [];
  const at = Math.max(-1, ...names.map((name) => statement.text.indexOf(name)));
  return at < 0 ? "" : statement.text.slice(0, at);
}

/** 检测阳性为零 ↔ 无阳性: the very word, denied alone. */
function deniesIt(demand: Demand, { text }: Statement): boolean {
  const denied = NONE_OF_IT.pattern.exec(text)?.[1];
  return denied !== undefined && demand.text.includes(denied);
}

const NONE_OF_IT = new SignedPattern(
  /^(?:均|全部|至今|目前)?(?:无|未发现|没有|未检出|未发生)一?[例起人件个]?(\p{Script=Han}{2,6})$/u,
  "未无没零",
);

/** 未因缺煤停暖 for 不得出现因储备不足停暖的情况: the same thing denied, whatever would have been its cause. */
function deniesUnwanted(demand: Demand, statement: Statement): boolean {
  if (!DENIED_BEFORE.mayBeIn(statement)) return false;
  const noun = unwanted(demand);
  const at = noun === null ? -1 : statement.text.indexOf(noun);
  return at > 0 && DENIED_BEFORE.pattern.test(statement.text.slice(0, at));
}

/** 核查的图斑均不属于大棚房 */
const OTHERS = new SignedPattern(/均不(?:属于|是|涉及)/, "均");
/** 未起一处火, 没丢一分, 没有一人越级走访, 一分没扣 */
const NOT_ONE = new SignedPattern(
  /[未没]有?[^，。、\d]{0,3}一[^，。、\d般定直些旦][^，。]{0,6}$|^[^，。\d]{0,4}一[^，。、\d][^，。、\d]?[都也]?[未没][^，。]{1,4}$/,
  "未无没零",
);
/** 较大以上没有, 亡人的一起没有 */
const DENIED_GRADE = new SignedPattern(
  /(?:以上|级|的)(?:事故)?(?:一[起例件])?(?:[都也]?(?:没有|未发生|未出)|无|为零)$/,
  "未无没零",
);
const DENIED_BEFORE = new SignedPattern(/(?:未|没有|无)[^，。、\d]{0,12}$/, "未无没零");

function isClear(demand: Demand, statement: Statement): boolean {
  if (statement.stage === "clear") return true;
  if (statement.quantities.some((quantity) => quantity.word === "none" || quantity.value === 0))
    return !WISHED.isIn(statement);
  if (OTHERS.isIn(statement) || statement.text === "零" || statement.text === "无") return true;
  if (NOT_ONE.isIn(statement) && !CLEARED.test(demand.text)) return true;
  if (DENIED_GRADE.isIn(statement) && (demand.text.match(GRADES) ?? []).some((grade) => statement.text.includes(grade)))
    return true;
  if (!NONE.mayBeIn(statement) || LACKING.test(statement.text)) return false;
  return (
    (isNamed(demand, statement) && NO_MISHAP.pattern.test(beforeMishap(demand, statement))) ||
    deniesIt(demand, statement) ||
    deniesUnwanted(demand, statement) ||
    (NONE.isIn(statement) &&
      !statement.remains &&
      // 未整改问题14项: so many are left.
      !(statement.stage === "notDone" && statement.quantities.some(isCount)) &&
      coverage(demand.topic, statement.topic) >= 0.4)
  );
}

/** 全力推动案件动态清零: what is to be, and not what is. */
const WISHED = new SignedPattern(
  /(?:推动|推进|促进|力促|力争|争取|力保|围绕|聚焦|紧盯|坚持|为了?|朝着?|努力|实现(?=[^，。已]{0,12}(?:目标|为目标)))[^，。已]{0,16}零(?!星|散|售)/,
  "未无没零",
);

/** One of their characters stands in whatever denies something. */
const NONE = new SignedPattern(/未|无|没有|零/, "未无没零");
/** 因无医生轮值停诊: what was lacking brought it about. */
const LACKING = /^[^未无没零]*因(?:无|没|未)/;
const NO_MISHAP = new SignedPattern(/[未无零没][^，。、]{0,12}$/, "未无没零");
