import type { Deps, UseCase } from '../deps';
import { changeRules, projectIn, readRules, withProject } from '../rules/change-rules';

const view: UseCase<'admin.portal'> = async (deps, { projectId }) => ({
  projectId,
  names: projectIn(await readRules(deps), projectId).portal?.names ?? false,
});

const save: UseCase<'admin.setPortal'> = async (deps: Deps, { projectId, names }, { accountId }) => {
  await changeRules(deps, accountId, (rules) => {
    const project = projectIn(rules, projectId);
    if ((project.portal?.names ?? false) === names) return Promise.resolve(null);
    return Promise.resolve({
      rules: withProject(rules, { ...project, portal: { names } }),
      record: { subjects: [projectId], kind: 'portal set', data: { names } },
    });
  });
  return { projectId, names };
};

/** What customers of a project see of approvals. */
export const PORTAL_SETTINGS = { 'admin.portal': view, 'admin.setPortal': save } as const;
