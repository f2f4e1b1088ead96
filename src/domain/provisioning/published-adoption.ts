import type { RulesInForce } from '../rules/types';

/**
 * The value of the app property that display conditions read: which issue types show which panel, as
 * "<type id>@<project id>". A hint for the screen only; nothing is decided by it.
 */
export function publishedAdoption(rules: RulesInForce): {
  readonly changeTypes: string[];
  readonly clockTypes: string[];
} {
  const types = (practice: string) =>
    Object.values(rules.projects)
      .flatMap((project) =>
        project.practices
          .filter((one) => one.practice === practice)
          .flatMap((one) => one.issueTypeIds.map((typeId) => `${typeId}@${project.projectId}`)),
      )
      .sort();
  return { changeTypes: types('change-enablement'), clockTypes: types('incident-management') };
}
