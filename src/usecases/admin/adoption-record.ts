import * as z from '../../shape';
import { adoptionSettings } from '../../contract/admin';
import { practiceId } from '../../contract/common';
import { adaptation } from '../../contract/practices';
import { ADOPTED_BEFORE_VERSIONS, type AdoptionState } from '../../domain/provisioning/adoption-state';
import { retryOnConflict, type Write } from '../../store/transaction';
import type { Deps } from '../deps';
import { indexAdoption } from './adoption-index';

const ids = z.record(z.string(), z.string());

/** What a project's adoption remembers: the admin's settings, and what Jira can't be asked about. */
const adoptionRecord = z.object({
  settings: adoptionSettings,
  practices: z.array(practiceId),
  pinned: z.array(z.string()),
  /** Kept when a practice is undone, for the next time. */
  adaptations: z
    .array(adaptation)
    .optional()
    .transform((value) => value ?? []),
  /** Version of the pack that each practice was adopted from. */
  versions: z
    .record(z.string(), z.int())
    .optional()
    .transform((value) => value ?? {}),
  /** Jira's ids by ref, of each adopted practice: what people rename stays the same thing. */
  bindings: z
    .record(z.string(), ids)
    .optional()
    .transform((value) => value ?? {}),
});
export type AdoptionRecord = z.infer<typeof adoptionRecord> & AdoptionState;

/** Records from before versions were kept are of the first ones. */
const upgraded = (record: z.infer<typeof adoptionRecord>): AdoptionRecord => ({
  ...record,
  versions: {
    ...Object.fromEntries(record.practices.map((id) => [id, ADOPTED_BEFORE_VERSIONS])),
    ...record.versions,
  },
});

export async function readAdoption(
  deps: Pick<Deps, 'store'>,
  projectId: string,
): Promise<AdoptionRecord | null> {
  const present = await deps.store.config.get('adoption', projectId, adoptionRecord);
  return present === null ? null : upgraded(present.value);
}

/**
 * Changes the record of a project's adoption, and the index over all projects with it; nothing is written when nothing
 * changes.
 * @param together what is written in the same transaction, if anything is
 */
export async function changeAdoption(
  deps: Pick<Deps, 'store' | 'clock'>,
  projectId: string,
  by: string,
  change: (record: AdoptionRecord | null) => AdoptionRecord,
  together: () => Promise<readonly Write[]> = () => Promise.resolve([]),
): Promise<void> {
  const next = await retryOnConflict(async () => {
    const present = await deps.store.config.get('adoption', projectId, adoptionRecord);
    const wanted = change(present === null ? null : upgraded(present.value));
    if (present && JSON.stringify(present.value) === JSON.stringify(wanted)) return wanted;
    const at = new Date(deps.clock.now()).toISOString();
    await deps.store.config.put(
      'adoption',
      projectId,
      present?.version ?? 0,
      wanted,
      by,
      at,
      await together(),
    );
    return wanted;
  });
  // After the record: an interruption in between leaves an index that the repeated step mends.
  await indexAdoption(deps, projectId, next, by);
}
