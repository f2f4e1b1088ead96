import type { Origin } from '../../store/issue-state-types';
import * as z from '../../shape';
import { readPropertyOf } from '../../jira/act-on-issue';
import { createAsUser, type MadeIssue, type OwnIssue } from '../../jira/create-as-user';
import { JiraError } from '../../jira/errors';
import { isoOf } from '../../jira/instant';
import { readIssue } from '../../jira/read-issue';
import { searchIds } from '../../jira/reports/search-ids';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';
import { putOnAgenda, type Task } from '../upkeep/agenda';
import { writeOrigin } from './write-origin';

/** What a change is made of: a version of a template, another change, or a template that asks for its approval. */
const made = z.union([
  z.object({ kind: z.literal('template'), templateId: z.string(), version: z.int() }),
  z.object({ kind: z.literal('clone'), of: z.string(), ofKey: z.string() }),
  z.object({ kind: z.literal('proposal'), templateId: z.string(), fingerprint: z.string() }),
]);
export type MadeOf = z.infer<typeof made>;

export const madeChangeRecord = z.object({
  of: made,
  by: z.string(),
  issueType: z.string(),
  /** Null: claimed, and nothing is known of the issue yet. */
  issue: z.object({ id: z.string(), key: z.string() }).nullable(),
});
type Claim = z.infer<typeof madeChangeRecord>;

const KIND = 'made-change';
/** By which an issue is known again after a crash. Nothing is decided by it alone: people can write properties. */
export const MADE_MARKER = 'steward-made';
const marker = z.object({ request: z.string() });
/** For so long another invocation may still be making it, and Jira's search may not know it yet. */
const UNDER_WAY_MS = 60_000;
const LOOK_AGAIN_MS = 150_000;

export interface OwnChange extends Omit<OwnIssue, 'marker'> {
  /** Names the request: the same never makes a second issue. */
  readonly request: string;
  readonly of: MadeOf;
}

/**
 * Makes a change as the person who asks, once for a request, and writes down where it came from: claimed, made, written into its
 * ledger, confirmed. After a crash in between the next request finds the issue by its marker, or the agenda does.
 * @throws Refusal BUSY while nobody can tell whether an earlier request made it
 */
export async function makeOwnChange(
  deps: Deps,
  { request, of, ...issue }: OwnChange,
  by: string,
): Promise<MadeIssue> {
  const { records } = deps.store;
  const { projectId } = issue;
  const id = `${by}:${request}`;
  const now = deps.clock.now();
  const claim: Claim = { of, by, issueType: issue.issueType, issue: null };
  const task: Task = { kind: 'made', projectId, request: id };
  if (!(await records.create(KIND, projectId, id, isoOf(now), claim))) {
    const known = await records.get(KIND, projectId, id, madeChangeRecord);
    if (known === null) throw underWay();
    if (known.body.issue !== null) return known.body.issue;
    const found = await findMade(deps, projectId, id, known);
    if (found !== null) return confirm(deps, projectId, id, known, found);
    if (now - Date.parse(known.at) < UNDER_WAY_MS) throw underWay();
    await records.put(KIND, projectId, id, isoOf(now), claim);
  }
  await putOnAgenda(deps, task, now + LOOK_AGAIN_MS);
  await deps.queue.push(
    'upkeep-work',
    { kind: 'agenda' },
    { concurrencyKey: 'agenda', delaySeconds: Math.ceil(LOOK_AGAIN_MS / 1000) },
  );
  try {
    const created = await createAsUser(deps.jira, {
      ...issue,
      marker: { key: MADE_MARKER, value: { request: id } },
    });
    return await confirm(deps, projectId, id, { at: isoOf(now), body: claim }, created);
  } catch (error) {
    // Jira said no: nothing was made. Where it didn't answer nobody can tell, and the claim stays.
    if (isRefusal(error)) await records.remove(KIND, projectId, id);
    throw error;
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof JiraError && error.endpoint === 'createIssue' && error.status >= 400 && error.status < 500;

type Known = { readonly at: string; readonly body: Claim };

async function confirm(
  deps: Deps,
  projectId: string,
  id: string,
  { at, body }: Known,
  issue: MadeIssue,
): Promise<MadeIssue> {
  const origin = originOf(body, Date.parse(at));
  if (origin !== null) await writeOrigin(deps, issue, origin);
  await deps.store.records.put(KIND, projectId, id, at, { ...body, issue: { id: issue.id, key: issue.key } });
  return issue;
}

function originOf({ of, by }: Claim, at: number): Origin | null {
  switch (of.kind) {
    case 'template':
      return { kind: 'template', templateId: of.templateId, version: of.version, at, by };
    case 'clone':
      return { kind: 'clone', of: of.of, ofKey: of.ofKey, at, by };
    case 'proposal':
      return null;
  }
}

/**
 * The issue that an earlier run made: it carries the marker, is of the type, was made by that person and not before the claim. Jira's
 * search lags a little behind.
 */
async function findMade(
  { jira }: Deps,
  projectId: string,
  id: string,
  { at, body }: Known,
): Promise<MadeIssue | null> {
  const jql = `project = ${projectId} AND issuetype = ${body.issueType} AND created >= -14d ORDER BY created DESC`;
  const { ids } = await searchIds(jira, jql, { limit: 100, token: null });
  for (const [issueId, value] of await readPropertyOf(jira, ids, MADE_MARKER)) {
    const read = marker.safeParse(value);
    if (!read.success || read.data.request !== id) continue;
    const issue = await readIssue(jira, issueId, []);
    if (issue.creator === body.by && issue.created >= Date.parse(at) - 1000)
      return { id: issue.id, key: issue.key };
  }
  return null;
}

/** Ends what a crash has cut off, from the agenda: the origin is in the ledger even if nobody asks again. */
export async function finishOwnChange(
  deps: Deps,
  { projectId, request }: Extract<Task, { kind: 'made' }>,
): Promise<void> {
  const known = await deps.store.records.get(KIND, projectId, request, madeChangeRecord);
  if (known === null || known.body.issue !== null) return;
  const found = await findMade(deps, projectId, request, known);
  if (found !== null) await confirm(deps, projectId, request, known, found);
}

const underWay = (): Refusal =>
  new Refusal(
    'BUSY',
    'This is being made already, and Jira has not told yet whether it is there.',
    'Try again in a minute: no second one is made.',
  );
