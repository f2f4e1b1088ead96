import type { GateView } from '../../contract/admin';
import { PACKS } from '../../domain/practices';
import { gateWords } from '../../domain/provisioning';
import { gateAttached } from '../../domain/provisioning/compile-workflow';
import { GATE_MODULE } from '../../jira/config/read-site';
import { readCapabilities, readWorkflowsById, readWorkflowScheme } from '../../jira/config/read-workflows';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { gateOf, gateView, pendingOf, type ProjectGate } from './gate-state';
import { switchGate } from './switch-gate';

/**
 * Switches the gate of a project. Enforcing needs the gate to be found in the workflow now, and every change that was
 * submitted before to be attested. What was decided, by whom and on which list goes into the project's record.
 */
export const setGate: UseCase<'admin.setGate'> = async (deps, request, caller): Promise<GateView> => {
  const { projectId, mode, attest } = request;
  const first = await gateOf(deps, projectId);
  const pending = mode === 'enforce' ? await pendingOf(deps, projectId) : [];
  if (mode === 'enforce') {
    await checkAttached(deps, first);
    if (pending.length > 0 && !attest) {
      throw new Refusal(
        'CONFLICT',
        `${pending.length} changes were submitted before and have not been through the gate.`,
        'Attest them: say why they may pass as they are, and until when.',
        { grandfathered: pending },
      );
    }
    if (attest && Date.parse(attest.until) <= deps.clock.now()) {
      throw new Refusal(
        'BAD_INPUT',
        'The attestation would be over before it begins.',
        'Choose an instant in the future.',
      );
    }
  }
  const attested = pending.map((one) => ({
    issueId: one.issueId,
    by: caller.accountId,
    why: attest?.reason ?? '',
    until: attest?.until ?? '',
  }));
  const after = await switchGate(deps, projectId, { by: caller.accountId }, (gate, since) =>
    // Choosing the mode it has already, with nobody to attest, is no change.
    gate.mode === mode && attested.length === 0
      ? gate
      : {
          ...gate,
          mode,
          since: gate.mode === mode ? gate.since : since,
          ...(mode === 'enforce' && gateWords(true)),
          grandfathered: mode === 'enforce' ? attested : gate.grandfathered,
        },
  );
  return gateView(deps, after);
};

/**
 * Reads the workflow that changes go through now: what was true at adoption may have been edited away since, and a
 * workflow may have got another name.
 */
async function checkAttached(deps: Deps, { project }: ProjectGate): Promise<void> {
  const pack = PACKS['change-enablement'];
  const typeId = project.practices.find((one) => one.practice === pack.id)?.issueTypeIds[0] ?? '';
  const [{ gateRule }, scheme] = await Promise.all([
    readCapabilities(deps.jira, project.projectId, typeId, GATE_MODULE),
    readWorkflowScheme(deps.jira, project.projectId),
  ]);
  const { workflow: used } = scheme.byType.find(({ typeIds }) => typeIds.includes(typeId)) ?? {
    workflow: scheme.defaultWorkflow,
  };
  const [workflow] = await readWorkflowsById(deps.jira, [used.id]);
  const attached =
    workflow !== undefined && gateRule !== null && gateAttached(pack.workflow, workflow, gateRule);
  if (!attached) {
    throw new Refusal(
      'CONFLICT',
      `The gate was not found in the workflow "${workflow?.name ?? used.id}", so enforcing it would be an empty promise.`,
      'Plan the adoption again: it puts the gate back, or says what to do by hand.',
    );
  }
}
