import type { BreachNote } from '../../../src/store/issue-state-types';
import type { SlaSite } from './sla-site';

/** Something is said of the first cycle of the policy "resolve", as the clocks context would record it. */
export async function noteBreach(site: SlaSite, issueId: string, note: object): Promise<void> {
  const state = await site.deps.store.issues.get(issueId);
  if (state === null) throw new Error('the issue was not folded');
  const at = new Date(site.site.clock.now()).toISOString();
  const said = { policyId: 'resolve', cycle: 1, by: 'lena', at, ...note } as BreachNote;
  await site.deps.store.issues.save({ ...state, breachNotes: [...state.breachNotes, said] }, []);
}
