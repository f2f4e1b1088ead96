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

/** Whether an issue of the type could be in a policy's scope, whatever its other fields say. */
const isInScope = (scope: Condition, typeId: string): boolean => couldHold(scope, typeId) !== 'never';

/** A condition of which only the issue type is known. */
function couldHold(condition: Condition, typeId: string): 'always' | 'maybe' | 'never' {
  if ('all' in condition) {
    const parts = condition.all.map((part) => couldHold(part, typeId));
    if (parts.includes('never')) return 'never';
    return parts.includes('maybe') ? 'maybe' : 'always';
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => couldHold(part, typeId));
    if (parts.includes('always')) return 'always';
    return parts.includes('maybe') ? 'maybe' : 'never';
  }
  if ('not' in condition) {
    const held = couldHold(condition.not, typeId);
    return held === 'maybe' ? 'maybe' : held === 'always' ? 'never' : 'always';
  }
  if (condition.field !== 'issuetype') return 'maybe';
  const holds = 'in' in condition ? condition.in.includes(typeId) : condition.isSet;
  return holds ? 'always' : 'never';
}
