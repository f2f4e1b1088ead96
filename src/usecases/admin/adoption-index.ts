import * as z from '../../shape';
import type { PracticeId } from '../../contract/common';
import { retryOnConflict } from '../../store/transaction';
import type { Deps } from '../deps';

/** Versions of the adopted practices of each project that has any: one record for the whole site, so that lists read one key. */
const adopted = z.record(z.string(), z.record(z.string(), z.int()));
export type AdoptedProjects = Readonly<Record<string, Readonly<Partial<Record<PracticeId, number>>>>>;

const KIND = 'adopted';
const SITE = 'site';

/** Which project has adopted what, registers included, and from which version of each pack. */
export async function readAdopted(deps: Pick<Deps, 'store'>): Promise<AdoptedProjects> {
  return (await deps.store.config.get(KIND, SITE, adopted))?.value ?? {};
}

/** The practices of one project, in a stable order. */
export const adoptedIn = (index: AdoptedProjects, projectId: string): PracticeId[] =>
  // The keys are practices: what is read was checked, and records name no others.
  (Object.keys(index[projectId] ?? {}) as PracticeId[]).sort();

/** Brings the index up to a project's record. */
export async function indexAdoption(
  deps: Pick<Deps, 'store' | 'clock'>,
  projectId: string,
  record: {
    readonly practices: readonly PracticeId[];
    readonly versions: Readonly<Record<string, number>>;
  },
  by: string,
): Promise<void> {
  const wanted = Object.fromEntries(record.practices.map((id) => [id, record.versions[id] ?? 1]));
  await retryOnConflict(async () => {
    const present = await deps.store.config.get(KIND, SITE, adopted);
    const { [projectId]: before, ...others } = present?.value ?? {};
    if (JSON.stringify(before ?? {}) === JSON.stringify(wanted)) return;
    const next = record.practices.length === 0 ? others : { ...others, [projectId]: wanted };
    const at = new Date(deps.clock.now()).toISOString();
    await deps.store.config.put(KIND, SITE, present?.version ?? 0, next, by, at);
  });
}
