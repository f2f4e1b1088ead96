import type { RosterEntry } from '../../domain/approvals/types';
import type { Draft } from '../change/open-next-round';
import type { HappeningKind } from '../happening';

/** What an entry says besides when and in which round: RosterEntry without what every entry has. */
type Said<T> = T extends RosterEntry ? Omit<T, 'id' | 'roundId' | 'at'> : never;

/** One entry with what the audit chain calls it. */
export interface SeatEntry {
  readonly happening: HappeningKind;
  readonly said: Said<RosterEntry>;
}

/** Adds entries about seats to the open round; each is a record of its own in the audit chain, in the same transaction. */
export function withEntries(draft: Draft, roundId: string, entries: readonly SeatEntry[], at: number): Draft {
  const first = draft.state.roster.length;
  const made = entries.map(({ said, happening }, index) => {
    const entry: RosterEntry = { ...said, id: `${roundId}-s${first + index + 1}`, roundId, at };
    return { entry, happening: { kind: happening, at, actor: entry.by, data: { ...entry } } };
  });
  return {
    state: { ...draft.state, roster: [...draft.state.roster, ...made.map(({ entry }) => entry)] },
    happenings: [...draft.happenings, ...made.map(({ happening }) => happening)],
  };
}
