import { parseArgs } from "node:util";

/** What the command line asked for. */
export type Arguments =
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly sentence: string }
  | {
      readonly kind: "check";
      readonly files: readonly string[];
      readonly sheetName: string | null;
      readonly json: boolean;
      readonly out: string | null;
      /** Write 汇总 into the workbook that is saved; null: not wanted. */
      readonly summary: SummaryWish | null;
      /** Lay the table out for this paper on a sheet of its own; null: not asked for. */
      readonly print: "a3" | "a4" | "a4-portrait" | null;
      /** What becomes of hidden rows in print; null: not said. */
      readonly hiddenRows: "include" | "leaveOut" | null;
      readonly pdf: string | null;
      /** A file of settings to check by, in place of those in the workbook. */
      readonly settings: string | null;
      /** Write 问题清单 into the workbook that is saved. */
      readonly problemList: boolean;
    };

/** How the summary is wanted. */
export interface SummaryWish {
  readonly order: "total" | "rate";
  readonly leaderSheets: boolean;
  readonly unitSheets: boolean;
}

/** Reads the arguments after the program's name. Whatever does not make sense comes back as a Chinese sentence. */
export function readArguments(argv: readonly string[]): Arguments {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return wrong(unreadable(error));
  }
  const { values, positionals: files } = parsed;
  if (values.help === true) return { kind: "help" };
  if (files.length === 0) return wrong("没有写要检查的文件。");
  if (values.sheet === "") return needs("--sheet");
  if (values.out === "") return needs("--out");
  if (values.out !== undefined && files.length > 1) {
    return wrong("--out 只能用于一个文件；要标注几个文件，请一个一个地检查。");
  }
  if (values.settings === "") return needs("--settings");
  const problemList = values["problem-list"] === true;
  if (problemList && values.out === undefined) return wrong("要生成问题清单，请用 --out 写明另存的文件名。");
  const wantsSummary = SUMMARY_OPTIONS.some((option) => values[option] === true) || values.order !== undefined;
  if (wantsSummary && values.out === undefined) return wrong("要生成汇总表，请用 --out 写明另存的文件名。");
  if (values.order !== undefined && values.order !== "total" && values.order !== "rate") {
    return needs("--order");
  }
  const print = readPrint(values, files.length);
  if ("kind" in print) return print;
  return {
    kind: "check",
    files,
    ...print,
    sheetName: values.sheet ?? null,
    json: values.json === true,
    out: values.out ?? null,
    settings: values.settings ?? null,
    problemList,
    summary: wantsSummary ? summaryWish(values) : null,
  };
}

interface PrintWords {
  readonly print?: string | undefined;
  readonly hidden?: string | undefined;
  readonly pdf?: string | undefined;
  readonly out?: string | undefined;
}

function readPrint({ print, hidden, pdf, out }: PrintWords, files: number) {
  const paper = PAPERS.find((one) => one === print?.toLowerCase());
  if (print !== undefined && paper === undefined) return needs("--print");
  const hiddenRows = hidden === undefined ? null : HIDDEN.get(hidden);
  if (hiddenRows === undefined) return needs("--hidden");
  if (pdf === "") return needs("--pdf");
  if (pdf !== undefined && files > 1) return wrong("--pdf 只能用于一个文件。");
  if (paper === undefined && (pdf !== undefined || hidden !== undefined)) {
    return wrong(`${pdf === undefined ? "--hidden" : "--pdf"} 要和 --print 一起用。`);
  }
  if (paper !== undefined && pdf === undefined && out === undefined) {
    return wrong("--print 要和 --out 或者 --pdf 一起用，写明打印稿存到哪里。");
  }
  return { print: paper ?? null, hiddenRows, pdf: pdf ?? null };
}

const PAPERS = ["a3", "a4", "a4-portrait"] as const;
const HIDDEN: ReadonlyMap<string, "include" | "leaveOut"> = new Map([
  ["print", "include"],
  ["skip", "leaveOut"],
]);

/** How the command is used; also what `--help` prints. */
export const HELP = `用法：npm run -s check -- 文件.xlsx… [--sheet 工作表] [--json] [--out 另存为.xlsx [--summary] [--problem-list]]
      [--settings 设置.json]
      [--print a3|a4|a4-portrait] [--pdf 打印稿.pdf]

逐行核对通报表：填报的状态与文本是否相符，版式和文字有没有问题，并按分管领导和责任单位汇总。
原文件不会被改动，也不会有任何内容传到网上。

  --sheet 工作表    检查这张工作表。不写时检查打开工作簿时所在的那张；它不是通报表时，
                    检查唯一的一张通报表
  --json            每个文件输出一行 JSON
  --out 文件.xlsx   把标注后的工作簿另存为这个文件（已有的同名文件会被替换，但不能是原文件）
  --summary         在另存的工作簿里生成“汇总”“汇总图”“汇总明细”三张表，并显示通报文字；与 --out 同用
  --order rate      汇总按完成率排列；不写时按任务数
  --leader-sheets   另给每位分管领导生成一张任务表
  --unit-sheets     另给每家责任单位生成一张任务表
  --problem-list    在另存的工作簿里生成“问题清单”，按任务列出问题、依据和建议；与 --out 同用
  --settings 文件   按这个设置文件检查（在面板“设置”里导出的），代替工作簿里保存的设置；文件里的
                    处理记录（忽略、转责任单位）一并算上。与 --out 同用时都存进另存的工作簿
  --print 纸张      另加一张工作表“打印稿”，按这种纸排好版：a3（A3横向）、a4（A4横向）、
                    a4-portrait（A4纵向）。这时 --out 存的工作簿里不加标记
  --pdf 文件.pdf    把打印稿另存为 PDF（需要装有 LibreOffice）
  --hidden 做法     表中有隐藏的行时：print 打印，skip 不打印
  --help            显示这段说明

退出码：0 没有错误；1 有必须改正的错误；2 文件无法检查或者结果没能保存
`;

const OPTIONS = {
  sheet: { type: "string" },
  json: { type: "boolean" },
  out: { type: "string" },
  summary: { type: "boolean" },
  order: { type: "string" },
  "leader-sheets": { type: "boolean" },
  "unit-sheets": { type: "boolean" },
  "problem-list": { type: "boolean" },
  settings: { type: "string" },
  print: { type: "string" },
  hidden: { type: "string" },
  pdf: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

const SUMMARY_OPTIONS = ["summary", "leader-sheets", "unit-sheets"] as const;

function summaryWish(values: {
  readonly order?: string;
  readonly "leader-sheets"?: boolean;
  readonly "unit-sheets"?: boolean;
}): SummaryWish {
  return {
    order: values.order === "rate" ? "rate" : "total",
    leaderSheets: values["leader-sheets"] === true,
    unitSheets: values["unit-sheets"] === true,
  };
}

function wrong(sentence: string): Arguments {
  return { kind: "wrong", sentence: `${sentence}写法见 --help。` };
}

const FLAGS: ReadonlySet<string> = new Set([
  "--json",
  "-h",
  "--help",
  "--problem-list",
  ...SUMMARY_OPTIONS.map((option) => `--${option}`),
]);

/** What has to follow each option that takes a value. */
const VALUES: ReadonlyMap<string, string> = new Map([
  ["--sheet", "--sheet 后面要写工作表的名称。"],
  ["--out", "--out 后面要写标注后另存的文件名。"],
  ["--order", "--order 后面只能写 total（按任务数）或者 rate（按完成率）。"],
  ["--settings", "--settings 后面要写设置文件的名称：在面板“设置”里“导出为文件”得到的 .json 文件。"],
  ["--print", `--print 后面写 ${PAPERS.join("、")} 之一。`],
  ["--hidden", "--hidden 后面写 print（打印隐藏的行）或者 skip（不打印）。"],
  ["--pdf", "--pdf 后面要写 PDF 的文件名。"],
]);

/** The sentence for an option whose value is missing or not one of those it takes. */
function needs(option: string): Arguments {
  return wrong(VALUES.get(option) ?? "");
}

function unreadable(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  // It may name both: "-h, --help".
  const option = /--[a-z][\w-]*/.exec(message ?? "")?.[0] ?? /-\w+/.exec(message ?? "")?.[0] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `不认识选项 ${option}。`;
  if (FLAGS.has(option)) return `${option} 后面不写值。`;
  return VALUES.get(option) ?? `选项 ${option} 后面缺少值。`;
}
