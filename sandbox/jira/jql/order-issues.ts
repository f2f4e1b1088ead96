import { JiraError } from '../context';
import { resolveField } from './resolve-field';
import type { OrderByField } from '@atlaskit/jql-ast';
import type { Issue } from '../entities';
import type { JqlWorld, SortKey } from './clause-field';

/** Jira sorts by at most seven fields. */
const MAX_FIELDS = 7;

/** Sorts in place. Without ORDER BY the newest come first; issues without a value come last in ascending order; the id breaks ties. */
export function orderIssues(issues: Issue[], orderBy: readonly OrderByField[], world: JqlWorld): Issue[] {
  if (orderBy.length > MAX_FIELDS)
    throw new JiraError(400, [
      `Error in the JQL Query: the ORDER BY clause can have at most ${MAX_FIELDS} fields, but has ${orderBy.length}.`,
    ]);
  const sorts = orderBy.map((entry) => {
    const [field] = resolveField(entry.field, world);
    const key = field?.sort;
    if (!key) throw new JiraError(400, [`Not able to sort using field '${entry.field.value ?? ''}'.`]);
    // Dates and keys come newest first unless the query says otherwise; other fields ascend.
    const descending = entry.direction ? entry.direction.value === 'DESC' : false;
    return { keys: new Map(issues.map((issue) => [issue.id, key(issue)])), sign: descending ? -1 : 1 };
  });
  return issues.sort((a, b) => {
    for (const { keys, sign } of sorts) {
      const order = compareKeys(keys.get(a.id) ?? null, keys.get(b.id) ?? null);
      if (order !== 0) return order * sign;
    }
    return orderBy.length === 0
      ? b.created.localeCompare(a.created) || Number(b.id) - Number(a.id)
      : Number(b.id) - Number(a.id);
  });
}

function compareKeys(a: SortKey, b: SortKey): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}
