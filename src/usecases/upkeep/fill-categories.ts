import { categoriesOf, withCategories } from '../../domain/rules/status-categories';
import type { RulesInForce } from '../../domain/rules/types';
import { readProjectTypes } from '../../jira/insight/read-project-types';
import { ownAccount } from '../clocks/own-account';
import type { Deps } from '../deps';
import { changeRules, projectIn, withProject } from '../rules/change-rules';

/** Projects of one day; the others follow on the next ones. */
const AT_MOST = 10;

/**
 * Upgrades records of rules from before the meaning of statuses was kept: reads it for projects that have none. One call for
 * each of them, once; afterwards nothing. A project that can't be read is left for another day.
 */
export async function fillCategories(
  deps: Pick<Deps, 'store' | 'clock' | 'jira' | 'log'>,
  rules: RulesInForce,
): Promise<void> {
  const without = Object.values(rules.projects).filter((one) => one.statusCategories === undefined);
  for (const { projectId } of without.slice(0, AT_MOST)) {
    try {
      const types = await readProjectTypes(deps.jira, projectId);
      const now = categoriesOf(types.flatMap(({ statuses }) => statuses));
      await changeRules(deps, await ownAccount(deps, null), async (before) => {
        const project = projectIn(before, projectId);
        if (project.statusCategories !== undefined) return null;
        return {
          rules: withProject(before, { ...project, statusCategories: withCategories(undefined, now) }),
          record: { subjects: [projectId], kind: 'status categories kept', data: {} },
        };
      });
    } catch (error) {
      deps.log.error('upkeep.categories', error, { projectId });
    }
  }
}
