import { CONFIRM_MS, lastPhoned, phoneState } from '../../domain/emergency';
import type { Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';
import type { ChangeSight, Draft } from '../change/open-next-round';
import type { StatusMove } from '../change/status-moves';
import { earlier } from '../issue/earlier';
import { dutyFacts, overrunDueAt } from './duty-facts';
import { followRetro } from './follow-retro';
import { noteActual } from './note-actual';
import { passOf } from './standing';

/**
 * Follows a change past the gate: when work began and ended, the vote on what was done, what is owed, and that it overruns. `moves` are the status
 * moves that a fold sees for the first time; none when somebody only says something.
 */
export async function followAfter(
  draft: Draft,
  sight: ChangeSight,
  moves: readonly StatusMove[],
  now: Millis,
): Promise<Draft> {
  const noted = { ...draft, state: noteActual(draft.state, moves) };
  const followed = await followRetro(noted, sight, now);
  const { state } = followed;
  const facts = dutyFacts(state, sight.rules, sight.issue, now);
  return facts.length === 0
    ? followed
    : { ...followed, state: { ...state, facts: [...state.facts, ...facts] } };
}

/** When a change past the gate has to be looked at by itself: its time runs out, or that of its approver on the phone. */
export function afterDueAt(
  { state }: Pick<Draft, 'state'>,
  { rules, issue }: Pick<ChangeSight, 'rules' | 'issue'>,
  now: Millis,
): string | null {
  const phoned = passOf(state)?.door === 'b' ? lastPhoned(state.emergency) : null;
  const waits = phoned !== null && phoneState(state.emergency, phoned, now) === 'waiting';
  return earlier(overrunDueAt(state, rules, issue, now), waits ? isoOf(phoned.at + CONFIRM_MS + 1) : null);
}
