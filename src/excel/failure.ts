/**
 * Something Excel refused, as a sentence for the user: what was being done, what happened, what to do. Never
 * carries cell text. `code` is Office.js's own ("AccessDenied"), for the maintainers.
 */
export class ExcelFailure extends Error {
  override readonly name = "ExcelFailure";

  constructor(
    readonly code: string,
    readonly doing: string,
    /** A further sentence: what may be half done, and what to do about it. */
    halfDone = "",
  ) {
    super(sentenceFor(code, doing) + halfDone);
  }

  /** Whether the sentence says what happened; else the maintainers have to look into it. */
  get foreseen(): boolean {
    return WORDS[this.code] !== undefined;
  }
}

/** Turns whatever was thrown into a failure with a sentence. A failure that already has one stays as it is. */
export function failureOf(error: unknown, doing: string, halfDone = ""): ExcelFailure {
  if (error instanceof ExcelFailure) return error;
  const failure = new ExcelFailure(codeOf(error), doing, halfDone);
  failure.cause = error;
  return failure;
}

/** The sentence for an Office.js error code; `doing` opens it: "标注工作表“5月”". */
export function sentenceFor(code: string, doing: string): string {
  const words = WORDS[code];
  if (words === undefined) {
    return `${doing}没有成功：出现了没有预料到的错误（代码 ${code}）。请重试；如果仍不行，请把这个代码告诉维护人员。`;
  }
  return `${doing}没有成功：${words.happened}。${words.remedy}。`;
}

/** Office.js errors carry `code`; anything else is a slip of our own and is known by its class. */
function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "Unknown";
  const { code, name } = error as { code?: unknown; name?: unknown };
  if (typeof code === "string" && code !== "") return code;
  return typeof name === "string" && name !== "" ? name : "Unknown";
}

interface Words {
  readonly happened: string;
  readonly remedy: string;
}

const TOO_LARGE: Words = {
  happened: "表格内容太多，一次传不下",
  remedy: "请把与通报表无关的内容移到别的工作簿，或者删去表格下方多余的行，再重试",
};
const NETWORK: Words = {
  happened: "与 Excel 的连接中断了",
  remedy: "请检查网络，刷新页面或者重新打开工作簿后重试",
};
const TOO_OLD: Words = {
  happened: "这个版本的 Excel 没有所需的功能（需要 ExcelApi 1.9）",
  remedy: "请使用 Excel 2021 或更新的版本、Microsoft 365，或者网页版 Excel",
};
const BUSY: Words = { happened: "Excel 正忙", remedy: "请稍等片刻再重试" };
const GONE: Words = {
  happened: "要找的工作表或者单元格已经不在了，可能刚被删除或者改名",
  remedy: "请重新点“一键检查”",
};
const IN_THE_WAY: Words = {
  happened: "表中的合并单元格、筛选、数据透视表或者表格对象不允许这样改动",
  remedy: "请先取消筛选或者合并，再重试",
};
const RESTART: Words = { happened: "Excel 的会话已经失效", remedy: "请关闭工作簿，重新打开后再试" };

/** What each error code means to the user. Codes: `Excel.ErrorCodes` and `OfficeExtension.ErrorCodes`. */
const WORDS: Readonly<Record<string, Words>> = {
  AccessDenied: {
    happened: "工作表或者工作簿受保护，或者是以只读方式打开的",
    remedy: "请在“审阅”选项卡撤销保护，或者另存一份可以编辑的副本，再重试",
  },
  InvalidOperationInCellEditMode: {
    happened: "有一个单元格正在编辑",
    remedy: "请按回车键结束编辑，再重试",
  },
  RequestPayloadSizeLimitExceeded: TOO_LARGE,
  ResponsePayloadSizeLimitExceeded: TOO_LARGE,
  RangeExceedsLimit: TOO_LARGE,
  OperationCellsExceedLimit: TOO_LARGE,
  ItemNotFound: GONE,
  InvalidReference: GONE,
  InvalidBinding: GONE,
  ApiNotFound: TOO_OLD,
  NotImplemented: TOO_OLD,
  UnsupportedFeature: TOO_OLD,
  UnsupportedOperation: TOO_OLD,
  UnsupportedSheet: {
    happened: "当前是图表工作表或者宏表，里面没有单元格",
    remedy: "请点开通报表所在的工作表，再重试",
  },
  InvalidSelection: { happened: "当前选中的不是单元格", remedy: "请先点选通报表里的一个单元格，再重试" },
  InactiveWorkbook: { happened: "这个工作簿不在最前面", remedy: "请点一下工作簿窗口，再重试" },
  MergedRangeConflict: IN_THE_WAY,
  FilteredRangeConflict: IN_THE_WAY,
  InsertDeleteConflict: IN_THE_WAY,
  PivotTableRangeConflict: IN_THE_WAY,
  ItemAlreadyExists: {
    happened: "同名的工作表刚刚被别人建好了",
    remedy: "请再试一次，会另取一个名字",
  },
  Conflict: { happened: "同时有别人在改动这张表", remedy: "请稍等片刻再重试" },
  ActivityLimitReached: BUSY,
  RequestAborted: BUSY,
  Timeout: BUSY,
  GeneralException: {
    happened: "Excel 没有说明原因，多半是有对话框开着或者正在计算",
    remedy: "请关闭打开的对话框，稍等片刻再重试",
  },
  WriteNotSupportedWhenModalDialogOpen: {
    happened: "Excel 里还开着一个对话框",
    remedy: "请先关闭对话框，再重试",
  },
  ConnectionFailure: NETWORK,
  NetworkError: NETWORK,
  ServiceUnavailable: NETWORK,
  /** Our own: Excel has no code for it. */
  SettingsFull: {
    happened: "工作簿里留给加载项保存设置的空间（2 MB）不够了",
    remedy: "请先撤销排版，或者撤回一些不再需要的处理记录，再试一次",
  },
  HostRestartNeeded: RESTART,
  InvalidOrTimedOutSession: RESTART,
};
