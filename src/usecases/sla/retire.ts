import type { SlaPolicy } from '../../domain/sla/types';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { changeRules, projectIn, withProject } from '../rules/change-rules';
import { latestWith } from '../rules/latest';
import { versionsByWrite } from '../rules/versions-by';
import { policiesView } from './list-policies';

/**
 * From now on the policy serves no new tickets; open ones keep their version to the end. It comes back by activating a
 * draft of it again. Retiring twice changes nothing.
 */
export const retirePolicy: UseCase<'sla.retire'> = async (deps, { projectId, policyId }, caller) => {
  await changeRules(deps, caller.accountId, async (before, at) => {
    const project = projectIn(before, projectId);
    const latest = latestWith(project.slaPolicies, policyId);
    if (latest === null)
      throw new Refusal(
        'NOT_FOUND',
        'There is no such policy in force in this project.',
        'A draft that was never activated is discarded instead.',
      );
    if (latest.retired === true) return null;
    const supporting = supportersOf(project.slaPolicies, policyId);
    if (supporting.length > 0)
      throw new Refusal(
        'CONFLICT',
        `Other policies are shares of this one: ${supporting.join(', ')}.`,
        'Retire them first, or let them support another SLA.',
      );
    const version: SlaPolicy = {
      ...latest,
      version: latest.version + 1,
      effectiveFrom: at,
      retired: true,
      origin: 'admin',
    };
    const made = { version: version.version, by: caller.accountId, at };
    return {
      rules: withProject(before, { ...project, slaPolicies: [...project.slaPolicies, version] }),
      record: {
        subjects: [projectId],
        kind: 'sla policy retired',
        data: { policy: policyId, name: latest.name, policyVersion: version.version },
      },
      together: [await versionsByWrite(deps, projectId, policyId, made)],
    };
  });
  return policiesView(deps, projectId);
};

/** Names of the policies in force that say they support this one. */
const supportersOf = (all: readonly SlaPolicy[], policyId: string): string[] =>
  [...new Set(all.map(({ id }) => id))]
    .flatMap((id) => latestWith(all, id) ?? [])
    .filter(({ retired, supports }) => retired !== true && supports === policyId)
    .map(({ name }) => name);
