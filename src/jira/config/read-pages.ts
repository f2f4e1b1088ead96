import * as z from '../../shape';
import type { CallInput, JiraClient } from '../client';
import type { Endpoint } from '../endpoint';

const MOST_PAGES = 200;

/**
 * All values of one of Jira's paged lists (`startAt`, `maxResults`, `isLast`).
 * @throws JiraError of the first page that fails; Error when the list never ends
 */
export async function readPages<T>(
  jira: JiraClient,
  endpoint: Endpoint,
  value: z.Shape<T>,
  input: Pick<CallInput<unknown>, 'path' | 'query' | 'body'> = {},
): Promise<T[]> {
  const answer = z.object({
    values: z.array(value),
    isLast: z.boolean().optional(),
    total: z.number().optional(),
  });
  const all: T[] = [];
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = { ...input.query, startAt: all.length, maxResults: 100 };
    const got = await jira.call(endpoint, { ...input, query, answer });
    all.push(...got.values);
    const last = got.isLast ?? (got.total === undefined || all.length >= got.total);
    if (last || got.values.length === 0) return all;
  }
  throw new Error(`${endpoint.id} did not come to an end after ${MOST_PAGES} pages`);
}
