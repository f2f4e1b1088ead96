import type { GatePathsView } from '../../contract/gate-paths';
import { PACKS } from '../../domain/practices';
import { gatePaths } from '../../domain/provisioning/gate-paths';
import { GATE_MODULE } from '../../jira/config/read-site';
import { readStatusNames } from '../../jira/config/read-status-names';
import { readTypeNames } from '../../jira/config/read-type-names';
import { readCapabilities, readWorkflowsById, readWorkflowScheme } from '../../jira/config/read-workflows';
import { gateOf } from '../admin/gate-state';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';

/**
 * Looks at every way into implementation in the workflows that the project's changes go through now: which are gated, which is the
 * way out and restricted, and which pass by. What Steward itself put there and is gone can be put back by a repair.
 */
export const viewGatePaths: UseCase<'gate.paths'> = async (deps, { projectId }) => {
  const { project } = await gateOf(deps, projectId);
  const practice = project.practices.find((one) => one.practice === 'change-enablement');
  const typeIds = practice?.issueTypeIds ?? [];
  const [first] = typeIds;
  if (practice === undefined || first === undefined)
    throw new Refusal('NOT_ADOPTED', 'This project has no issue type for changes.');
  const [{ gateRule }, scheme, typeNames] = await Promise.all([
    readCapabilities(deps.jira, projectId, first, GATE_MODULE),
    readWorkflowScheme(deps.jira, projectId),
    readTypeNames(deps.jira),
  ]);
  const workflowOf = (typeId: string): string =>
    (scheme.byType.find((one) => one.typeIds.includes(typeId))?.workflow ?? scheme.defaultWorkflow).id;
  const workflows = await readWorkflowsById(deps.jira, typeIds.map(workflowOf));
  const names = await readStatusNames(deps.jira, [...new Set(workflows.flatMap((one) => one.statusIds))]);
  const sight = {
    gateRule,
    emergencyGroup: project.groups.emergency,
    wayOut:
      PACKS['change-enablement'].workflow.transitions.find(({ guard }) => guard === 'wayOut')?.name ?? null,
    implementing: practice.statuses.implementing ?? [],
    closed: practice.statuses.closed ?? [],
    names,
  };
  const found = workflows.map((workflow) => ({
    id: workflow.id,
    name: workflow.name,
    types: typeIds
      .filter((typeId) => workflowOf(typeId) === workflow.id)
      .map((typeId) => typeNames.get(typeId) ?? typeId),
    paths: gatePaths(workflow, sight),
  }));
  return { projectId, workflows: found, ...(await summaryOf(deps, projectId, found)) };
};

async function summaryOf(
  deps: Deps,
  projectId: string,
  workflows: GatePathsView['workflows'],
): Promise<Pick<GatePathsView, 'bypasses' | 'repair' | 'words'>> {
  const open = workflows
    .flatMap(({ paths }) => paths)
    .filter(({ kind }) => kind === 'bypass' || kind === 'openWayOut');
  const bypasses = open.filter(({ into }) => into === 'implementing').length;
  if (open.length === 0)
    return {
      bypasses,
      repair: [],
      words: 'Every way into implementation passes the gate, or is the way out.',
    };
  return {
    bypasses,
    repair: await repairOf(deps, projectId),
    words:
      bypasses === 0
        ? 'Nobody gets into implementation past the gate; a change can be closed without its review.'
        : `${bypasses} ${bypasses === 1 ? 'way leads' : 'ways lead'} into implementation past the gate. What comes that way is recorded as unauthorised.`,
  };
}

/** What the last look found different in the workflow of changes and a repair can put back: ids for `admin.repair`. */
async function repairOf(deps: Pick<Deps, 'store'>, projectId: string): Promise<string[]> {
  const look = await deps.store.drift.get(projectId);
  return (look?.items ?? [])
    .filter(
      ({ practice, repairable, id }) =>
        practice === 'change-enablement' && repairable && OF_WORKFLOW.test(id),
    )
    .map(({ id }) => id);
}

const OF_WORKFLOW = /workflow/;
