import type { GateRules } from '../../domain/rules/types';
import { retryOnConflict } from '../../store/transaction';
import type { Deps } from '../deps';
import { gateOf, type ProjectGate } from './gate-state';

/** Who switches, and why where it is not their own choice of a mode; both go into the project's record. */
export interface SwitchedBy {
  readonly by: string;
  readonly why?: string;
}

/**
 * Changes the gate of a project and records it in the same transaction. Nothing is written when `change` gives back the
 * very gate it was given.
 * @throws Refusal NOT_ADOPTED when the project has no gate
 */
export async function switchGate(
  deps: Pick<Deps, 'store' | 'clock'>,
  projectId: string,
  { by, why }: SwitchedBy,
  change: (gate: GateRules, since: string) => GateRules,
): Promise<ProjectGate> {
  return retryOnConflict(async () => {
    const present = await gateOf(deps, projectId);
    const now = deps.clock.now();
    const at = new Date(now).toISOString();
    const gate = change(present.project.gate, at);
    if (gate === present.project.gate) return present;
    const project = { ...present.project, gate };
    const rules = {
      ...present.rules,
      version: present.rules.version + 1,
      projects: { ...present.rules.projects, [projectId]: project },
    };
    const data = {
      from: present.project.gate.mode,
      to: gate.mode,
      since: gate.since,
      grandfathered: gate.grandfathered,
      version: rules.version,
      ...(why !== undefined && { why }),
    };
    const audit = await deps.store.projectAudit.writes(projectId, [
      { kind: 'gate switched', at: now, actor: by, data },
    ]);
    await deps.store.rules.put(rules, by, at, audit);
    return { rules, project };
  });
}

/** From then on the gate refuses nothing and records what it would have refused. One that does so already is left alone. */
export const gateToObserve = (
  deps: Pick<Deps, 'store' | 'clock'>,
  projectId: string,
  switched: SwitchedBy,
): Promise<ProjectGate> =>
  switchGate(deps, projectId, switched, (gate, since) =>
    gate.mode === 'enforce' ? { ...gate, mode: 'observe', since } : gate,
  );
