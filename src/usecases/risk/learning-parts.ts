import type { OutcomeRecord } from '../../domain/risk/outcome-record';
import type { Facts } from '../../domain/risk/types';
import * as z from '../../shape';
import { outcomeSchema } from '../../store/outcome-schema';
import type { Deps } from '../deps';

const KIND = 'learning-part';

/** Of a closed change, only what the learner and the calibration read: so that many fit into one record. */
export const slim = (outcome: OutcomeRecord): OutcomeRecord => ({
  ...outcome,
  changeKey: '',
  startedAt: null,
  endedAt: null,
  services: [],
  environment: null,
  words: [],
  assessed: outcome.assessed && {
    ...outcome.assessed,
    input: {
      ...outcome.assessed.input,
      facts: bare(outcome.assessed.input.facts),
      stoppers: [],
    },
  },
});

const bare = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).map(([key, { value }]) => [key, { value, source: '', at: 0 }]));

const part = z.array(outcomeSchema);

export const putPart = (
  { store }: Pick<Deps, 'store'>,
  jobId: string,
  index: number,
  at: string,
  outcomes: readonly OutcomeRecord[],
): Promise<void> => store.records.put(KIND, jobId, String(index), at, outcomes.map(slim));

/** All parts of a job, in the order in which they were collected. One request for every 25. */
export async function readParts(
  { store }: Pick<Deps, 'store'>,
  jobId: string,
  count: number,
): Promise<OutcomeRecord[]> {
  const found = await store.records.getMany(KIND, jobId, idsOf(count), part);
  return found.flatMap((one) => one?.body ?? []);
}

export async function removeParts(
  { store }: Pick<Deps, 'store'>,
  jobId: string,
  count: number,
): Promise<void> {
  for (const id of idsOf(count)) await store.records.remove(KIND, jobId, id);
}

const idsOf = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index));
