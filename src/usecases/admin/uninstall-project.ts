import { hasStewardRules } from '../../domain/provisioning/detach-rules';
import type { Made } from '../../domain/provisioning/made';
import { readWorkflowsById, readWorkflowScheme } from '../../jira/config/read-workflows';
import { detachRules } from '../../jira/config/undo-workflow';
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

/** Sets the gate of a project to observe. Gives a line for the report. */
export async function openGate(deps: Part, projectId: string, by: string): Promise<string> {
  if (!(await hasGate(deps, projectId))) return 'it has no gate';
  const before = (await deps.store.rules.get())?.projects[projectId]?.gate.mode;
  await gateToObserve(deps, projectId, { by, why: WHY });
  return before === 'enforce' ? 'its gate was enforced and is in observe now' : 'its gate refuses nothing';
}

/**
 * Takes Steward's rules out of every workflow of a project and records that the gate is gone. What each workflow was is
 * kept first. Gives a line for the report.
 */
export async function leaveWorkflows(
  deps: Part,
  projectId: string,
  by: string,
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
  if (await hasGate(deps, projectId))
    await switchGate(deps, projectId, { by, why: WHY }, (gate) =>
      gate.attached ? { ...gate, ...DETACHED } : gate,
    );
  return guarded.length === 0
    ? "none of its workflows has a rule of Steward's"
    : `Steward's rules are out of ${guarded.map(({ name }) => `"${name}"`).join(', ')}`;
}
