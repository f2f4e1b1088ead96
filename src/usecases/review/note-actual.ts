import type { ActualEntry } from '../../domain/review/types';
import { actualOf } from '../../domain/review';
import type { Millis } from '../../domain/time/types';
import type { IssueState } from '../../store/issue-state-types';
import type { StatusMove } from '../change/status-moves';

const told = (kind: 'start' | 'end', at: Millis): ActualEntry => ({
  kind,
  value: at,
  at,
  by: null,
  reason: null,
});

/**
 * Takes down when work began and ended, as the history tells: it begins with the arrival in implementation and ends with leaving it.
 * Taken up again from review it is the same work, with another end. `moves` are those that this fold sees for the first time.
 */
export function noteActual(state: IssueState, moves: readonly StatusMove[]): IssueState {
  const entries: ActualEntry[] = [];
  for (const { from, to, at } of moves) {
    if (from === to) continue;
    if (to === 'implementing' && from !== 'review') entries.push(told('start', at));
    if (from === 'implementing') entries.push(told('end', at));
  }
  const actual = [...state.actual, ...entries];
  // Created there, or made a change there: no move tells of it.
  const arrived = state.unauthorised.at(-1)?.at;
  if (state.phase === 'implementing' && actualOf(actual, 'start') === null && arrived !== undefined)
    actual.push(told('start', arrived));
  return actual.length === state.actual.length ? state : { ...state, actual };
}
