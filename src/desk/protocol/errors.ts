/** Codes of Office.js errors the desk answers with, each with its HTTP status and Excel's usual words. */
const ERRORS = {
  AccessDenied: [403, "You cannot perform the requested operation."],
  ApiNotFound: [
    404,
    "The API you are trying to use could not be found. It may be available in a newer version of Excel. Please see the documentation: https://docs.microsoft.com/office/dev/add-ins/reference/requirement-sets/excel-api-requirement-sets.",
  ],
  GeneralException: [500, "There was an internal error while processing the request."],
  InvalidArgument: [400, "The argument is invalid or missing or has an incorrect format."],
  InvalidOperation: [400, "The operation attempted is invalid on the object."],
  InvalidOperationInCellEditMode: [
    400,
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  ],
  InvalidOrTimedOutSession: [
    408,
    "Your Office Online session has expired or is invalid. To continue, refresh the page.",
  ],
  InvalidReference: [400, "This reference is not valid for the current operation."],
  InvalidSelection: [400, "The current selection is invalid for this operation."],
  ItemAlreadyExists: [409, "The resource being created already exists."],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  RequestPayloadSizeLimitExceeded: [413, "The request payload size has exceeded the limit."],
  ResponsePayloadSizeLimitExceeded: [413, "The response payload size has exceeded the limit."],
} as const;

export type RichApiErrorCode = keyof typeof ERRORS;

/** An error as the host reports it: it ends the batch at the action that caused it. */
export class RichApiError extends Error {
  readonly code: RichApiErrorCode;
  readonly httpStatus: number;
  /** Class and member, as the client shows it in `debugInfo.errorLocation`. */
  location = "";

  constructor(code: RichApiErrorCode, message: string = ERRORS[code][1]) {
    super(message);
    this.name = "RichApiError";
    this.code = code;
    this.httpStatus = ERRORS[code][0];
  }
}

export function invalidArgument(): never {
  throw new RichApiError("InvalidArgument");
}

export function itemNotFound(): never {
  throw new RichApiError("ItemNotFound");
}
