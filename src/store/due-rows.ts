import { kvs, WhereConditions } from '@forge/kvs';
import { ENTITY } from './keys';

/** An issue on which something is due. Queries lag behind: the worker reads the row again by key before it acts. */
export interface DueRow {
  readonly issueId: string;
  readonly dueAt: string;
}

const PAGE = 100;

/** One page of rows with dueAt up to an instant, the earliest first. Kept free of schemas: the sweep's bundle is small. */
export async function dueRows(
  by: string,
  cursor: string | undefined,
): Promise<{ rows: readonly DueRow[]; cursor: string | undefined }> {
  const query = kvs
    .entity<{ dueAt?: string }>(ENTITY.issueState)
    .query()
    .index('dueAt')
    .where(WhereConditions.lessThanEqualTo(by))
    .limit(PAGE);
  const { results, nextCursor } = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
  const rows = results.flatMap(({ key, value }) =>
    typeof value.dueAt === 'string' ? [{ issueId: key.slice(key.indexOf(':') + 1), dueAt: value.dueAt }] : [],
  );
  return { rows, cursor: nextCursor };
}
