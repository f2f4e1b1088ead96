/** A refusal of Jira's API, with its own words. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly messages: readonly string[],
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super([...messages, ...Object.values(fields)].join(' ') || `The request failed with status ${status}.`);
  }
}

/** Calls the site as the chosen user. Answers the parsed body; throws HttpError with Jira's texts. */
export async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const value: unknown = text === '' ? undefined : parse(text);
  if (response.ok) return value as T;
  const refusal = (value ?? {}) as {
    errorMessages?: string[];
    errors?: Record<string, string>;
    errorMessage?: string;
  };
  throw new HttpError(
    response.status,
    refusal.errorMessages ?? (refusal.errorMessage ? [refusal.errorMessage] : []),
    refusal.errors ?? {},
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { errorMessages: [text.slice(0, 500)] };
  }
}

export const get = <T>(path: string) => call<T>('GET', path);
export const post = <T>(path: string, body?: unknown) => call<T>('POST', path, body);
export const put = <T>(path: string, body?: unknown) => call<T>('PUT', path, body);
export const remove = <T>(path: string) => call<T>('DELETE', path);
