import { readGroupsById } from '../../jira/config/read-groups';
import type { Deps } from '../deps';

/** Groups that Jira doesn't have fill no seat, and nobody would know: each is a fault at `path`. */
export async function checkGroups(
  { jira }: Pick<Deps, 'jira'>,
  ids: readonly string[],
  path: string,
): Promise<{ path: string; message: string; remedy: string }[]> {
  if (ids.length === 0) return [];
  const known = await readGroupsById(jira, ids);
  return ids.flatMap((id, index) =>
    known.some((one) => one.id === id)
      ? []
      : [
          {
            path: `${path}[${index}]`,
            message: `Jira has no group with the id "${id}".`,
            remedy: 'Take it out, and choose a group from the list.',
          },
        ],
  );
}
