import { SignedPattern } from "../../text/signs";
import type { Demand } from "../demands/demands";
import type { Statement } from "../statements/statements";
import { isOfWhole } from "../phrases/words-around";

/** 授信3亿元 is no loan, unless a line of credit is what was asked for. */
export function isApplied({ text }: Demand, statement: Statement): boolean {
  // 评定30家 ↔ 申报材料已收45家
  if (PAPERS_IN.isIn(statement) && !/材料|资料|申报|申请|报名/.test(text)) return true;
  if (!APPLIED.mayBeIn(statement)) return false;
  const word = APPLIED.pattern.exec(statement.text)?.[0];
  // 争取项目3个 ↔ 3个项目纳入国家盘子: won.
  if (text.includes("争取") && (word === "列入" || word === "纳入")) return false;
  // 其中10亿元以上1个 ↔ 在谈项目19个: of other things.
  return word !== undefined && !text.includes(word) && !(word === "在谈" && isOfWhole(text));
}

/** What the words below have one of. */
const BEFORE_SIGNS = "议订纳荐向需授列登地告料申报表谈";

/** 申报材料已收45家, 收到申请表260份: those who want it. */
const PAPERS_IN = new SignedPattern(
  /(?:收|交)[到齐取集]?[^，。；\d]{0,4}(?:材料|资料|申请|申报|报名|推荐表)|(?:材料|资料|申请[表书]?|申报[表书]?|报名表?|推荐表)[^，。；\d]{0,3}[收交]/,
  BEFORE_SIGNS,
);

/** Words of the time before the deed: ordered, listed, wanted. */
const APPLIED = new SignedPattern(
  /(?:框架协议|在谈|订购|纳入|推荐|意向|需求|授信|列入|登报|落实地块|(?<!(?:成果|通过)[^，。]{0,16})公告)(?![^，。]{0,8}的)/,
  BEFORE_SIGNS,
);
