import { ASPECTS, type Aspect } from "./aspects";
import { CharSet } from "./char-set";
import { isCjk } from "./characters";
import { DEEDS, type Deed } from "./deeds";
import { MASKS } from "./masks";
import { type Phrase, phraseTable } from "./phrase-table";
import { SHORT_VERBS } from "./short-verbs";

/**
 * Finds the words that tell what was done and how far it has got. The words stand in deeds.ts, aspects.ts and
 * masks.ts; what follows from them is worked out in facts/. One scan finds every word of every table; where several
 * could begin at one place the longest wins, so a longer entry overrides a shorter one.
 */

/** A word of the tables as it stands in a text. Offsets count in that (normalized) text, half-open. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly aspect: Aspect | null;
  readonly deed: Deed | null;
}

interface Meaning {
  readonly aspect: Aspect | null;
  readonly deed: Deed | null;
}

/** What a word of the lexicon means. `ending`: that part of it which may belong to another word; "" where none may. */
interface Entry extends Meaning {
  readonly ending: "中" | "材料" | "毕" | "已" | "上市" | "";
}

/** Deeds that may be nearly done. */
const NEARLY = new Set("build clear settle pay finish tender sign compose handover resume decide".split(" "));

const LEXICON = phraseTable(lexicon());

/** The cues of `[start, end)` of a normalized text, left to right, without overlap; nothing beyond `end` is looked at. */
export function cuesOf(text: string, start = 0, end = text.length): Cue[] {
  const cues: Cue[] = [];
  for (let index = start; index < end;) {
    const word = LEXICON.beginningAt(text, index, isWhole, end);
    if (word === null) {
      index++;
      continue;
    }
    const { aspect, deed } = word.value;
    const stop = index + word.length;
    if (aspect !== null || deed !== null) cues.push({ start: index, end: stop, text: word.key, aspect, deed });
    index = stop;
  }
  return cues;
}

/** What goes on with 材料 in the name of a subject taught: 材料科学, 材料成型, 材料与化工. */
const SUBJECTS = new CharSet("科成学物化与");
/** What makes another word of 完, 好 or 毕: 置换完成, 编好书. */
const WORDS_ON = new CharSet("成善整工备美税结书业生节竟粮用");
/** 报上市财政局, 以上市级, 线上市场: no shares are listed. */
const OF_CITY = new CharSet("级场民区委政直里域县局公企值财发住统");
const BEFORE_CITY = new CharSet("以线网晚早报");
/** Before a verb in short: it has come to its end. */
const ENDED = new CharSet("已均都全悉尽");

function isWhole({ length, value }: Phrase<Entry>, text: string, index: number, end: number): boolean {
  if (value.ending === "") return true;
  const stop = index + length;
  // 申报材料科学博士点 asks for no papers.
  if (value.ending === "材料") return !SUBJECTS.at(text, stop);
  if (value.ending === "上市") return !OF_CITY.at(text, stop) && !BEFORE_CITY.at(text, index - 1);
  if (value.ending === "毕") return stop === end || !WORDS_ON.at(text, stop);
  // 灯已换, 已换320盏; not 已换届.
  if (value.ending === "已") return ENDED.at(text, index - 1) && (stop === end || !isCjk(text.charCodeAt(stop)));
  // 争取中 is no word in 争取中央, 调度中 none in 调度中豪公司: only where the clause ends, or 的 goes on.
  return stop === end || !isCjk(text.charCodeAt(stop)) || text.startsWith("的", stop);
}

/**
 * An alternation of literal words, longest first so that the longest entry wins. Literals only: it can't backtrack
 * beyond the length of its longest word.
 */
export function wordPattern(words: readonly string[]): RegExp {
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g");
}

/** Every word of every table, once. */
function* lexicon(): Generator<[string, Entry]> {
  const meanings = new Map<string, Meaning>();
  for (const deed of DEEDS) for (const word of wordsOf(deed.words)) meanings.set(word, { aspect: null, deed });
  for (const [aspect, words] of Object.entries(ASPECTS) as [Aspect, string][]) {
    // A word may tell both: 推进 is a deed of the kind "tend" and says that it goes on.
    for (const word of wordsOf(words)) meanings.set(word, { aspect, deed: meanings.get(word)?.deed ?? null });
  }
  // 铺装中, 调试中: the deed goes on.
  for (const deed of DEEDS)
    for (const word of wordsOf(deed.words)) if (word.length > 1) meanings.set(`${word}中`, { aspect: "ongoing", deed });
  // 基本更新, 基本铺设完毕: nearly done.
  for (const deed of DEEDS)
    if (NEARLY.has(deed.name))
      for (const word of wordsOf(deed.words))
        if (word.length === 2 && word !== "建设" && !meanings.has(`基本${word}`))
          meanings.set(`基本${word}`, { aspect: "nearly", deed });
  for (const [word, full] of SHORT_VERBS) {
    const deed = meanings.get(full)?.deed;
    if (!deed) throw new Error(`no deed is told by ${full}`);
    if (!meanings.has(word)) meanings.set(word, { aspect: "done", deed });
  }
  for (const word of wordsOf(MASKS)) meanings.set(word, { aspect: null, deed: null });
  // One entry for all words that mean the same: there are thousands of words, and a hundred entries stay at hand.
  const shared = new Map<string, Entry>();
  for (const [word, { aspect, deed }] of meanings) {
    const ending = endingOf(word);
    const key = `${aspect} ${deed === null ? -1 : DEEDS.indexOf(deed)} ${ending}`;
    const entry = shared.get(key) ?? { aspect, deed, ending };
    shared.set(key, entry);
    yield [word, entry];
  }
}

function endingOf(word: string): Entry["ending"] {
  if (word.endsWith("材料")) return "材料";
  if (word === "上市") return word;
  if (SHORT_VERBS.has(word) || word === "毕" || word === "讫")
    return word.length > 1 || /[毕讫]/.test(word) ? "毕" : "已";
  return word.length > 1 && word.endsWith("中") ? "中" : "";
}

function wordsOf(list: string): string[] {
  return list.split(" ").filter((word) => word !== "");
}
