import * as words from "./unit-words";

/** What a name by itself tells, wherever it stands. */
export interface NameFacts {
  /** It ends as units do. */
  readonly isWhole: boolean;
  /** For what is no name by itself: the endings that it may still belong to; null for all others. */
  readonly orphanEndings: readonly string[] | null;
  /** It says that nobody is named, or something of those who are. */
  readonly isNote: boolean;
  /** It can't be taken for a name, in whatever place. */
  readonly isRemark: boolean;
  /** It may be a person, or a post. */
  readonly isPersonal: boolean;
  /** The name without 等部门, 配合 and a person's post behind it. */
  readonly bare: string;
}

/** Longer than any unit's name. */
export const LONGEST_NAME = 40;
const HAN_NAME = /^[\p{Script=Han}·]{2,4}$/u;

/**
 * What names of units tell, each name read once: the same stand in row after row. A class, as a closure made for each
 * sheet has the code that calls it compiled anew for each.
 */
export class KnownNames {
  private readonly known = new Map<string, NameFacts>();

  factsOf(name: string): NameFacts {
    let facts = this.known.get(name);
    if (!facts) this.known.set(name, (facts = factsOf(name)));
    return facts;
  }
}

function factsOf(name: string): NameFacts {
  const orphanEndings = isOrphan(name) ? (words.ORPHAN_ENDINGS[name] ?? null) : null;
  const whole = isWhole(name);
  return {
    isWhole: whole,
    orphanEndings,
    isNote: isNote(name),
    isRemark: isRemark(name),
    isPersonal: (HAN_NAME.test(name) && !whole && orphanEndings === null) || words.POSTS.includes(name),
    bare: bareName(name),
  };
}

function bareName(name: string): string {
  // 区教育局（王芳）, but 区委宣传部（区文明办） and 各镇（街道）.
  const bracket = /[（(〔[【]([^（(〔[【]{2,4})[）)〕\]】]$/.exec(name);
  if (bracket && HAN_NAME.test(bracket[1]!) && isWhole(name.slice(0, bracket.index))) {
    const isUnit = isWhole(bracket[1]!) || words.COLLECTIVES.includes(bracket[1]!);
    if (!isUnit) return name.slice(0, bracket.index);
  }
  const others = words.AND_OTHERS.exec(name);
  if (others && others.index >= 2) return name.slice(0, others.index);
  const support = words.SUPPORT_TAIL.exec(name);
  if (support && isWhole(name.slice(0, support.index))) return name.slice(0, support.index);
  const post = words.POSTS.map((word) => name.indexOf(word)).filter((at) => at > 2 && isWhole(name.slice(0, at)));
  return post.length > 0 ? name.slice(0, Math.min(...post)) : name;
}

function isRemark(name: string): boolean {
  if (name.length > LONGEST_NAME || !/[\p{L}\d]/u.test(name) || isNote(name)) return true;
  const support = words.SUPPORT_TAIL.exec(name);
  if (support && (!isWhole(name.slice(0, support.index)) || /^(?:各|相关|有关)/.test(name))) return true;
  return words.AND_OTHERS.exec(name)?.index === 0;
}

function isOrphan(name: string): boolean {
  return Object.hasOwn(words.ORPHAN_ENDINGS, name);
}

/** Whether a name ends as units do. */
export function isWhole(name: string): boolean {
  const bare = name.replace(/[（(〔[【][^（(〔[【]{0,40}$/, "");
  return bare.length >= 2 && words.UNIT_ENDINGS.some((ending) => bare.endsWith(ending));
}

function isNote(name: string): boolean {
  return words.NOBODY.includes(name) || words.REMARK_WORDS.some((word) => name.includes(word));
}
