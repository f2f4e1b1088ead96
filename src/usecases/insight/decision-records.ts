import * as z from '../../shape';
import { practiceId } from '../../contract/common';
import { decision, figure } from '../../contract/insight';
import type { Decision } from '../../contract/insight';
import type { PracticeId } from '../../contract/common';
import { allFigures } from '../../domain/readiness';
import { retryOnConflict } from '../../store/transaction';
import type { Deps } from '../deps';
import { countTickets } from './count-tickets';

const record = z.object({
  id: z.string(),
  practices: z.array(practiceId),
  decision,
  recordedBy: z.string(),
  recordedAt: z.string(),
  /** The project's figures on the day of the decision; empty when they could not be counted. */
  then: z.array(figure),
  outcome: z
    .object({ verdict: z.enum(['came', 'partly', 'not']), note: z.string(), by: z.string(), at: z.string() })
    .nullable(),
});
const list = z.array(record);
export type DecisionRecord = z.infer<typeof record>;

export const readDecisions = async (
  deps: Pick<Deps, 'store'>,
  projectId: string,
): Promise<readonly DecisionRecord[]> =>
  (await deps.store.config.get('decisions', projectId, list))?.value ?? [];

/** Changes the list of a project's decisions as a whole; every version is kept. */
export async function changeDecisions(
  deps: Pick<Deps, 'store' | 'clock'>,
  projectId: string,
  by: string,
  change: (records: readonly DecisionRecord[]) => readonly DecisionRecord[],
): Promise<readonly DecisionRecord[]> {
  return retryOnConflict(async () => {
    const present = await deps.store.config.get('decisions', projectId, list);
    const before = present?.value ?? [];
    const after = change(before);
    if (after === before) return before;
    const at = new Date(deps.clock.now()).toISOString();
    await deps.store.config.put('decisions', projectId, present?.version ?? 0, after, by, at);
    return after;
  });
}

/**
 * Records who decided on the business side to adopt these practices, with today's figures to compare with later. The
 * same id twice is one decision. Figures that can't be counted never stand in the way of adopting.
 * @param id the adoption's job
 */
export async function recordDecision(
  deps: Pick<Deps, 'jira' | 'store' | 'clock' | 'log'>,
  projectId: string,
  id: string,
  practices: readonly PracticeId[],
  made: Decision,
  by: string,
): Promise<void> {
  const then = await countTickets(deps, projectId).then(
    ({ counts }) => allFigures(counts),
    (error: unknown) => {
      deps.log.error('decision.figures', error, { projectId });
      return [];
    },
  );
  const fresh: DecisionRecord = {
    id,
    practices: [...practices],
    decision: made,
    recordedBy: by,
    recordedAt: new Date(deps.clock.now()).toISOString(),
    then,
    outcome: null,
  };
  await changeDecisions(deps, projectId, by, (records) =>
    records.some((one) => one.id === id) ? records : [...records, fresh],
  );
}
