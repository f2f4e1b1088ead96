import { decidedRoundOf } from '../../domain/policy/decided-round-of';
import type { Round } from '../../domain/approvals/types';
import { failureOf } from '../../domain/risk/outcomes';
import { isoOf } from '../../jira/instant';
import * as z from '../../shape';
import type { StoredRecord } from '../../store/records';
import type { IssueState } from '../../store/issue-state-types';
import { exclusionsOf } from '../change/exclusions-of';
import type { Deps } from '../deps';
import { resultInForce } from '../risk/result-in-force';

/** What of a meeting's note on a change is counted here. */
const talked = z.looseObject({ minutes: z.number(), decision: z.string() });
type Talk = StoredRecord<z.infer<typeof talked>>;

/**
 * Writes each closed round of approval of a change as a record of its project. It is a function of the aggregate and of the
 * minutes, so doing it again, or once more is known, leaves one record a round.
 */
export async function keepDecided(deps: Pick<Deps, 'store'>, state: IssueState): Promise<void> {
  const rounds = state.rounds.filter(({ closed, purpose }) => closed !== null && purpose !== 'retro');
  if (rounds.length === 0) return;
  const { records: talks } = await deps.store.records.list('meeting-minutes', state.issueId, talked);
  const result = resultInForce(state.results);
  const failure = result === null ? null : failureOf(result.result);
  for (const [index, round] of rounds.entries()) {
    const during = talksIn(talks, round, rounds[index + 1]);
    const kept = decidedRoundOf(round, {
      issueId: state.issueId,
      issueKey: state.issueKey,
      projectId: state.projectId,
      ballots: state.ballots,
      entries: state.roster,
      exclusions: exclusionsOf(state.duties),
      meetingMinutes: during.reduce((sum, { body }) => sum + body.minutes, 0),
      deferred: during.filter(({ body }) => body.decision === 'deferred').length,
      failed: failure === null ? null : failure === 1,
    });
    const id = `${state.issueId}:${String(round.number).padStart(4, '0')}`;
    await deps.store.records.put('decided-round', state.projectId, id, isoOf(kept.closedAt), kept);
  }
}

/** Minutes are written when a meeting is over, which may be after the round; before the next one they belong to this. */
const talksIn = (talks: readonly Talk[], round: Round, next: Round | undefined): Talk[] =>
  talks.filter(({ at }) => {
    const when = Date.parse(at);
    return when >= round.openedAt && (next === undefined || when < next.openedAt);
  });
