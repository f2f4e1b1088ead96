import type { AnswerOf, RequestOf, ResolverName } from '../../../src/contract/resolvers';
import { grantPermission } from '../../../sandbox/demo/grant-permission';
import { callResolver } from '../../../sandbox/replay/adopt-practice';
import { moduleAri } from '../../../sandbox/core/types';
import type { Named, Office, Who } from './office';

/** Answers that make a change of high risk: it needs a peer, the owner of the service, and the CAB. */
export const RISKY: Named = {
  'Change environment': { value: 'Production' },
  'Outage expected': { value: 'Yes' },
  'Back-out tested': { value: 'No' },
  'Peer reviewed': { value: 'No' },
  Impact: { value: 'Extensive / Widespread' },
};

/** Calls what a screen of one module calls, as somebody of Acme. */
export const screenOf =
  (
    office: Pick<Office, 'site' | 'account'>,
    moduleKey: 'steward-change' | 'steward-desk' | 'steward-admin',
  ) =>
  <N extends ResolverName>(who: Who, name: N, payload: RequestOf<N>): Promise<AnswerOf<N>> =>
    callResolver(office.site, moduleKey, office.account(who), name, payload);

/** Change managers and those who may declare emergencies hold Steward's permissions, as an administrator grants them. */
export function grantRoles(office: Office): void {
  const project = office.tables.table('projects').find(({ key }) => key === 'ITS');
  if (!project) throw new Error('Acme has no project ITS');
  grantPermission(office.site, project, 'manage-changes', 'change-managers');
  grantPermission(office.site, project, 'declare-emergency', 'emergency-changers');
}

/** Somebody who may audit and nothing else: not even the project's issues are theirs to see. */
export function makeAuditor(office: Pick<Office, 'site' | 'tables' | 'account'>, who: Who): void {
  const group = { id: 'group-auditors', name: 'auditors', members: [office.account(who)] };
  office.tables.table('groups').put(group);
  const permission = moduleAri(office.site.forge.app, 'audit');
  office.tables.table('globalGrants').put({ id: `${permission}/${group.id}`, permission, groupId: group.id });
}

/** Gives the CAB's stages of the policy in force, or those named, to a board, as an administrator does on the page of policies. */
export async function seatBoard(
  office: Pick<Office, 'site' | 'account' | 'projectId'>,
  who: Who,
  boardId: string,
  stageIds: readonly string[] = ['cab'],
  openRounds: RequestOf<'policies.activate'>['openRounds'] = 'leave',
): Promise<void> {
  const admin = screenOf(office, 'steward-admin');
  const { projectId } = office;
  const { newest } = await admin(who, 'policies.view', { projectId });
  const rows = newest.table.rows.map((row): (typeof newest.table.rows)[number] =>
    row.outcome.kind !== 'stages'
      ? row
      : {
          ...row,
          outcome: {
            ...row.outcome,
            stages: row.outcome.stages.map((stage) =>
              stageIds.includes(stage.id)
                ? { ...stage, approvers: [{ kind: 'board', boardId, via: 'CAB' }] }
                : stage,
            ),
          },
        },
  );
  const asked = { projectId, version: 0, basedOn: newest.version };
  const check = await admin(who, 'policies.check', {
    ...{ projectId, people: false, draft: { hit: newest.table.hit, rows, acknowledged: [] } },
  });
  const acknowledged = check.findings
    .filter(({ severity }) => severity === 'warning')
    .map(({ id }) => ({ id, why: 'Known.' }));
  const { draft } = await admin(who, 'policies.saveDraft', {
    ...asked,
    draft: { hit: newest.table.hit, rows, acknowledged },
  });
  await admin(who, 'policies.activate', {
    ...{ projectId, version: draft?.version ?? 0, effectiveFrom: null, openRounds },
    note: 'The CAB is a board now.',
  });
}
