import type { AuditedChange, FoundChanges } from '../../contract/evidence';
import { JiraError } from '../../jira/errors';
import { readIssue } from '../../jira/read-issue';
import * as z from '../../shape';
import { kvsCode } from '../../store/kvs';
import type { IssueState, Phase } from '../../store/issue-state-types';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import type { RequestOf } from '../../contract/resolvers';
import { changeLine, isChange } from './change-line';
import { tombstonePage, tombstonesOf } from './tombstones';

type Asked = RequestOf<'audit.find'>;

/** Lists that are gone through one after the other: a project's changes in one state, as the indexes have them. */
const PHASES = [
  'draft',
  'submitted',
  'scheduled',
  'onHold',
  'implementing',
  'review',
  'closed',
  'cancelled',
] as const;
interface List {
  readonly projectId: string;
  readonly state: Phase | 'deleted';
}

const PAGE = 25;
/** Pages that one call reads at most: a narrow question gets a short page and a cursor. */
const MOST_PAGES = 12;
const place = z.object({ list: z.int(), cursor: z.string().nullable() });

/** Changes for auditors, page by page along the indexes. Whom Jira shows them doesn't matter: that is what "audit" is for. */
export const findChanges: UseCase<'audit.find'> = async (deps, asked) => {
  const rules = await deps.store.rules.get();
  const projects = Object.values(rules?.projects ?? {})
    .filter(({ practices }) => practices.some(({ practice }) => practice === 'change-enablement'))
    .map(({ projectId, projectKey }) => ({ id: projectId, key: projectKey }));
  if (asked.key !== null) return { changes: await byKey(deps, asked.key), next: null, projects };
  const wanted = asked.projectId === null ? projects.map(({ id }) => id) : [asked.projectId];
  const states = asked.state === null ? [...PHASES, 'deleted' as const] : [asked.state];
  const lists = wanted.flatMap((projectId) => states.map((state): List => ({ projectId, state })));
  return { ...(await readOn(deps, lists, asked)), projects };
};

async function readOn(
  deps: Pick<Deps, 'store'>,
  lists: readonly List[],
  asked: Asked,
): Promise<Pick<FoundChanges, 'changes' | 'next'>> {
  let { list, cursor } = placeOf(asked.cursor);
  const changes: AuditedChange[] = [];
  for (let page = 0; page < MOST_PAGES && changes.length < PAGE; page++) {
    const here = lists[list];
    if (here === undefined) return { changes, next: null };
    const found = await pageOf(deps, here, cursor, asked);
    changes.push(...found.changes.filter((one) => fits(one, asked)));
    [list, cursor] = found.next === null ? [list + 1, null] : [list, found.next];
  }
  return { changes, next: list >= lists.length ? null : JSON.stringify({ list, cursor }) };
}

function placeOf(cursor: string | null): z.infer<typeof place> {
  if (cursor === null) return { list: 0, cursor: null };
  try {
    return place.parse(JSON.parse(cursor));
  } catch {
    throw notKnown();
  }
}
const notKnown = (): Refusal =>
  new Refusal('BAD_INPUT', 'This place in the list is not known.', 'Begin with the first page.');

async function pageOf(
  deps: Pick<Deps, 'store'>,
  { projectId, state }: List,
  cursor: string | null,
  asked: Asked,
): Promise<{ readonly changes: AuditedChange[]; readonly next: string | null }> {
  try {
    if (state === 'deleted') {
      const { stones, next } = await tombstonePage(deps, projectId, { ...asked, cursor, limit: PAGE });
      const states = await deps.store.issues.getMany(stones.map(({ issueId }) => issueId));
      const lines = states.flatMap((one, index) =>
        one === null ? [] : changeLine(one, stones[index] ?? null),
      );
      return { changes: lines, next };
    }
    const page = { limit: PAGE, ...(cursor !== null && { cursor }) };
    const { states, next } = await deps.store.issueLists.byLastLook(projectId, state, page);
    return { changes: await linesOf(deps, projectId, states), next };
  } catch (error) {
    if (cursor !== null && kvsCode(error) === 'INVALID_CURSOR') throw notKnown();
    throw error;
  }
}

/** Changes that are still there; those that were deleted have a list of their own. */
async function linesOf(
  deps: Pick<Deps, 'store'>,
  projectId: string,
  states: readonly IssueState[],
): Promise<AuditedChange[]> {
  const changes = states.filter(isChange);
  const stones = await tombstonesOf(
    deps,
    projectId,
    changes.map(({ issueId }) => issueId),
  );
  return changes.filter(({ issueId }) => !stones.has(issueId)).map((state) => changeLine(state, null));
}

const fits = ({ level, kind, seenAt, state }: AuditedChange, asked: Asked): boolean =>
  (asked.level === null || level === asked.level) &&
  (asked.kind === null || kind === asked.kind) &&
  // Deleted ones were asked for by when they were deleted.
  (state === 'deleted' ||
    ((asked.from === null || seenAt.slice(0, 10) >= asked.from) &&
      (asked.to === null || seenAt.slice(0, 10) <= asked.to)));

/** Jira knows which issue has this key now, moved ones by their old keys, too. A deleted one is found in its list. */
async function byKey(deps: Pick<Deps, 'store' | 'jira'>, key: string): Promise<AuditedChange[]> {
  try {
    const { id } = await readIssue(deps.jira, key, []);
    const state = await deps.store.issues.get(id);
    return state !== null && isChange(state) ? [changeLine(state, null)] : [];
  } catch (error) {
    if (error instanceof JiraError && (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN')) return [];
    throw error;
  }
}
