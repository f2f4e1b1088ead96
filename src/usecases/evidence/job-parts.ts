import type { Reader } from '../../shape';
import { isoOf } from '../../jira/instant';
import type { Deps } from '../deps';

type Storing = Pick<Deps, 'store' | 'clock'>;
const KIND = 'evidence-part';

/** Keeps what a job has found so far under a name; the same name again replaces it, so a step may be done again. */
export const putPart = (
  { store, clock }: Storing,
  jobId: string,
  name: string,
  body: unknown,
): Promise<void> => store.records.put(KIND, jobId, name, isoOf(clock.now()), body);

export const getPart = async <T>(
  { store }: Pick<Deps, 'store'>,
  jobId: string,
  name: string,
  schema: Reader<T>,
): Promise<T | null> => (await store.records.get(KIND, jobId, name, schema))?.body ?? null;

/** Parts "heads-0", "heads-1" and so on, in order; those that are missing are left out. */
export async function getParts<T>(
  { store }: Pick<Deps, 'store'>,
  jobId: string,
  name: string,
  count: number,
  schema: Reader<T>,
): Promise<T[]> {
  const ids = Array.from({ length: count }, (_, index) => `${name}-${index}`);
  return (await store.records.getMany(KIND, jobId, ids, schema)).flatMap((one) =>
    one === null ? [] : [one.body],
  );
}

export async function removeParts(
  { store }: Pick<Deps, 'store'>,
  jobId: string,
  names: readonly string[],
): Promise<void> {
  for (const name of names) await store.records.remove(KIND, jobId, name);
}
