import { PACKS } from '../../domain/practices';
import { readProjects, type ProjectHead } from '../../jira/config/read-projects';
import type { UseCase } from '../deps';
import { adoptedIn, readAdopted } from './adoption-index';
import { jobsHolding } from '../jobs/active-jobs';

/** What Steward offers, and for each project what it has adopted. Whoever may call this may configure. */
export const overview: UseCase<'admin.overview'> = async (deps) => {
  const [projects, rules, index, jobs] = await Promise.all([
    readProjects(deps.jira),
    deps.store.rules.get(),
    readAdopted(deps),
    jobsHolding(deps),
  ]);
  return {
    at: new Date(deps.clock.now()).toISOString(),
    canConfigure: true,
    notice:
      Object.keys(index).length === 0
        ? 'No project has adopted a practice yet. Choose one to begin; nothing changes before you have seen the plan.'
        : '',
    practices: Object.values(PACKS).map(({ id, name, purpose, brings }) => ({
      id,
      name,
      purpose,
      brings: [...brings],
    })),
    projects: projects.map((project) => {
      const whyNot = reasonAgainst(project);
      const present = rules?.projects[project.id];
      return {
        id: project.id,
        key: project.key,
        name: project.name,
        supported: whyNot === null,
        ...(whyNot !== null && { whyNot }),
        // Registers have no rules in force; they are adopted all the same.
        adopted: adoptedIn(index, project.id),
        gate:
          present?.practices.some((one) => one.practice === 'change-enablement') === true
            ? present.gate.mode
            : null,
        jobId: jobs.get(project.id)?.jobId ?? null,
      };
    }),
  };
};

function reasonAgainst(project: ProjectHead): string | null {
  if (project.typeKey !== 'service_desk') return 'It is no service project.';
  return project.companyManaged
    ? null
    : 'It is team-managed; types, fields and workflows cannot be shared with it.';
}
