import type { Demand } from "../demands/demands";
import type { Statement } from "../statements/statements";
import { partsOf } from "./listed-parts";
import { wordOf } from "./stage-words";

/** How the things that a demand strings together came out, where the text tells one from the other. */
export interface ToldApart {
  /** What is told of one that is not there; null where none is told so. */
  readonly open: Statement | null;
  /** What is told of one that is there; null where none is told so. */
  readonly done: Statement | null;
  /** Nothing at all is told of one. */
  readonly silent: boolean;
  /** Each of them is told there, for itself. */
  readonly all: boolean;
}

/**
 * "完成苗木调运和整地" ↔ "地已整好，苗未到": held apart by the characters that only one of the things has, whatever the deeds
 * are called. null where the demand lists nothing, or the text does not tell the things apart.
 */
export function toldApart(demand: Demand, said: readonly Statement[]): ToldApart | null {
  const parts = partsOf(demand, true);
  // 系统与省平台联网, 资料学与图书馆学: 与 alone seldom lists.
  if (parts.length < 2 || !/[、和及]/.test(demand.text)) return null;
  const names = parts.map(({ name }) => name);
  const marks = names.map((name) => ownCharacters(name, names));
  if (marks.some((own) => own.length === 0)) return null;
  const except = exceptOne(said, marks);
  if (except) return except;
  const states = new Array<boolean | null>(marks.length).fill(null);
  const seen = new Array<boolean>(marks.length).fill(false);
  let open: Statement | null = null;
  let done: Statement | null = null;
  let last: readonly number[] = [];
  let sentence = -1;
  let stray = false;
  for (const statement of said) {
    if (statement.next || statement.hollow || statement.bracketed) continue;
    const before = statement.sentence === sentence ? last : [];
    sentence = statement.sentence;
    // 茶农反响良好 names no 茶园.
    const named = namedIn(statement.text, marks, statement.stage === "silent" ? 2 : 1);
    if (named.length === 0 && statement.whole) return null;
    // 另一部还在征求意见
    const other =
      marks.length === 2 && last.length === 1 && /^另[一外]/.test(statement.text) ? [1 - (last[0] ?? 0)] : named;
    const own = other.length > 0 ? other : statement.subject.pairs.size < 2 ? before : [];
    for (const at of own) seen[at] = true;
    last = own;
    const state = stateOf((own.length === 1 && parts[own[0] ?? 0]?.demand) || demand, statement);
    stray ||= own.length === 0 && statement.deeds.length > 0;
    // 换证268户，另有44户注销: what is left is not what was asked for.
    if (own.length === 0 || state === null || (other.length === 0 && statement.remains)) continue;
    if (own.length === marks.length) return null;
    if (state) done ??= statement;
    else open ??= statement;
    for (const at of own) states[at] = state && states[at] !== false;
  }
  if (!open && !done) return null;
  const silent =
    demand.ask !== "activity" &&
    // 读书节、音乐会等活动 gives instances.
    !/[^，。；]等/.test(demand.text) &&
    !stray &&
    seen.includes(false) &&
    new Set(parts.map((part) => part.demand.deedWord)).size === 1;
  return {
    open: states.includes(false) ? open : null,
    done: states.includes(true) ? done : null,
    silent,
    all: states.every((state) => state === true),
  };
}

/** 除泮桥外，其余修缮完工: all are there but one that the target names. */
function exceptOne(said: readonly Statement[], marks: readonly string[]): ToldApart | null {
  const at = said.findIndex(({ remains, text, next }) => remains && !next && EXCEPT.test(text));
  const open = said[at];
  const [, words = "", behind = ""] = open ? (EXCEPT.exec(open.text) ?? []) : [];
  const named = namedIn(words, marks).length;
  const rest = behind === "" ? said[at + 1] : open;
  if (!open || !rest || named === 0 || named === marks.length || rest.sentence !== open.sentence) return null;
  const isDone = !UNDONE.test(behind || rest.text) && (rest.deeds.length > 0 || rest.stage === "finished");
  return isDone ? { open, done: rest, silent: false, all: false } : null;
}

const EXCEPT = /^[^除]{0,8}除(?!此|去|了|上述|以上)([^外]{2,})外(.*)$/;
const UNDONE = /[未待尚正仍拟]/;

/** The characters of a name that no other of the names has. */
function ownCharacters(name: string, names: readonly string[]): string {
  let own = "";
  for (const char of name)
    if (!own.includes(char) && isHan(char) && names.every((other) => other === name || !other.includes(char)))
      own += char;
  return own;
}

function isHan(char: string): boolean {
  return char >= "\u4e00" && char <= "\u9fff";
}

/** The things that a statement names: by two of their own characters, by half of them, or by one that it opens with. */
function namedIn(text: string, marks: readonly string[], least = 1): number[] {
  // 前者已投用，后者仍在硬化
  const order = marks.length === 2 ? ORDER.findIndex((words) => words.test(text)) : -1;
  if (order >= 0) return [order];
  const named: number[] = [];
  for (const [at, own] of marks.entries()) {
    let hits = 0;
    for (const char of own) if (text.includes(char)) hits++;
    if (hits >= 2 || hits * 2 >= own.length || (hits >= least && own.includes(text.charAt(0)))) named.push(at);
  }
  return named;
}

const ORDER = [/^(?:前者|前一[项个座处条]|第一[项个座处条])/, /^(?:后者|后一[项个座处条]|第二[项个座处条])/];

/** Work at a thing that is over when the thing is mended. */
const MENDS = /^.{0,2}(?:抢修|修复|恢复|清理|整改|处置|疏通|排除|抢通)/;

/** Whether what is told is there; null where nobody can tell. */
function stateOf(demand: Demand, statement: Statement): boolean | null {
  const { stage } = statement;
  if (demand.ask === "activity") {
    if (stage === "stopped" || stage === "notDone" || (statement.remains && MENDS.test(demand.text))) return false;
    return stage === "finished" || stage === "reported" || stage === "underway" ? true : null;
  }
  const word = wordOf(demand, statement);
  // 环评已受理公示 is no 批复.
  const isEarlier = (statement.deeds.at(-1)?.deed.rank ?? 99) < (demand.deed?.rank ?? 0);
  if (word?.says === "met") return isEarlier ? null : true;
  if (stage === "finished") return word || isEarlier ? null : true;
  if (word && word.strength >= 2) return false;
  return stage === "underway" || stage === "planned" || stage === "notDone" || stage === "stopped" ? false : null;
}
