import type { RosterEntry, Round } from '../../domain/approvals/types';
import type { IssueState } from '../../store/issue-state-types';
import { retryOnConflict } from '../../store/transaction';
import type { SeatEntry } from '../approvals/seat-entries';
import { withEntries } from '../approvals/seat-entries';
import { withDelegations } from '../approvals/delegation-entries';
import { askLater } from '../asking/ask-later';
import { decisionNews } from '../change/decision-news';
import { openRoundOf } from '../change/close-open-round';
import type { Deps } from '../deps';
import { earlier } from '../issue/earlier';
import { record } from '../record';
import { nextSeatChange } from '../asking/waited-for';
import { delegations, DELEGATIONS } from './delegation-record';
import { delegationsOf } from './delegations-of';

/**
 * Puts on record, in the open round of a change, which of its seats are delegated by now and which are so no longer. Doing it
 * again adds nothing.
 */
export async function noteDelegations(deps: Deps, start: IssueState): Promise<void> {
  const now = deps.clock.now();
  const people = principalsOf(start);
  if (people.length === 0) return;
  const inForce = await delegationsOf(deps, people, now);
  const ended = await endedOf(deps, people);
  const after = await retryOnConflict(async (attempt) => {
    const state = attempt === 0 ? start : await deps.store.issues.get(start.issueId);
    const round = state === null ? null : openRoundOf(state);
    if (state === null || round === null) return null;
    const begun = withDelegations({ state, happenings: [] }, round, inForce, now);
    const draft = withEntries(begun, round.id, endings(state, round, ended), now);
    if (draft.state.roster.length === state.roster.length) return null;
    const next = { ...draft.state, dueAt: earlier(draft.state.dueAt, nextSeatChange(draft.state, now)) };
    return record(deps, next, [...draft.happenings, ...decisionNews(state, next, now)]);
  });
  // On record already: what follows may have got lost.
  if (after === null) return askLater(deps, start, start);
  await askLater(deps, start, after);
  // What fields and searches say follows by a fold.
  const { issueId } = start;
  await deps.queue.push('issue-work', { kind: 'fold', issueId }, { concurrencyKey: `issue-${issueId}` });
}

const ownEntries = ({ roster }: IssueState, { id }: Round): readonly RosterEntry[] =>
  roster.filter(({ roundId }) => roundId === id);

/** Everybody whose seat could be delegated in the open round. */
function principalsOf(state: IssueState): string[] {
  const round = openRoundOf(state);
  if (round === null) return [];
  const joined = ownEntries(state, round).flatMap((entry) =>
    entry.kind === 'joined' ? [entry.accountId] : entry.kind === 'stoodIn' ? [entry.to] : [],
  );
  const seated = round.stages.flatMap(({ roster }) => roster.map(({ accountId }) => accountId));
  return [...new Set([...seated, ...joined])];
}

interface Ended {
  readonly id: string;
  readonly principal: string;
  readonly by: string;
}

async function endedOf({ store }: Pick<Deps, 'store'>, people: readonly string[]): Promise<Ended[]> {
  const found = await store.config.getMany(DELEGATIONS, people, delegations);
  return found.flatMap((record, index) =>
    (record?.value.made ?? []).flatMap(({ id, ended }) =>
      ended === null ? [] : [{ id, principal: people[index] ?? '', by: ended.by }],
    ),
  );
}

function endings(state: IssueState, round: Round, ended: readonly Ended[]): SeatEntry[] {
  const own = ownEntries(state, round);
  const idsOf = (kind: 'delegated' | 'delegationEnded'): Set<string> =>
    new Set(own.flatMap((entry) => (entry.kind === kind ? [entry.delegationId] : [])));
  const [moved, over] = [idsOf('delegated'), idsOf('delegationEnded')];
  return ended
    .filter(({ id }) => moved.has(id) && !over.has(id))
    .map(({ id, principal, by }) => ({
      happening: 'delegation ended',
      said: { kind: 'delegationEnded', accountId: principal, delegationId: id, by, reason: null },
    }));
}
