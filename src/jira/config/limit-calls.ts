import type { JiraClient } from '../client';

/** So many calls at once: more make Jira answer 429 sooner, not everything faster. */
const AT_ONCE = 8;

/** The same client with a bounded number of calls under way; the rest wait their turn, first come first served. */
export function limitCalls(jira: JiraClient, most = AT_ONCE): JiraClient {
  let running = 0;
  const waiting: (() => void)[] = [];
  const turn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The place is handed on: it never becomes free in between.
      if (next) next();
      else running -= 1;
    }
  };
  return {
    call: (endpoint, input) => turn(() => jira.call(endpoint, input)),
    exchange: (endpoint, input) => turn(() => jira.exchange(endpoint, input)),
  };
}
