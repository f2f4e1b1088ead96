import * as z from '../../shape';
import type { CalibrationReport } from '../../domain/forecast/calibrate';
import { spread, type Spread } from '../../domain/forecast/spread';
import { isoOf } from '../../jira/instant';
import type { Deps } from '../deps';

const ID = 'present';

const bin = z.object({
  from: z.number(),
  count: z.int(),
  predicted: z.number().nullable(),
  observed: z.number().nullable(),
});
const spreads = z.object({
  spreads: z.record(z.string(), spread),
  // Absent in records from before open tickets were counted.
  open: z.record(z.string(), spread).default({}),
  quality: z.object({
    count: z.int(),
    bins: z.array(bin),
    brier: z.number().nullable(),
    brierOfBaseRate: z.number().nullable(),
  }),
});
/** How long a project's tickets took, and what open ones have used up, by kind; and how good forecasts made from it were. */
export interface Spreads {
  readonly spreads: Readonly<Record<string, Spread>>;
  readonly open: Readonly<Record<string, Spread>>;
  readonly quality: Pick<CalibrationReport, 'count' | 'bins' | 'brier' | 'brierOfBaseRate'>;
}

/** What was learned of a project's closed tickets; null: nothing yet. One read. */
export async function readSpreads(
  { store }: Pick<Deps, 'store'>,
  projectId: string,
): Promise<{ readonly at: string; readonly body: Spreads } | null> {
  return store.records.get('sla-spread', projectId, ID, spreads);
}

export const keepSpreads = (
  { store }: Pick<Deps, 'store'>,
  projectId: string,
  at: number,
  body: Spreads,
): Promise<void> => store.records.put('sla-spread', projectId, ID, isoOf(at), body);
