import { slaDraft } from '../../../src/contract/sla-policy';
import type { Sandbox } from '../../../sandbox';
import { callResolver } from '../../../sandbox/replay/adopt-practice';
import { accountOf } from './acme';

const HOUR = 3_600_000;

/** The admin splits the time to resolve: so much of it belongs to the network team. Gives the draft's version. */
export async function draftOla(site: Sandbox, projectId: string, hours: number): Promise<number> {
  const { policy } = await ask(site, 'sla.policy', { projectId, policyId: 'resolve' });
  const found = await ask(site, 'sla.policy', { projectId, policyId: 'network' }).catch(() => null);
  const draft = {
    ...slaDraft.parse(policy),
    id: 'network',
    name: 'Network team',
    agreement: 'OLA' as const,
    supports: 'resolve',
    goals: (policy?.goals ?? []).map((goal) => ({ ...goal, target: hours * HOUR })),
    escalations: [],
  };
  const baseVersion = found?.draft?.version ?? 0;
  const saved = await ask(site, 'sla.saveDraft', { projectId, draft, baseVersion });
  return saved.draft?.version ?? 0;
}

/** Activates the draft of the network team's share for new tickets. Throws with Steward's words when it is refused. */
export async function activateOla(site: Sandbox, projectId: string, draftVersion: number): Promise<void> {
  const request = { projectId, policyId: 'network', draftVersion, effectiveFrom: null } as const;
  await ask(site, 'sla.activate', { ...request, openTickets: 'keep' });
}

const ask: Ask = (site, name, payload) =>
  callResolver(site, 'steward-admin', accountOf(site, 'alma.admin'), name, payload);
type Ask = <N extends Extract<Parameters<typeof callResolver>[3], `sla.${string}`>>(
  site: Sandbox,
  name: N,
  payload: Parameters<typeof callResolver<N>>[4],
) => ReturnType<typeof callResolver<N>>;
