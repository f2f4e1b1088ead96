import type { Actor, Jira, JiraRequest } from '../../sandbox/core/types';

/** One call to Jira with its answer. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly actor: Actor;
  readonly body: unknown;
  readonly status: number;
  readonly answer: unknown;
}

/** From now on every call to this site is noted, in order, whoever makes it: the app, its screens or people. */
export function recordTraffic(jira: Jira): Exchange[] {
  const exchanges: Exchange[] = [];
  const handle = jira.handle.bind(jira);
  const copy = (value: unknown): unknown => (value === undefined ? undefined : structuredClone(value));
  jira.handle = async (request: JiraRequest) => {
    // Copied first: what is noted is what was sent, whatever a handler does with it.
    const body = copy(request.body);
    const response = await handle(request);
    const { method, path, query, actor } = request;
    exchanges.push({
      method,
      path,
      query: [...query],
      actor,
      body,
      status: response.status,
      answer: copy(response.body),
    });
    return response;
  };
  return exchanges;
}
