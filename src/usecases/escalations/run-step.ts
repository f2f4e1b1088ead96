import { JiraError } from '../../jira/errors';
import type { Clock } from '../clocks/replay-clocks';
import { putLetter } from '../dead-letters';
import { act, UNCONFIRMED } from './act';
import { isRefusal } from './is-refusal';
import { recordId, type CannotAct, type Scene } from './scene';
import { StepLog } from './step-log';

/**
 * Does what a claimed step says, action by action. What Jira refuses is noted with its words and the others still run. An action
 * that can be looked for is looked for before it is repeated; one that can't (a mail) is written down before it begins, and
 * if nothing tells whether it was done it stays unconfirmed and is never repeated. Throws when Jira can't be reached or asks
 * to wait: the step stays claimed, and goes on where it stopped.
 */
export async function runStep(scene: Scene, clocks: readonly Clock[]): Promise<void> {
  const log = new StepLog(scene, clocks);
  for (const [index, fired] of log.actions.entries()) {
    if (fired.outcome !== 'waiting' && fired.outcome !== 'begun') continue;
    const action = scene.definition?.actions[index];
    try {
      log.set(
        index,
        action === undefined
          ? { ...fired, outcome: 'failed', why: 'The policy has no such action any more.' }
          : await act(scene, log, action, index, fired),
      );
    } catch (error) {
      if (!isRefusal(error)) {
        // Asked to wait: nothing was done, so it may be done later.
        if (isToldToWait(error)) log.set(index, { ...(log.actions[index] ?? fired), outcome: 'waiting' });
        await log.save();
        throw error;
      }
      log.set(index, { outcome: 'failed', ref: log.actions[index]?.ref ?? null, why: wordsOf(error) });
    }
  }
  await tellUnconfirmed(scene, log);
  await log.finish();
}

const isToldToWait = (error: unknown): boolean => error instanceof JiraError && error.code === 'RATE_LIMITED';

const wordsOf = (error: CannotAct | JiraError): string =>
  error instanceof JiraError ? error.messages.join(' ') : error.message;

/** What nobody can tell is put where the health of the app is looked at. */
async function tellUnconfirmed({ deps, folded, step }: Scene, log: StepLog): Promise<void> {
  const open = log.actions.filter(({ outcome }) => outcome === 'unconfirmed');
  if (open.length === 0) return;
  const { id: issueId, projectId } = folded.issue;
  const id = `unconfirmed-${issueId}-${recordId(step, 0)}`;
  await putLetter(deps, id, { what: 'escalation', issueId, projectId, why: UNCONFIRMED });
}
