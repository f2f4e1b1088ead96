import * as z from '../../shape';
import { isoOf } from '../../jira/instant';
import type { Deps } from '../deps';

type Part = Pick<Deps, 'store' | 'clock'>;
const ID = 'run';

const runRecord = z.object({
  /** What was written from this instant (ISO) on hasn't been looked at; null: nothing ever was. */
  since: z.string().nullable(),
  /** Where the rolling walk through the ledger goes on; null: at its beginning. */
  walk: z.string().nullable(),
  /** How many pages this round of the walk has read so far, and how many the last whole one had. */
  round: z.object({ pages: z.int(), last: z.int() }).default({ pages: 0, last: 0 }),
  /** The same walk through the chains that were anchored, and the last anchor that was verified. */
  anchoredWalk: z.string().nullable().default(null),
  anchorWalk: z.int().default(0),
  /** Chains that the walk found without an anchor: the next anchor takes them along. */
  extra: z.array(z.string()),
  /** Number of the last anchor; 0: none. */
  anchor: z.int(),
  /** Its comment is still to be written. */
  comment: z.boolean(),
  verified: z.object({ at: z.string(), chains: z.int(), records: z.int(), findings: z.int() }).nullable(),
  /** When every chain was last gone through. */
  wholeAt: z.string().nullable(),
  /** The last job of anchoring or verification. */
  jobId: z.string().nullable(),
});
export type RunRecord = z.infer<typeof runRecord>;

const NEW: RunRecord = {
  since: null,
  walk: null,
  round: { pages: 0, last: 0 },
  anchoredWalk: null,
  anchorWalk: 0,
  extra: [],
  anchor: 0,
  comment: false,
  verified: null,
  wholeAt: null,
  jobId: null,
};

/** How far verification and anchors are. One read. */
export const readRun = async ({ store }: Pick<Deps, 'store'>): Promise<RunRecord> =>
  (await store.records.get('evidence', 'site', ID, runRecord))?.body ?? NEW;

/** Only the one job that holds the claim on it writes this record. */
export async function noteRun(deps: Part, change: Partial<RunRecord>): Promise<RunRecord> {
  const next = { ...(await readRun(deps)), ...change };
  await deps.store.records.put('evidence', 'site', ID, isoOf(deps.clock.now()), next);
  return next;
}
