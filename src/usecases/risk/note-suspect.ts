import type { IssueState, KnownResult, SuspectVerdict } from '../../store/issue-state-types';
import { retryOnConflict } from '../../store/transaction';
import type { Deps } from '../deps';
import { record } from '../record';
import { countLater } from './count-later';
import { resultInForce } from './result-in-force';

/**
 * Takes down with a change what was said of it as the cause of an incident: confirmed, it counts as a failure whatever its review
 * says; denied or left open again, what was known before counts. The same again changes nothing, and an issue that Steward keeps
 * no record of is left alone.
 */
export async function noteSuspect(
  deps: Pick<Deps, 'store' | 'queue' | 'clock' | 'log'>,
  changeId: string,
  incidentId: string,
  verdict: SuspectVerdict['verdict'],
  by: string,
): Promise<void> {
  const state = await retryOnConflict(async () => {
    const before = await deps.store.issues.get(changeId);
    if (before === null || before.practice !== 'change-enablement') return null;
    const isCause = verdict === 'confirmed';
    if (isCause === isKnownCause(before, incidentId)) return before;
    const known: KnownResult = {
      result: 'causedIncident',
      at: deps.clock.now(),
      by,
      from: 'suspect',
      incidentId,
      ...(!isCause && { withdrawn: true }),
    };
    const results = [...before.results, known];
    const data = { result: resultInForce(results)?.result ?? null, from: 'suspect', incidentId, isCause };
    return record(deps, { ...before, results }, [{ kind: 'outcome known', at: known.at, actor: by, data }]);
  });
  if (state !== null) await countLater(deps, state);
}

/** Whether the record says already that the change caused this incident. */
function isKnownCause({ results }: IssueState, incidentId: string): boolean {
  const last = results.findLast((one) => one.from === 'suspect' && one.incidentId === incidentId);
  return last !== undefined && last.withdrawn !== true;
}
