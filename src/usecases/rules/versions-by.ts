import * as z from '../../shape';
import type { Write } from '../../store/transaction';
import type { Deps } from '../deps';

const versionsBy = z.array(
  z.object({
    version: z.int(),
    by: z.string(),
    at: z.string(),
    /** The version of the draft that it was made from, and what was asked for open tickets: to know a repeated request. */
    draft: z.int().exactOptional(),
    openTickets: z.enum(['keep', 'move']).exactOptional(),
  }),
);
/** Who made which version, and when. Versions that adopting made are not in it. */
export type VersionsBy = z.infer<typeof versionsBy>;

const KIND = 'versions-by';

/** Who made the versions of a policy (subject: the project's id) or of a calendar (subject: "site"). */
export async function readVersionsBy(
  deps: Pick<Deps, 'store'>,
  subject: string,
  id: string,
): Promise<VersionsBy> {
  return (await deps.store.records.get(KIND, subject, id, versionsBy))?.body ?? [];
}

/** Adds who made a version, for the transaction that makes it. That one is conditional on the rules, so nothing gets lost. */
export async function versionsByWrite(
  deps: Pick<Deps, 'store'>,
  subject: string,
  id: string,
  made: VersionsBy[number],
): Promise<Write> {
  const before = await readVersionsBy(deps, subject, id);
  const all = [...before.filter(({ version }) => version !== made.version), made];
  return deps.store.records.write(KIND, subject, id, made.at, all);
}
