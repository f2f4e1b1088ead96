import type { Misses } from '../../contract/sla-report';
import type { ProjectRules } from '../../domain/rules/types';
import { weekBounds } from '../../domain/sla-report/weeks';
import type { Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { projectIn, readRules } from '../rules/change-rules';
import { reasonName } from './compliance';
import { outcomeRecord, type OutcomeRecord } from './outcome-record';

/** Pages of a hundred decided cycles that one answer looks through: most of them were met. */
const MOST_PAGES = 5;

/** The cycles that were missed in a week, by the instant of the breach. A page may be empty and still have a next one. */
export const viewMisses: UseCase<'report.misses'> = async (deps, { projectId, week, cursor }) => {
  const rules = await readRules(deps);
  const project = projectIn(rules, projectId);
  const { from, to } = boundsOf(week, rules.timeZone);
  const range = { from: isoOf(from), to: isoOf(to - 1) };
  const rows: Misses['rows'] = [];
  let next = cursor;
  for (let page = 0; page < MOST_PAGES; page++) {
    const found = await readPage(deps, projectId, { ...range, ...(next !== null && { cursor: next }) });
    rows.push(...found.missed.map((one) => rowOf(one, project)));
    next = found.next;
    if (next === null || rows.length > 0) break;
  }
  return { rows, cursor: next };
};

async function readPage(
  { store }: Pick<Deps, 'store'>,
  projectId: string,
  range: { readonly from: string; readonly to: string; readonly cursor?: string },
): Promise<{ readonly missed: readonly OutcomeRecord[]; readonly next: string | null }> {
  const { records, next } = await store.records.list('sla-outcome', projectId, outcomeRecord, range);
  return {
    missed: records.map(({ body }) => body).filter(({ outcome }) => outcome.result === 'missed'),
    next,
  };
}

function boundsOf(week: string, timeZone: string): { readonly from: Millis; readonly to: Millis } {
  try {
    return weekBounds(week, timeZone);
  } catch {
    throw new Refusal('BAD_INPUT', `There is no week "${week}".`, 'Name it like 2026-W47.');
  }
}

function rowOf({ outcome }: OutcomeRecord, project: ProjectRules): Misses['rows'][number] {
  const { issueId, key, policyId, decidedAt, endedAt, elapsed, target, reason, excused } = outcome;
  return {
    issueId,
    key,
    policy: project.slaPolicies.findLast(({ id }) => id === policyId)?.name ?? policyId,
    at: isoOf(decidedAt),
    // While it is open, what is kept says how long it took when somebody last looked.
    over: endedAt === null ? null : elapsed - target,
    reason: reason === null ? null : reasonName(project, reason),
    excused,
  };
}
