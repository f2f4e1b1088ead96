import type { GateRecord } from '../../store/issue-state-types';
import type { IssueRules } from '../rules/find-practice';
import { closeOpenRound } from './close-open-round';
import type { Draft } from './open-next-round';
import type { StatusMove } from './status-moves';

/** Jira asks the gate within the transition itself; a function there may run for 25 s. */
const BEFORE_MS = 60_000;
/** Jira's clock and ours may differ a little. */
const AFTER_MS = 5_000;

/** The gate verdict that let an arrival through; null when there was none. Each verdict lets one arrival through. */
export function verdictFor(verdicts: readonly GateRecord[], at: number): GateRecord | null {
  return (
    verdicts.findLast(
      (verdict) =>
        verdict.allowed &&
        verdict.usedBy === null &&
        verdict.at >= at - BEFORE_MS &&
        verdict.at <= at + AFTER_MS,
    ) ?? null
  );
}

/**
 * A change arrived in an implementing status. With a gate verdict the round closes as used; without one it is an
 * unauthorised change and goes on the record. Before adoption, and with the gate off, nothing was promised.
 */
export function noteArrival(draft: Draft, { project, practice }: IssueRules, move: StatusMove): Draft {
  const { state } = draft;
  const { at, by, changelogId } = move;
  if (state.unauthorised.some((known) => known.changelogId === changelogId)) return draft;
  const verdict = verdictFor(state.verdicts, at);
  if (verdict !== null) {
    const verdicts = state.verdicts.map((one) => (one === verdict ? { ...one, usedBy: changelogId } : one));
    const closed = closeOpenRound({ ...draft, state: { ...state, verdicts } }, { at, by, how: 'gate' });
    const data = { changelogId, mode: verdict.mode, passes: verdict.passes, roundId: verdict.roundId };
    return {
      ...closed,
      happenings: [...closed.happenings, { kind: 'implementation started', at, actor: by, data }],
    };
  }
  if (project.gate.mode === 'off' || at < Date.parse(practice.adoptedAt))
    return closeOpenRound(draft, { at, by, how: 'superseded' });
  return {
    state: { ...state, unauthorised: [...state.unauthorised, { at, by, changelogId }] },
    happenings: [...draft.happenings, { kind: 'unauthorised change', at, actor: by, data: { changelogId } }],
  };
}
