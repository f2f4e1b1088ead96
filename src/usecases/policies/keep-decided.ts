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
  const rounds = closedRounds(state);
  if (rounds.length === 0) return;
  const { records: talks } = await deps.store.records.list('meeting-minutes', state.issueId, talked);
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
      failed: failedOf(state),
    });
    const id = idOf(state, round);
    await deps.store.records.put('decided-round', state.projectId, id, isoOf(kept.closedAt), kept);
  }
}

/** Whether the last closed round stands in the records, with how its change ended. Earlier ones are written with it. One read. */
export async function isKept({ store }: Pick<Deps, 'store'>, state: IssueState): Promise<boolean> {
  const last = closedRounds(state).at(-1);
  if (last === undefined) return true;
  const kept = await store.records.get('decided-round', state.projectId, idOf(state, last), ending);
  return kept !== null && kept.body.failed === failedOf(state);
}

const ending = z.looseObject({ failed: z.boolean().nullable() });

const closedRounds = ({ rounds }: Pick<IssueState, 'rounds'>): readonly Round[] =>
  rounds.filter(({ closed, purpose }) => closed !== null && purpose !== 'retro');

const idOf = ({ issueId }: Pick<IssueState, 'issueId'>, { number }: Round): string =>
  `${issueId}:${String(number).padStart(4, '0')}`;

/** Null: how the change ended is not known, or says nothing. */
function failedOf({ results }: Pick<IssueState, 'results'>): boolean | null {
  const result = resultInForce(results);
  const failure = result === null ? null : failureOf(result.result);
  return failure === null ? null : failure === 1;
}

/** Minutes are written when a meeting is over, which may be after the round; before the next one they belong to this. */
const talksIn = (talks: readonly Talk[], round: Round, next: Round | undefined): Talk[] =>
  talks.filter(({ at }) => {
    const when = Date.parse(at);
    return when >= round.openedAt && (next === undefined || when < next.openedAt);
  });
