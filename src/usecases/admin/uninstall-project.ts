import { hasStewardRules } from '../../domain/provisioning/detach-rules';
import type { Made, MadeOf } from '../../domain/provisioning/made';
import type { SiteWorkflow } from '../../domain/provisioning/site';
import { readWorkflowsById, readWorkflowScheme } from '../../jira/config/read-workflows';
import { detachRules } from '../../jira/config/undo-workflow';
import type { Job } from '../../store/jobs';
import type { Deps } from '../deps';
import { gateToObserve, switchGate } from './switch-gate';

type Part = Pick<Deps, 'jira' | 'store' | 'clock' | 'app'>;
const WHY = 'Prepared for uninstall.';
const DETACHED = {
  attached: false,
  attachment: 'Taken out of the workflow, because Steward was prepared for uninstall: nothing is enforced.',
};

async function hasGate({ store }: Pick<Deps, 'store'>, projectId: string): Promise<boolean> {
  const practices = (await store.rules.get())?.projects[projectId]?.practices ?? [];
  return practices.some((one) => one.practice === 'change-enablement');
}

/** Sets the gate of a project to observe. Gives a line for the report; `enforced`: it was when preparing began. */
export async function openGate(deps: Part, projectId: string, by: string, enforced = false): Promise<string> {
  if (!(await hasGate(deps, projectId))) return 'it has no gate';
  const before = (await deps.store.rules.get())?.projects[projectId]?.gate.mode;
  await gateToObserve(deps, projectId, { by, why: WHY });
  return enforced || before === 'enforce'
    ? 'its gate was enforced and is in observe now'
    : 'its gate refuses nothing';
}

/**
 * Takes Steward's rules out of every workflow of a project and records that the gate is gone. What each workflow was is
 * kept first. Gives a line for the report, of those too that the job had left before it was cut off.
 */
export async function leaveWorkflows(
  deps: Part,
  projectId: string,
  { jobId, startedBy: by }: Pick<Job, 'jobId' | 'startedBy'>,
  keep: (made: Made) => Promise<void>,
): Promise<string> {
  const [scheme, records] = await Promise.all([
    readWorkflowScheme(deps.jira, projectId),
    deps.store.madeObjects.list(projectId),
  ]);
  const workflows = await readWorkflowsById(deps.jira, [
    scheme.defaultWorkflow.id,
    ...scheme.byType.map((one) => one.workflow.id),
    ...records.flatMap(({ made }) => (made.kind === 'workflow' ? [made.id] : [])),
  ]);
  const { jira, app } = deps;
  const guarded = workflows.filter((workflow) => hasStewardRules(workflow, app.appId));
  for (const workflow of guarded) await detachRules({ jira, app, keep }, workflow.id);
  const begun = records.flatMap(({ jobId: of, made }) =>
    of === jobId && made.kind === 'workflowChange' ? [made] : [],
  );
  const clean = workflows.filter((workflow) => !guarded.includes(workflow));
  for (const made of begun) await keepWrote(made, clean, keep);
  if (await hasGate(deps, projectId))
    await switchGate(deps, projectId, { by, why: WHY }, (gate) =>
      gate.attached ? { ...gate, ...DETACHED } : gate,
    );
  const left = [...new Set([...begun, ...guarded].map(({ name }) => name))];
  return left.length === 0
    ? "none of its workflows has a rule of Steward's"
    : `Steward's rules are out of ${left.map((name) => `"${name}"`).join(', ')}`;
}

/**
 * Notes which version came of a change whose answer was lost, or which we stopped after. Rules that are out in the very next version
 * were taken out by us (`workflows`: those without any); later versions may hold somebody else's changes, which undo leaves alone.
 */
async function keepWrote(
  made: MadeOf<'workflowChange'>,
  workflows: readonly SiteWorkflow[],
  keep: (made: Made) => Promise<void>,
): Promise<void> {
  if (made.wrote !== null) return;
  const present = workflows.find(({ id }) => id === made.id);
  if (present?.version.versionNumber !== made.before.version.versionNumber + 1) return;
  await keep({ ...made, wrote: present.version });
}
