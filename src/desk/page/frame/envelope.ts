/**
 * What office.js and its host say to each other across the border of the frame: JSON texts sent by `postMessage`.
 * Field names are the client's own.
 */
export interface Request {
  readonly _messageType: 0;
  readonly _actionName: string;
  /** 0 calls a method, 1 registers for an event, 2 takes that back. */
  readonly _actionType: 0 | 1 | 2;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** Reads a message of the add-in's frame. Null for anything that is no request of office.js. */
export function readRequest(message: unknown): Request | null {
  if (typeof message !== "string" || !message.startsWith("{")) return null;
  try {
    const value = JSON.parse(message) as Partial<Request>;
    return value._messageType === 0 && typeof value._actionName === "string" ? (value as Request) : null;
  } catch {
    return null;
  }
}

/** The answer to a request. */
export function replyTo(request: Request, data: unknown): string {
  return envelope(request, FOR_CALLING, data);
}

/** An event, sent on the registration it answers. */
export function eventFor(registration: Request, data: unknown): string {
  return envelope(registration, FOR_EVENT, data);
}

const FOR_CALLING = 0;
const FOR_EVENT = 1;

function envelope(request: Request, responseType: number, data: unknown): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: location.origin,
    _data: data,
    _errorCode: 0,
    _responseType: responseType,
    _serializerVersion: 1,
  });
}
