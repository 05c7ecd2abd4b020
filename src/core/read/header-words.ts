import type { ColumnRole } from "../model/bulletin";
import { hasMoreHan, squeeze } from "./grid";
import { readTimeWords, TIME_CHARACTERS } from "./period";

/** What one header cell says. */
export interface HeaderReading {
  readonly role: ColumnRole;
  /** Month named in it, else null. */
  readonly month: number | null;
  /** How surely: of two headers with the same role the stronger wins, the weaker is just another column. */
  readonly strength: number;
  /** 进展情况, 推进情况: a narrative, so that 完成情况 beside it may be a status. */
  readonly narrative: boolean;
  /** 完成情况, 完成进度: a status where a narrative stands beside it. */
  readonly mayBeStatus: boolean;
  /** 牵头单位: the first unit in it leads. */
  readonly lead: boolean;
  /** 责任单位及责任人: persons stand beside the units. */
  readonly withPersons: boolean;
}

type Core = Pick<HeaderReading, "strength"> &
  Partial<Omit<HeaderReading, "role">> & { readonly role: ColumnRole | "target"; readonly words: readonly string[] };

/**
 * What headers are made of once time words (5月份, 年度, 上半年) and brackets are gone. A header matches when it is
 * such a word or ends in one (区政府重点工作任务, 截至目前进展情况).
 */
const CORES: readonly Core[] = [
  { role: "serialNumber", strength: 3, words: ["序号", "编号", "任务序号", "任务编号", "项目编号", "序", "no.", "no"] },
  {
    role: "target",
    strength: 3,
    words: ["目标任务", "工作目标", "任务目标", "目标", "目标值", "计划目标", "目标任务及内容", "目标要求", "目标内容"],
  },
  {
    role: "target",
    strength: 2,
    words: ["工作任务", "重点任务", "任务", "主要任务", "任务内容", "工作内容", "重点工作", "重点工作任务", "任务分解"],
  },
  {
    role: "target",
    strength: 1,
    words: [
      "任务名称",
      "项目名称",
      "工作名称",
      "事项",
      "事项名称",
      "实事项目",
      "项目",
      "建设内容",
      "具体内容",
      "工作要点",
    ],
  },
  { role: "completion", strength: 3, mayBeStatus: true, words: ["完成情况", "任务完成情况", "目标完成情况"] },
  { role: "completion", strength: 2, mayBeStatus: true, words: ["完成进度", "完成程度"] },
  {
    role: "completion",
    strength: 3,
    narrative: true,
    words: [
      "进展情况",
      "推进情况",
      "落实情况",
      "工作进展",
      "进展",
      "落实进展情况",
      "推进落实情况",
      "实际进展",
      "具体进展",
      "进展说明",
      "项目进展",
    ],
  },
  {
    role: "completion",
    strength: 2,
    narrative: true,
    words: [
      "实施情况",
      "办理情况",
      "进度情况",
      "工作情况",
      "工作进度",
      "工作开展情况",
      "开展情况",
      "形象进度",
      "完成内容",
    ],
  },
  {
    role: "status",
    strength: 3,
    words: [
      "完成状态",
      "进展状态",
      "状态",
      "是否完成",
      "完成与否",
      "办理状态",
      "进度状态",
      "评价",
      "进度评价",
      "完成评价",
    ],
  },
  {
    role: "leaders",
    strength: 3,
    words: ["分管领导", "责任领导", "包保领导", "牵头领导", "挂包领导", "包联领导", "联系领导", "挂钩领导", "包抓领导"],
  },
  {
    role: "leaders",
    strength: 2,
    words: [
      "领导",
      "分管负责人",
      "分管负责同志",
      "领导姓名",
      "责任领导姓名",
      "分管副区长",
      "分管副县长",
      "分管副市长",
      "分管领导同志",
    ],
  },
  { role: "leaders", strength: 1, words: ["责任人", "负责人", "负责同志"] },
  {
    role: "responsibleUnits",
    strength: 3,
    lead: true,
    words: [
      "牵头单位",
      "牵头部门",
      "牵头责任单位",
      "主办单位",
      "主责单位",
      "牵头责任部门",
      "牵头",
      "主要责任单位",
      "主责部门",
    ],
  },
  {
    role: "responsibleUnits",
    strength: 2,
    words: ["责任单位", "责任部门", "承办单位", "责任主体", "承担单位", "落实单位", "实施单位", "责任单位名称"],
  },
  {
    role: "supportingUnits",
    strength: 3,
    words: [
      "配合单位",
      "配合部门",
      "协办单位",
      "协同单位",
      "协助单位",
      "参与单位",
      "配合责任单位",
      "责任配合单位",
      "配合",
    ],
  },
  { role: "remark", strength: 3, words: ["备注", "备考"] },
  { role: "remark", strength: 2, words: ["说明", "情况说明"] },
];

/** Words of time beside the months and periods of `period.ts`, and whose target they make. */
const TIME_WORDS: Readonly<Record<string, "annualTarget" | "monthlyTarget">> = {
  ...{ 全年: "annualTarget", 年度: "annualTarget", 本年度: "annualTarget", 今年: "annualTarget", 本年: "annualTarget" },
  ...{
    本月份: "monthlyTarget",
    本月: "monthlyTarget",
    当月: "monthlyTarget",
    月度: "monthlyTarget",
    每月: "monthlyTarget",
  },
  ...{ 季度: "monthlyTarget", 本期: "monthlyTarget", 阶段性: "monthlyTarget", 阶段: "monthlyTarget" },
  ...{ 序时: "monthlyTarget", 年: "annualTarget", 月: "monthlyTarget" },
};

/** Times that make no target and are simply dropped. */
const OTHER_TIMES = ["截至目前", "截止目前", "目前", "当前", "最新", "近期", "累计"];

/** 下步工作目标 and the like speak of what comes next: no column the check reads. */
const NEXT = ["下月", "下一步", "下步", "下一阶段", "下阶段", "下季度", "去年", "上年", "上月", "存在问题", "困难"];

/** Words between 分管 and 领导 and the like, and decorations that change nothing. */
const DECORATION =
  /(?:副?[区县市旗镇乡州省](?:级|委|政府)?|街道|县处级|单位)(?=领导|负责)|[（(][^（）()]{0,30}[）)]?|[:：*]/g;

/** 及主要负责人 after 单位. */
const WITH_PERSONS = /(?<=单位|部门)[及和与、/]+(?:主要|具体)?(?:责任|负责|联系)人?(?:人|同志)?(?:姓名)?$/;

/** A header is short; anything longer is a sentence or a title. */
const LONGEST_HEADER = 30;
/** The same with blanks and line breaks inside. */
const LONGEST_RAW_HEADER = 200;
/** How much may stand before the word a header ends in: 区委区政府重点工作任务. */
const LONGEST_LEAD_IN = 8;

/** Reads headers, each text once: rows below the header are held against it too, and their names recur. */
export type HeaderReader = (text: string) => HeaderReading | null;

/** A reader for one sheet. */
export function headerReader(): HeaderReader {
  const known = new Map<string, HeaderReading | null>();
  return (text) => {
    if (isNoHeader(text)) return null;
    let reading = known.get(text);
    if (reading === undefined) known.set(text, (reading = readHeader(text)));
    return reading;
  };
}

/**
 * Tells most cells that are no header at a glance: too long, only digits, or ending (brackets left out) in a character
 * that no header ends in. Brackets and time words may be taken out of a header, what it ends in else stays.
 */
function isNoHeader(text: string): boolean {
  if (text.length > LONGEST_RAW_HEADER) return true;
  let count = 0;
  let last = 0;
  let isOpen = false;
  let isPlain = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x4e00 && code <= 0x9fff) {
      if (++count > LONGEST_HEADER) return true;
      if (!isOpen) last = code;
    } else if ((code >= 0x30 && code <= 0x39) || STOPS.includes(code)) {
      if (!isOpen) last = code;
    } else if (code === OPENING || code === WIDE_OPENING) {
      isOpen = true;
    } else if ((code === CLOSING || code === WIDE_CLOSING) && isOpen) {
      isOpen = false;
    } else if (code !== 0x20 && code !== 0x0a && code !== 0x3000) {
      isPlain = false;
    }
  }
  if (!isPlain || last === 0) return false;
  return count === 0 || !HEADER_ENDS.has(String.fromCharCode(last));
}

/** 、，；。 */
const STOPS = [0x3001, 0xff0c, 0xff1b, 0x3002];
const [OPENING, WIDE_OPENING, CLOSING, WIDE_CLOSING] = [0x28, 0xff08, 0x29, 0xff09];

function isTooLong(text: string): boolean {
  return text.length > LONGEST_RAW_HEADER || hasMoreHan(text, LONGEST_HEADER);
}

/**
 * What a header text says, or null. `group` is the header above it where there are two levels: 目标任务 over 5月份
 * reads like 5月份目标任务. Blanks and line breaks inside do not matter.
 */
export function readHeader(text: string, group = ""): HeaderReading | null {
  if (isTooLong(text)) return null;
  const own = squeeze(text).toLowerCase();
  if (own === "" || own.length > LONGEST_HEADER) return null;
  const above = squeeze(group).toLowerCase();
  const alone = matchCore(own, true);
  if (alone || above === "" || above.length > LONGEST_HEADER) return alone;
  return matchCore(above + own, false) ?? matchCore(own + above, false);
}

/** The target of a group header counts for its sub-headers: 5月份 over 目标 and 完成情况. */
export function readGroupedHeader(text: string, group: string): HeaderReading | null {
  const reading = readHeader(text, group);
  if (!reading || reading.role !== "annualTarget" || squeeze(group).length > LONGEST_HEADER) return reading;
  const own = targetOf(squeeze(text).toLowerCase());
  if (own.said) return reading;
  const inGroup = targetOf(squeeze(group).toLowerCase());
  return inGroup.said ? { ...reading, role: inGroup.role, month: inGroup.month } : reading;
}

function matchCore(squeezed: string, leadIn: boolean): HeaderReading | null {
  if (NEXT.some((word) => squeezed.includes(word))) return null;
  const target = targetOf(squeezed);
  const bare = target.rest.replace(DECORATION, "");
  const word = bare.replace(WITH_PERSONS, "");
  const core = CORE_BY_WORD.get(word) ?? (leadIn ? coreAtEnd(word) : undefined);
  if (!core) return null;
  return {
    role: core.role === "target" ? target.role : core.role,
    month: target.month,
    // 年度目标任务 says more than 目标任务.
    strength: core.strength + (core.role === "target" && target.said ? 3 : 0),
    narrative: core.narrative ?? false,
    mayBeStatus: core.mayBeStatus ?? false,
    // 责任单位（第一个为牵头单位） says it too.
    lead: core.lead ?? squeezed.includes("牵头"),
    withPersons: word !== bare,
  };
}

function coreAtEnd(word: string): Core | undefined {
  for (let start = 1; start <= Math.min(LONGEST_LEAD_IN, word.length - 2); start++) {
    const core = CORE_BY_WORD.get(word.slice(start));
    if (core && word.length - start >= 3) return core;
  }
  return undefined;
}

/** Which target the time words make, and the header without them. */
function targetOf(squeezed: string): {
  role: "annualTarget" | "monthlyTarget";
  month: number | null;
  said: boolean;
  rest: string;
} {
  const time = readTimeWords(squeezed);
  let rest = time.rest;
  for (const word of OTHER_TIMES) rest = rest.replace(word, "");
  if (time.month !== null) return { role: "monthlyTarget", month: time.month, said: true, rest: withoutTime(rest) };
  for (const [word, role] of Object.entries(TIME_WORDS)) {
    if (rest.includes(word)) return { role, month: null, said: true, rest: rest.replace(word, "") };
  }
  return { role: "annualTarget", month: null, said: time.year !== null, rest };
}

function withoutTime(text: string): string {
  return Object.keys(TIME_WORDS).reduce((rest, word) => (word.length > 1 ? rest.replace(word, "") : rest), text);
}

/** Characters that a header may end in: those of the words for roles, for persons beside units, and for time. */
const HEADER_ENDS: ReadonlySet<string> = new Set([
  ...CORES.flatMap(({ words }) => words.map((word) => word.at(-1) ?? "")),
  ...[...Object.keys(TIME_WORDS), ...OTHER_TIMES].join(""),
  ..."主要具体责任负责联系人同志姓名",
  ...TIME_CHARACTERS,
]);

const CORE_BY_WORD: ReadonlyMap<string, Core> = new Map(
  CORES.flatMap((core) => core.words.map((word) => [word, core] as const)),
);
