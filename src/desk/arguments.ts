import { parseArgs } from "node:util";

/** What `npm run desk` was asked for. */
export type DeskArguments =
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly sentence: string }
  | {
      readonly kind: "serve";
      /** The workbook to open; null: the sample. */
      readonly file: string | null;
      /** 0 takes any free port. */
      readonly port: number;
    };

export const DESK_HELP = `用法：npm run desk [-- 文件.xlsx] [--port 端口]

在本机打开试用台：一个像电子表格的网页，旁边是真正的加载项。只有这台机器连得上，改动不会写回原文件，
要留下请在网页里另存。

  文件.xlsx     打开这个工作簿；不写时打开自带的示例
  --port 端口   用这个端口（0 到 65535）；不写时用任意空闲的端口
  --help        显示这段说明
`;

/** Reads the arguments after the program's name. Whatever does not make sense comes back as a Chinese sentence. */
export function readDeskArguments(argv: readonly string[]): DeskArguments {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      options: { port: { type: "string" }, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
  } catch (error) {
    return wrong(unreadable(error));
  }
  const { values, positionals } = parsed;
  if (values.help === true) return { kind: "help" };
  if (positionals.length > 1) return wrong("试用台一次只打开一个文件。");
  const { port = "0" } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return wrong(PORT);
  return { kind: "serve", file: positionals[0] ?? null, port: Number(port) };
}

const PORT = "--port 后面要写端口号，0 到 65535。";

function unreadable(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  // It may name both: "-h, --help".
  const option = /--[a-z][\w-]*/.exec(message ?? "")?.[0] ?? /-\w+/.exec(message ?? "")?.[0] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `不认识选项 ${option}。`;
  return option.startsWith("--port") ? PORT : `${option} 后面不写值。`;
}

function wrong(sentence: string): DeskArguments {
  return { kind: "wrong", sentence: `${sentence}写法见 npm run desk -- --help。` };
}
