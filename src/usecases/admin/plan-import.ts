import type { ConfigContent } from '../../domain/transfer';
import type { Deps, UseCase } from '../deps';
import {
  importPlanOf,
  importPlanView,
  readFile,
  resolveFile,
  type Chosen,
  type ImportPlan,
} from './plan-import-file';
import { startPlanning } from './plan-import-job';
import { planProject, type ProjectPlan } from './plan-import-project';

/** Each project is a reading of the site: more than these don't fit into one answer for certain. */
const PLANNED_AT_ONCE = 2;

/** Plans an import where it is small enough; null: it takes a job. Nothing is written. */
export async function planAtOnce(
  deps: Pick<Deps, 'jira' | 'store'>,
  content: ConfigContent,
  chosen: Chosen,
): Promise<ImportPlan | null> {
  const resolved = await resolveFile(deps, content, chosen);
  if (resolved.projects.filter(({ project }) => project !== null).length > PLANNED_AT_ONCE) return null;
  const plans: ProjectPlan[] = [];
  for (const project of resolved.projects) plans.push(await planProject(deps, project));
  return importPlanOf(content, resolved, plans);
}

/** What importing a file would do, at once or, for many projects, through the queue. */
export const planImport: UseCase<'config.planImport'> = async (
  deps,
  { text, passphrase, projects: chosen },
  caller,
) => {
  const content = readFile(text, passphrase);
  const plan = await planAtOnce(deps, content, chosen);
  if (plan !== null) return { kind: 'plan', plan: importPlanView(plan) };
  return startPlanning(deps, content, chosen, caller);
};
