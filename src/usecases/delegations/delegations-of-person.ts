import { checkPermissions } from '../../jira/check-permissions';
import { isoOf } from '../../jira/instant';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { managePermission } from '../schedule/manage-permission';
import { delegationsView } from './list-delegations';

/** Somebody else's delegations: for change managers of a project, and for those who chair a board that the person sits on. */
export const delegationsOfPerson: UseCase<'delegation.of'> = async (deps, request, caller) => {
  const isManager = async (projectId: string): Promise<boolean> => {
    const permission = managePermission(deps.app);
    const { projects } = await checkPermissions(deps.jira, { permission, projects: [projectId] });
    return projects.includes(projectId);
  };
  const mayLook =
    request.accountId === caller.accountId ||
    (request.projectId !== null && (await isManager(request.projectId))) ||
    (await chairs(deps, caller.accountId, request.accountId));
  if (!mayLook)
    throw new Refusal(
      'NOT_ALLOWED',
      'Delegations of others are for change managers and for those who chair a board that the person sits on.',
      'Ask one of them, or the person.',
    );
  return { at: isoOf(deps.clock.now()), ...(await delegationsView(deps, request.accountId)) };
};

async function chairs(
  { store }: Parameters<UseCase<'delegation.of'>>[0],
  caller: string,
  person: string,
): Promise<boolean> {
  const rules = await store.rules.get();
  return (rules?.boards ?? []).some(
    ({ chair, deputies, members }) =>
      (chair === caller || deputies.includes(caller)) && [chair, ...deputies, ...members].includes(person),
  );
}
