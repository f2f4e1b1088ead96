import * as z from '../../shape';
import { adoptionSettings } from '../../contract/admin';
import { practiceId } from '../../contract/common';
import type { Deps } from '../deps';

/** What a project's adoption remembers: the admin's settings, and what Jira can't be asked about. */
const adoptionRecord = z.object({
  settings: adoptionSettings,
  practices: z.array(practiceId),
  pinned: z.array(z.string()),
});
export type AdoptionRecord = z.infer<typeof adoptionRecord>;

export async function readAdoption(
  deps: Pick<Deps, 'store'>,
  projectId: string,
): Promise<AdoptionRecord | null> {
  return (await deps.store.config.get('adoption', projectId, adoptionRecord))?.value ?? null;
}

/** Changes the record of a project's adoption; nothing is written when nothing changes. */
export async function changeAdoption(
  deps: Pick<Deps, 'store' | 'clock'>,
  projectId: string,
  by: string,
  change: (record: AdoptionRecord | null) => AdoptionRecord,
): Promise<void> {
  const present = await deps.store.config.get('adoption', projectId, adoptionRecord);
  const next = change(present?.value ?? null);
  if (present && JSON.stringify(present.value) === JSON.stringify(next)) return;
  await deps.store.config.put(
    'adoption',
    projectId,
    present?.version ?? 0,
    next,
    by,
    new Date(deps.clock.now()).toISOString(),
  );
}
