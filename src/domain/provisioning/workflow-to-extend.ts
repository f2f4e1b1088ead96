import type { PracticePack } from '../practices/schema';
import type { Desired } from './desired';
import { matchType } from './plan-types';
import { missingStatuses, rolesOf, statusesOf } from './roles-of';
import type { SiteSnapshot } from './site';
import { chooseWorkflow } from './workflow-choice';

/** The part of a site from which it follows which workflow a practice would live in. */
export type SiteForWorkflows = Pick<
  SiteSnapshot,
  'project' | 'types' | 'typeScheme' | 'statuses' | 'workflowScheme' | 'workflows' | 'adoption'
>;

/** Id of the project's own workflow that lacks a status which the practice needs; null: none has to be extended. */
export function workflowToExtend(
  pack: PracticePack,
  desired: Pick<Desired, 'adaptations'>,
  site: SiteForWorkflows,
): string | null {
  const main = pack.issueTypes[0];
  const type = main && matchType(desired, pack, main, site);
  const choice = main && type ? chooseWorkflow(pack, site, { [`type:${main.ref}`]: type.id }) : null;
  if (choice?.kind !== 'existing') return null;
  const roles = rolesOf(pack, statusesOf(choice.workflow, site), site, desired.adaptations);
  return missingStatuses(pack, roles).length === 0 ? null : choice.workflow.id;
}
