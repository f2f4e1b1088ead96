import type { PracticeId } from '../../contract/common';
import type { Deps } from '../deps';

/**
 * Which practices of these projects were not as they were adopted when somebody last looked, by project. A project where
 * nothing differed, or that nobody has looked at, is not in the answer.
 */
export async function driftedPractices(
  deps: Pick<Deps, 'store'>,
  projectIds: readonly string[],
): Promise<Readonly<Record<string, readonly PracticeId[]>>> {
  const looks = await deps.store.drift.list(projectIds);
  return Object.fromEntries(
    [...looks].flatMap(([projectId, { items }]) => {
      const practices = new Set(items.flatMap(({ practice }) => practice ?? []));
      return practices.size === 0 ? [] : [[projectId, [...practices].sort()]];
    }),
  );
}
