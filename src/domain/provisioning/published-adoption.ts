import type { PracticeRules, ProjectRules, RulesInForce } from '../rules/types';
import type { Condition } from '../sla/types';

/**
 * The value of the app property that display conditions read: which issue types show which panel, as
 * "<type id>@<project id>". A hint for the screen only; nothing is decided by it.
 */
export function publishedAdoption(rules: RulesInForce): {
  readonly changeTypes: string[];
  readonly clockTypes: string[];
} {
  const types = (wanted: (one: PracticeRules, project: ProjectRules) => boolean) => {
    const pairs = Object.values(rules.projects).flatMap((project) =>
      project.practices
        .filter((one) => wanted(one, project))
        .flatMap((one) => one.issueTypeIds.map((typeId) => `${typeId}@${project.projectId}`)),
    );
    return [...new Set(pairs)].sort();
  };
  return {
    changeTypes: types(({ practice }) => practice === 'change-enablement'),
    clockTypes: types(({ issueTypeIds }, { slaPolicies }) =>
      slaPolicies.some(({ scope }) => issueTypeIds.some((typeId) => isInScope(scope, typeId))),
    ),
  };
}

/** Whether a policy's scope names the type. */
const isInScope = (scope: Condition, typeId: string): boolean =>
  'all' in scope
    ? scope.all.some((part) => isInScope(part, typeId))
    : 'field' in scope && scope.field === 'issuetype' && 'in' in scope && scope.in.includes(typeId);
