/** What kind of refusal or failure Jira answered with. */
export type JiraErrorCode =
  | 'BAD_REQUEST'
  | 'UNAUTHORISED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'GONE'
  | 'CONFLICT'
  | 'TOO_LARGE'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  /** Jira answered, but not with the shape its document promises. */
  | 'MALFORMED'
  | 'REFUSED';

/** A call to Jira that did not succeed. `messages` are Jira's own words, field errors as "field: text". */
export class JiraError extends Error {
  override readonly name = 'JiraError';
  constructor(
    readonly endpoint: string,
    readonly status: number,
    readonly code: JiraErrorCode,
    readonly messages: readonly string[],
    /** Seconds after which Jira asks to come back; only with RATE_LIMITED. */
    readonly retryAfter: number | null = null,
  ) {
    super(`${endpoint}: ${status} ${messages.join('; ')}`);
  }
}

const CODES: Readonly<Record<number, JiraErrorCode>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORISED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  410: 'GONE',
  413: 'TOO_LARGE',
  429: 'RATE_LIMITED',
};

/** The code of a status that is not a success. */
export const codeOf = (status: number): JiraErrorCode =>
  CODES[status] ?? (status >= 500 ? 'UNAVAILABLE' : 'REFUSED');

/** Jira's `{errorMessages, errors}` (JSM: `{errorMessage}`) as a list of texts; never throws. */
export function messagesOf(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return [];
  const { errorMessages, errorMessage, message, errors } = body as Record<string, unknown>;
  const texts = Array.isArray(errorMessages) ? errorMessages.filter((text) => typeof text === 'string') : [];
  for (const text of [errorMessage, message]) if (typeof text === 'string') texts.push(text);
  if (typeof errors === 'object' && errors !== null)
    for (const [field, text] of Object.entries(errors))
      if (typeof text === 'string') texts.push(Array.isArray(errors) ? text : `${field}: ${text}`);
  return texts;
}
