import { countIssues } from '../../jira/insight/count-issues';
import { JiraError } from '../../jira/errors';
import { isoOf } from '../../jira/instant';
import { readTickets } from '../../jira/reports/read-tickets';
import { searchIds } from '../../jira/reports/search-ids';
import * as z from '../../shape';
import { StoreCorrupt } from '../../store/errors';
import type { IssueState, Phase } from '../../store/issue-state-types';
import type { Job } from '../../store/jobs';
import type { Deps } from '../deps';
import { stepDone, type JobRunner, type StepOutcome } from '../jobs/job-runner';
import { putOnAgenda } from '../upkeep/agenda';
import { changeLine, isChange } from './change-line';
import { exportInput, type ExportInput as Input } from './export-input';
import {
  countsOf,
  getLines,
  putCounts,
  putLines,
  unrecorded,
  type ExportLine,
  type Why,
} from './export-lines';
import { getParts, putPart, removeParts } from './job-parts';
import { tombstonesOf } from './tombstones';

/** Issues that one search page or bulk read takes. */
const AT_ONCE = 100;
const LIST_PAGE = 25;
const PHASES: readonly Phase[] = [
  'draft',
  'submitted',
  'scheduled',
  'onHold',
  'implementing',
  'review',
  'closed',
  'cancelled',
];
const ids = z.array(z.string());
/** What an export has found is kept so long: for reading it, and for drawing the same sample again. */
const KEEP_MS = 90 * 86_400_000;

/**
 * Lists every change of a period: first all that Jira lists, then what only the ledger still knows (deleted, moved away). Each
 * go reads one page; how far it is stands in the bindings.
 */
export const exportRunner: JobRunner = {
  run: (deps, job, step) => {
    const input = exportInput.parse(job.input);
    return step.id === 'list' ? list(deps, job, input) : compare(deps, job, input);
  },
  finish: async (deps, job) => {
    const { bindings, jobId } = job;
    const figure = (name: string): number => Number(bindings[name] ?? 0);
    const found: Record<Why, number> = { listed: 0, notRecorded: 0, deleted: 0, moved: 0, gone: 0 };
    for (let part = 0; part < figure('parts'); part++)
      for (const { why } of await getLines(deps, jobId, part)) found[why]++;
    const count = bindings['uncounted'] === 'yes' ? null : figure('count');
    await putCounts(
      deps,
      jobId,
      countsOf({ count, listed: figure('listed'), unread: figure('unread') }, found),
    );
    const parts = Array.from({ length: figure('idParts') }, (_, index) => `ids-${index}`);
    await removeParts(deps, jobId, parts);
    const task = { kind: 'auditParts', jobId, parts: figure('parts') } as const;
    await putOnAgenda(deps, task, deps.clock.now() + KEEP_MS);
  },
  canCancel: true,
};

/** What the agenda removes when it has been kept long enough. */
export const removeExport = (deps: Pick<Deps, 'store'>, jobId: string, parts: number): Promise<void> =>
  removeParts(deps, jobId, ['counts', ...Array.from({ length: parts }, (_, index) => `lines-${index}`)]);

const jqlOf = ({ from, to }: Input, { id, types }: Input['projects'][number]): string =>
  `project = ${id} AND issuetype in (${types.join(', ')}) AND created >= "${from} 00:00" AND created <= "${to} 23:59"`;

/** A page of what Jira lists of one project, and how many Jira says there are at its beginning. */
async function list(deps: Deps, job: Job, input: Input): Promise<StepOutcome> {
  const { bindings } = job;
  const at = Number(bindings['project'] ?? 0);
  const project = input.projects[at];
  if (project === undefined) return stepDone(bindings);
  const jql = jqlOf(input, project);
  const token = bindings['token'] ?? '';
  const counted = token === '' ? await countIssues(deps.jira, jql) : 0;
  const page = await search(deps, `${jql} ORDER BY created ASC, key ASC`, token);
  const parts = Number(bindings['parts'] ?? 0);
  const idParts = Number(bindings['idParts'] ?? 0);
  if (page !== null) {
    await putLines(deps, job.jobId, parts, await linesOf(deps, page.ids));
    await putPart(deps, job.jobId, `ids-${idParts}`, page.ids);
  }
  const next = {
    ...bindings,
    project: String(page?.next ? at : at + 1),
    token: page?.next ?? '',
    count: String(Number(bindings['count'] ?? 0) + (counted ?? 0)),
    ...(counted === null && { uncounted: 'yes' }),
    listed: String(Number(bindings['listed'] ?? 0) + (page?.ids.length ?? 0)),
    unread: String(Number(bindings['unread'] ?? 0) + (page === null ? 1 : 0)),
    parts: String(page === null ? parts : parts + 1),
    idParts: String(page === null ? idParts : idParts + 1),
  };
  if (!page?.next && at + 1 >= input.projects.length) return stepDone(next);
  return { kind: 'again', bindings: next, message: `${next.listed} changes` };
}

/** Null: Jira doesn't take the question, since a type or the project is gone. */
async function search({ jira }: Deps, jql: string, token: string) {
  try {
    return await searchIds(jira, jql, { limit: AT_ONCE, token: token === '' ? null : token });
  } catch (error) {
    if (error instanceof JiraError && error.status === 400) return null;
    throw error;
  }
}

async function linesOf(deps: Deps, issueIds: readonly string[]): Promise<ExportLine[]> {
  const states = await deps.store.issues.getMany(issueIds);
  const unknown = issueIds.filter((_, index) => states[index] === null);
  const issues = unknown.length === 0 ? [] : await readTickets(deps.jira, unknown, []);
  const at = isoOf(deps.clock.now());
  return issueIds.flatMap((id, index): ExportLine[] => {
    const state = states[index];
    if (state) return [{ ...changeLine(state, null), why: 'listed' }];
    const issue = issues.find((one) => one.id === id);
    return issue === undefined ? [] : [{ ...unrecorded(issue, at), why: 'notRecorded' }];
  });
}

/** A page of the ledger's own lists: those that Jira didn't list, and why. */
async function compare(deps: Deps, job: Job, input: Input): Promise<StepOutcome> {
  const { bindings } = job;
  const at = Number(bindings['walkList'] ?? 0);
  const project = input.projects[Math.floor(at / PHASES.length)];
  const phase = PHASES[at % PHASES.length];
  if (project === undefined || phase === undefined) return stepDone(bindings);
  const cursor = bindings['walkCursor'] ?? '';
  const page = { limit: LIST_PAGE, ...(cursor !== '' && { cursor }) };
  const { states, next, unreadable } = await deps.store.issueLists.byLastLook(project.id, phase, page);
  // An export that leaves something out would not be whole.
  if (unreadable[0] !== undefined) throw new StoreCorrupt(unreadable[0], 'an audit export needs it');
  const listed = new Set(
    (await getParts(deps, job.jobId, 'ids', Number(bindings['idParts'] ?? 0), ids)).flat(),
  );
  const others = states.filter((state) => isChange(state) && !listed.has(state.issueId));
  const found = await explain(deps, project.id, others, input);
  const parts = Number(bindings['parts'] ?? 0);
  if (found.length > 0) await putLines(deps, job.jobId, parts, found);
  const after = {
    ...bindings,
    walkList: String(next === null ? at + 1 : at),
    walkCursor: next ?? '',
    parts: String(found.length > 0 ? parts + 1 : parts),
  };
  if (next === null && at + 1 >= input.projects.length * PHASES.length) return stepDone(after);
  return { kind: 'again', bindings: after };
}

/** Of changes that Jira didn't list: those of the period that were deleted, moved, or are gone. The others are of another time. */
async function explain(
  deps: Deps,
  projectId: string,
  states: readonly IssueState[],
  { from, to }: Input,
): Promise<ExportLine[]> {
  if (states.length === 0) return [];
  const issueIds = states.map(({ issueId }) => issueId);
  const [stones, live] = await Promise.all([
    tombstonesOf(deps, projectId, issueIds),
    readTickets(deps.jira, issueIds, []),
  ]);
  return states.flatMap((state): ExportLine[] => {
    const stone = stones.get(state.issueId) ?? null;
    const issue = live.find(({ id }) => id === state.issueId);
    const created = issue ? isoOf(issue.created) : (stone?.createdAt ?? firstKnown(state));
    const day = created.slice(0, 10);
    if (day < from || day > to) return [];
    if (issue !== undefined && issue.projectId === projectId) return [];
    const why = issue !== undefined ? 'moved' : stone !== null ? 'deleted' : 'gone';
    return [{ ...changeLine(state, stone), why }];
  });
}

/** The earliest instant that the record names: of a change that nobody can be asked about any more. */
const firstKnown = ({ assessments, duties, rounds, seenAt }: IssueState): string => {
  const known = [assessments[0]?.at, duties.submittedAt, rounds[0]?.openedAt].filter(
    (at) => typeof at === 'number',
  );
  return known.length === 0 ? seenAt : isoOf(Math.min(...known));
};
