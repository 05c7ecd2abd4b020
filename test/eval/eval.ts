import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { mutationScores, wordsOf } from "./mutations";
import { type Case, casesOf, type LabelledRow, sameSet, type Score, scoreOf, STATUS_WORDS } from "./score";

/** Scores the judge on labelled rows: `npm run eval [-- FILE.jsonl …] [-- --quiet]`. Each row counts under each of the three statuses. */
function main(args: readonly string[]): void {
  const quiet = args.includes("--quiet");
  const root = path.join(__dirname, "..", "..");
  const named = args.filter((arg) => !arg.startsWith("--"));
  const files =
    named.length > 0
      ? named
      : [path.join(root, "..", "shared", "data", "labelled.jsonl"), path.join(root, "test", "labelled", "rows.jsonl")];
  for (const file of files) {
    if (!existsSync(file)) {
      console.log(`${path.relative(root, file)}: not here, left out`);
      continue;
    }
    const rows = readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line) as LabelledRow);
    const cases = casesOf(rows);
    console.log(`\n${path.relative(root, file)}`);
    if (!quiet) for (const entry of cases) if (entry.stated === "completed" || miss(entry)) print(entry);
    printScore(scoreOf(cases));
    printMutations(rows, quiet);
  }
}

function miss({ contradiction, judgement }: Case): string | null {
  if (contradiction && judgement.verdict === "supported") return "missed";
  if (!contradiction && judgement.verdict === "contradicted") return "FALSE ACCUSATION";
  if (contradiction && judgement.verdict === "uncertain") return "only uncertain";
  if (!contradiction && judgement.verdict === "uncertain") return "uncertain though consistent";
  return null;
}

function print(entry: Case): void {
  const { row, judgement } = entry;
  const wrong = miss(entry);
  if (!wrong && sameSet(entry)) return;
  const found = judgement.impliedStatuses.map((status) => STATUS_WORDS[status]).join("/");
  console.log(
    `${row.id} 填报${STATUS_WORDS[entry.stated]} 标注${row.implied.join("/")} 判断${found} ${judgement.verdict} ${wrong ?? "set differs"}`,
  );
  if (entry.stated !== "completed" && wrong !== "FALSE ACCUSATION") return;
  console.log(`    目标 ${row.target}\n    文中 ${row.completion}`);
  for (const item of judgement.items)
    console.log(`    · ${item.target.text} ↔ ${item.answer?.text ?? "—"}: ${item.outcome} ${item.reason}`);
}

/** Rows found fine, falsified: how many are noticed. */
function printMutations(rows: readonly LabelledRow[], quiet: boolean): void {
  for (const { name, made, caught, missed } of mutationScores(rows)) {
    const share = made === 0 ? "none could be made" : `${(caught / made).toFixed(3)} (${caught}/${made})`;
    console.log(`  mutants caught: ${name}  ${share}`);
    if (!quiet) for (const mutant of missed) console.log(`    missed ${wordsOf(mutant)}`);
  }
}

function printScore(score: Score): void {
  const rate = (part: number, whole: number) => `${(whole === 0 ? 1 : part / whole).toFixed(3)} (${part}/${whole})`;
  console.log(`  precision of contradicted        ${rate(score.calledRightly, score.called)}   must ≥ 0.98`);
  console.log(`  contradictions called            ${rate(score.calledRightly, score.contradictions)}   must ≥ 0.90`);
  console.log(`  contradictions flagged at all    ${rate(score.flagged, score.contradictions)}   must ≥ 0.96`);
  console.log(`  uncertain on consistent          ${rate(score.uncertainConsistent, score.consistent)}   must ≤ 0.08`);
  console.log(`  implied set exactly as labelled  ${rate(score.exactSets, score.rows)}`);
}

main(process.argv.slice(2));
