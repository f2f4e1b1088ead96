import { createHash } from 'node:crypto';
import { JiraError } from '../context';
import { hasProjectPermission } from '../permissions';
import { fragmentsOf } from './app-functions';
import { compileClause } from './compile-clause';
import { orderIssues } from './order-issues';
import { parseJql } from './parse-jql';
import type { JiraContext } from '../context';
import type { Issue } from '../entities';
import type { Caller } from '../issues/caller';
import type { JqlWorld, Test } from './clause-field';

export interface SearchInput {
  readonly jql: string;
  readonly maxResults: number;
  readonly nextPageToken?: string | undefined;
}
export interface SearchPage {
  readonly issues: readonly Issue[];
  readonly nextPageToken?: string;
}
const UNBOUNDED =
  'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.';

/** Issues that match and that the caller may see, one page of them. 400 for queries without a restriction or that don't parse. */
export async function searchIssues(
  context: JiraContext,
  caller: Caller,
  input: SearchInput,
): Promise<SearchPage> {
  const issues = await findIssues(context, caller, input.jql);
  const from = readToken(input.nextPageToken, input.jql);
  const to = from + input.maxResults;
  return {
    issues: issues.slice(from, to),
    ...(to < issues.length ? { nextPageToken: makeToken(to, input.jql) } : {}),
  };
}

/** How many issues match and may be seen. */
export const countIssues = async (context: JiraContext, caller: Caller, jql: string): Promise<number> =>
  (await findIssues(context, caller, jql)).length;

async function findIssues(context: JiraContext, caller: Caller, jql: string): Promise<Issue[]> {
  const { where, orderBy } = parseJql(jql);
  if (!where) throw new JiraError(400, [UNBOUNDED]);
  const asked = { context, caller, now: context.clock.now() };
  const world: JqlWorld = { ...asked, fragments: await fragmentsOf(where, asked) };
  const test = compileClause(where, world);
  const isVisible = visibility(context, caller);
  const issues = context.tables.table('issues').where((issue) => test(issue) && isVisible(issue));
  return orderIssues(issues, orderBy, world);
}

/** Browse permission, asked once a project where that answers for all of its issues. */
function visibility(context: JiraContext, caller: Caller): Test {
  const whole = new Map<string, boolean>();
  return (issue) => {
    const known =
      whole.get(issue.projectId) ??
      hasProjectPermission(context, caller.accountId, issue.projectId, 'BROWSE_PROJECTS');
    whole.set(issue.projectId, known);
    if (known && issue.securityLevelId === null) return true;
    return hasProjectPermission(context, caller.accountId, issue.projectId, 'BROWSE_PROJECTS', issue);
  };
}

/** Tokens belong to their query: one of another query is refused. */
const digest = (jql: string): string => createHash('sha256').update(jql).digest('hex').slice(0, 12);
const makeToken = (offset: number, jql: string): string =>
  Buffer.from(`${digest(jql)}:${offset}`).toString('base64url');
function readToken(token: string | undefined, jql: string): number {
  if (token === undefined || token === '') return 0;
  const [hash, offset] = Buffer.from(token, 'base64url').toString().split(':');
  if (hash !== digest(jql) || !/^\d+$/.test(offset ?? ''))
    throw new JiraError(400, ['The nextPageToken is invalid or expired.']);
  return Number(offset);
}
