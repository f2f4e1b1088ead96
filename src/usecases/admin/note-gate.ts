import { gateWords } from '../../domain/provisioning';
import { retryOnConflict } from '../../store/transaction';
import type { Deps } from '../deps';

/**
 * Brings what the rules say of the gate up to what was found in the workflow, with a record: nobody is to believe that
 * something is enforced which is not. The mode stays as it was chosen.
 */
export async function noteGate(
  deps: Pick<Deps, 'store' | 'clock'>,
  projectId: string,
  stands: boolean,
): Promise<void> {
  await retryOnConflict(async () => {
    const rules = await deps.store.rules.get();
    const project = rules?.projects[projectId];
    if (!rules || !project || project.gate.attached === stands) return;
    const version = rules.version + 1;
    const now = deps.clock.now();
    const gate = { ...project.gate, ...gateWords(stands) };
    const after = { ...rules, version, projects: { ...rules.projects, [projectId]: { ...project, gate } } };
    const audit = await deps.store.projectAudit.writes(projectId, [
      { kind: 'gate read back', at: now, actor: null, data: { attached: stands, version } },
    ]);
    await deps.store.rules.put(after, 'steward', new Date(now).toISOString(), audit);
  });
}
