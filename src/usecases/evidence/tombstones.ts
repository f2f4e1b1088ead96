import type { Tombstone } from '../../contract/evidence-pack';
import { isoOf } from '../../jira/instant';
import * as z from '../../shape';
import type { IssueState } from '../../store/issue-state-types';
import type { Deps } from '../deps';
import type { Happening } from '../happening';
import type { Write } from '../../store/transaction';

type Reading = Pick<Deps, 'store'>;

const tombstone = z.object({
  issueId: z.string(),
  key: z.string(),
  projectId: z.string(),
  at: z.string(),
  by: z.string().nullable(),
  createdAt: z.string().nullable(),
  phase: z.string(),
  head: z.object({ hash: z.string(), count: z.int() }).nullable(),
});

/** What Jira's event says of a deletion. */
export interface Deleted {
  readonly key: string | null;
  readonly by: string | null;
  /** ISO instant. */
  readonly createdAt: string | null;
}

/** The last entry in the chain of an issue that was deleted, and the line by which lists find it; for the transaction that notes it. */
export function buried(
  { store }: { readonly store: { readonly records: Pick<Deps['store']['records'], 'write'> } },
  state: IssueState,
  deleted: Deleted,
  now: number,
): { readonly happening: Happening; readonly write: Write } {
  const { issueId, issueKey, projectId, phase, audit: head } = state;
  const stone: Tombstone = {
    issueId,
    key: deleted.key ?? issueKey,
    projectId,
    at: isoOf(now),
    by: deleted.by,
    createdAt: deleted.createdAt,
    phase,
    head,
  };
  return {
    happening: { kind: 'issue deleted', at: now, actor: deleted.by, data: { ...stone } },
    write: store.records.write('tombstone', projectId, issueId, stone.at, stone),
  };
}

/** Null: nobody told us that the issue was deleted. */
export const readTombstone = async (
  { store }: Reading,
  { projectId, issueId }: Pick<IssueState, 'projectId' | 'issueId'>,
): Promise<Tombstone | null> =>
  (await store.records.get('tombstone', projectId, issueId, tombstone))?.body ?? null;

/** Those of several issues of one project, by issue id. */
export async function tombstonesOf(
  { store }: Reading,
  projectId: string,
  issueIds: readonly string[],
): Promise<ReadonlyMap<string, Tombstone>> {
  const found = await store.records.getMany('tombstone', projectId, issueIds, tombstone);
  return new Map(found.flatMap((one): [string, Tombstone][] => (one === null ? [] : [[one.id, one.body]])));
}

/** A page of a project's deleted issues, by when they were deleted; days of UTC, both included. */
export async function tombstonePage(
  { store }: Reading,
  projectId: string,
  {
    from,
    to,
    cursor,
    limit,
  }: {
    readonly from: string | null;
    readonly to: string | null;
    readonly cursor: string | null;
    readonly limit: number;
  },
): Promise<{ readonly stones: readonly Tombstone[]; readonly next: string | null }> {
  const { records, next } = await store.records.list('tombstone', projectId, tombstone, {
    limit,
    ...(from !== null && { from }),
    ...(to !== null && { to: `${to}T23:59:59.999Z` }),
    ...(cursor !== null && { cursor }),
  });
  return { stones: records.map(({ body }) => body), next };
}
