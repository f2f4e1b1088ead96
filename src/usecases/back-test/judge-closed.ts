import { addTickets } from '../../domain/back-test/back-test';
import { compactHistory, type CompactHistory } from '../../domain/back-test/compact-history';
import type { ProjectRules, RulesInForce } from '../../domain/rules/types';
import { searchIds } from '../../jira/reports/search-ids';
import { keepHistories } from '../reports/keep-history';
import type { Deps } from '../deps';
import { fetchHistories } from './fetch-histories';
import { trialOf, type BackTestInput } from './input';
import { fieldsOfPolicies, jiraFields, knowsFields } from './policy-fields';
import type { Progress } from './progress';

/** Ids that one search brings; they wait in the progress record. */
const LISTED = 1000;
/** Tickets of one part: as many as Jira gives in one bulk fetch. */
const PART = 100;

export interface Part {
  readonly progress: Progress;
  /** Jira was asked for tickets: it wants a rest before the next part. */
  readonly fetched: boolean;
}

/** Tickets of the adopted types that were closed in the last days, in one order from call to call. */
export function closedJql({ projectId, practices }: ProjectRules, days: number): string {
  const types = practices.flatMap(({ issueTypeIds }) => issueTypeIds).join(', ');
  const closed = `statusCategory = Done AND statusCategoryChangedDate >= -${days}d`;
  return `project = ${projectId} AND issuetype IN (${types}) AND ${closed} ORDER BY created ASC`;
}

/** Judges the next hundred closed tickets of a project: from what is kept, and from Jira only what is missing. */
export async function judgeClosed(
  deps: Deps,
  rules: RulesInForce,
  project: ProjectRules,
  input: BackTestInput,
  days: number,
  before: Progress,
): Promise<Part> {
  const listed = before.waiting.length > 0 ? before : await listMore(deps, project, days, before);
  const ids = listed.waiting.slice(0, PART);
  const { tickets, fetched } = await ticketsOf(deps, project, input, ids);
  return {
    fetched,
    progress: {
      ...listed,
      waiting: listed.waiting.slice(PART),
      done: listed.done + ids.length,
      gone: listed.gone + ids.length - tickets.length,
      tally: addTickets(listed.tally, trialOf(rules, input), tickets),
    },
  };
}

async function listMore(
  { jira }: Pick<Deps, 'jira'>,
  project: ProjectRules,
  days: number,
  before: Progress,
): Promise<Progress> {
  const page = await searchIds(jira, closedJql(project, days), { limit: LISTED, token: before.next });
  return { ...before, waiting: [...page.ids], next: page.next, listed: page.next === null };
}

async function ticketsOf(
  deps: Deps,
  project: ProjectRules,
  { projectId, before, after }: BackTestInput,
  ids: readonly string[],
): Promise<{ readonly tickets: readonly CompactHistory[]; readonly fetched: boolean }> {
  const fields = fieldsOfPolicies([after, ...(before ? [before] : [])], project.teamField);
  const kept = await deps.store.records.getMany('closed-history', projectId, ids, compactHistory);
  const known = kept.flatMap((one) => (one !== null && knowsFields(one.body, fields) ? [one.body] : []));
  const missing = ids.filter((id) => !known.some((one) => one.id === id));
  if (missing.length === 0) return { tickets: known, fetched: false };
  // What was kept for other policies is kept on: the same fields are read again together with the new ones.
  const others = jiraFields(kept.flatMap((one) => (one === null ? [] : [one.body])));
  const read = await fetchHistories(deps, project, missing, [...new Set([...fields, ...others])]);
  await keepHistories(deps, projectId, read);
  return { tickets: [...known, ...read], fetched: true };
}
