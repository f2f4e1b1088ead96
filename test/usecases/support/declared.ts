import type { EmergencyEntry } from '../../../src/domain/emergency/types';
import { store } from '../../../src/store';

/** Adds entries to what happened to an emergency, as the panel would have done. */
export async function addEntries(issueId: string, ...entries: readonly EmergencyEntry[]): Promise<void> {
  const state = await store.issues.get(issueId);
  if (state === null) throw new Error('no aggregate');
  await store.issues.save({ ...state, emergency: [...state.emergency, ...entries] }, []);
}

/** Declares it an emergency with a coded reason. */
export const declared = (issueId: string, at = Date.parse('2026-11-23T08:00:00.000Z')): Promise<void> =>
  addEntries(issueId, {
    kind: 'declared',
    at,
    by: 'dan',
    cause: { kind: 'code', code: 'imminent-outage', text: 'A service is about to fail' },
  });
