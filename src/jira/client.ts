import type { Reader } from '../shape';
import { fillPath, type Endpoint } from './endpoint';
import { codeOf, JiraError, messagesOf } from './errors';
import { waitBefore } from './retry';

/** The part of a fetch response that the client reads. */
export interface WireResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}
export interface WireRequest {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}
/** Sends one request as the app or as the person who asks. In Forge: asApp()/asUser().requestJira. */
export type Send = (as: 'app' | 'user', path: string, request: WireRequest) => Promise<WireResponse>;

export interface CallInput<T> {
  readonly path?: Readonly<Record<string, string>>;
  /** A list repeats its parameter. */
  readonly query?: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;
  readonly body?: unknown;
  /** Names only the fields that are used: Jira may add others at any time. */
  readonly answer: Reader<T>;
}
export interface Exchange<T> {
  readonly status: number;
  readonly data: T;
  /** Where a long-running task can be watched, if Jira says so. */
  readonly location: string | null;
  /** All of the answer's, for what is read from them now and then. */
  readonly headers: WireResponse['headers'];
}

/** Jira as the use cases see it. Both methods throw JiraError for anything but a 2xx or 3xx answer. */
export interface JiraClient {
  call<T>(endpoint: Endpoint, input: CallInput<T>): Promise<T>;
  /** Like call, with the status and the location of a task. */
  exchange<T>(endpoint: Endpoint, input: CallInput<T>): Promise<Exchange<T>>;
}

export interface ClientOptions {
  readonly send: Send;
  readonly sleep: (ms: number) => Promise<void>;
  /** A number in [0, 1), for jitter. */
  readonly random: () => number;
  /** Milliseconds that this invocation has left; a wait never eats into the last second. */
  readonly timeLeft: () => number;
}

/** Jira's client over an injected transport: fills paths, checks answers, waits and retries where that is safe. */
export function makeJiraClient(options: ClientOptions): JiraClient {
  const exchange = async <T>(endpoint: Endpoint, input: CallInput<T>): Promise<Exchange<T>> => {
    const path = fillPath(endpoint, input.path ?? {}) + queryString(input.query);
    for (let attempt = 0; ; attempt++) {
      const response = await sendOnce(options.send, endpoint, path, input.body);
      const isLost = response instanceof JiraError;
      if (!isLost && response.status < 400) return readAnswer(endpoint, response, input.answer);
      const error = isLost ? response : await readError(endpoint, response);
      const wait = waitBefore(attempt, endpoint, error, options);
      if (wait === null) throw error;
      await options.sleep(wait);
    }
  };
  return { exchange, call: async (endpoint, input) => (await exchange(endpoint, input)).data };
}

/** Gives Jira's answer, or what kept it from coming. */
async function sendOnce(
  send: Send,
  endpoint: Endpoint,
  path: string,
  body: unknown,
): Promise<WireResponse | JiraError> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  try {
    return await send(endpoint.as, path, {
      method: endpoint.method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'NeedsAuthenticationError')
      return new JiraError(endpoint.id, 401, 'UNAUTHORISED', [
        'Jira asks the person to authorise Steward first.',
      ]);
    return new JiraError(endpoint.id, 0, 'UNAVAILABLE', [
      error instanceof Error ? error.message : 'the connection failed',
    ]);
  }
}

async function readAnswer<T>(
  endpoint: Endpoint,
  response: WireResponse,
  schema: Reader<T>,
): Promise<Exchange<T>> {
  const parsed = schema.safeParse(parseJson(await response.text()));
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new JiraError(endpoint.id, response.status, 'MALFORMED', faults);
  }
  const { headers, status } = response;
  return { status, data: parsed.data, location: headers.get('location'), headers };
}

async function readError(endpoint: Endpoint, response: WireResponse): Promise<JiraError> {
  const messages = messagesOf(parseJson(await response.text()));
  const header = Number(response.headers.get('retry-after'));
  const retryAfter = Number.isFinite(header) && header > 0 ? header : null;
  const words = messages.length > 0 ? messages : [`status ${response.status}`];
  return new JiraError(endpoint.id, response.status, codeOf(response.status), words, retryAfter);
}

function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function queryString(query: CallInput<unknown>['query'] = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]): [string, string][] => {
    if (value === undefined) return [];
    return typeof value === 'object' ? value.map((one) => [name, one]) : [[name, String(value)]];
  });
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}
