import { MARK } from './attacks';
import type { World } from './world';

/** Texts in quotes, as JQL reads them. */
const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;

/**
 * What the fuzz left in calls to Jira: a hostile text belongs between the quotes of a query, percent-encoded in one part of a path, and in
 * no link of a text that Steward writes. Gives how many calls were looked at and what was found elsewhere.
 */
export function tracesIn({ traffic }: Pick<World, 'traffic'>): {
  readonly calls: number;
  readonly queries: number;
  readonly faults: readonly string[];
} {
  const faults: string[] = [];
  const ours = traffic.filter(({ actor }) => actor.kind === 'app' || actor.kind === 'appAsUser');
  let queries = 0;
  for (const { method, path, query, body } of ours) {
    const jqls = [
      ...query.filter(([name]) => name === 'jql').map(([, jql]) => jql),
      (body as { jql?: unknown } | undefined)?.jql,
    ];
    for (const jql of jqls.filter((one) => typeof one === 'string')) {
      queries++;
      if (jql.replace(QUOTED, '').includes(MARK))
        faults.push(`in a query, outside of quotes: ${jql.slice(0, 200)}`);
    }
    const parts = path.split('/');
    if (parts.some((part) => part === '..' || part === '.' || /[?#\\\s]/.test(part)))
      faults.push(`${method} ${path.slice(0, 200)}`);
    if (/"href":\s*"\s*(?:javascript|data|vbscript):/i.test(JSON.stringify(body ?? null)))
      faults.push(`a link that runs, in ${method} ${path}`);
  }
  return { calls: ours.length, queries, faults };
}
