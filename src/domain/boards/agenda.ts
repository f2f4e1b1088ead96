import type { Level } from '../risk/types';
import type { Millis } from '../time/types';
import { expectedLoss } from './expected-loss';
import type { AgendaLine, Board, Candidate } from './types';

/** When a meeting begins, and what bounds its agenda. */
export interface MeetingTimes {
  readonly start: Millis;
  /** What came to the board later comes to the next meeting. */
  readonly cutOff: Millis;
  /** Start of the second meeting after this one; null: no such meeting is known. */
  readonly horizon: Millis | null;
}

export interface Agenda {
  /** Most to lose first. */
  readonly lines: readonly AgendaLine[];
  /** Came after the cut-off: who leads may take them on. */
  readonly late: readonly AgendaLine[];
  /** Planned so far ahead that a later meeting is in time for it. */
  readonly later: readonly Candidate[];
}

const LOW: readonly (Level | null)[] = ['Low', 'Medium'];

/**
 * The agenda of a meeting: the changes that wait for the board, came to it by the cut-off (or were put off before), and are
 * planned to begin before the second meeting after this one, so that one that can't be settled still has a meeting. Ordered by
 * expected loss; what isn't assessed comes first; then what can't be backed out, what is planned earlier, what is older.
 */
export function agendaOf(candidates: readonly Candidate[], { start, cutOff, horizon }: MeetingTimes): Agenda {
  const isLater = ({ plannedStart, deferrals }: Candidate): boolean =>
    horizon !== null && plannedStart !== null && plannedStart >= horizon && deferrals === 0;
  const inTime = candidates.filter((one) => !isLater(one));
  const lines = inTime
    .map((one) => lineOf(one, one.deferrals === 0 && one.cameAt > Math.min(cutOff, start)))
    .sort(byLoss);
  return {
    lines: lines.filter(({ late }) => !late),
    late: lines.filter(({ late }) => late),
    later: candidates.filter(isLater),
  };
}

function lineOf(candidate: Candidate, late: boolean): AgendaLine {
  const against = discussedBecause(candidate);
  return {
    candidate,
    treat: against.length === 0 ? 'consent' : 'discuss',
    because: against.length === 0 ? [`${candidate.level ?? ''}, and nothing stands against it`] : against,
    expectedLoss: expectedLoss(candidate),
    late,
  };
}

/** Why a change has to be talked about, in words; none: it may be approved together with others. */
export function discussedBecause(candidate: Candidate): readonly string[] {
  const { level, kind, conflicts, freezes, stoppers, objections, deferrals } = candidate;
  return [
    ...(level === null ? ['It isn’t assessed'] : LOW.includes(level) ? [] : [`Its risk is ${level}`]),
    ...(kind === 'emergency' ? ['It is an emergency'] : []),
    ...(conflicts.length > 0 ? [`It conflicts with ${conflicts.join(', ')}`] : []),
    ...freezes.map((name) => `It meets the freeze “${name}”`),
    ...stoppers,
    ...(objections === 0
      ? []
      : [objections === 1 ? 'Somebody rejects it' : `${objections} people reject it`]),
    ...(deferrals === 0
      ? []
      : [deferrals === 1 ? 'It was put off before' : `It was put off ${deferrals} times`]),
  ];
}

/** Who leads may let it be approved together with others: not what is High, unknown or rejected by somebody. */
export const mayConsent = ({ level, objections }: Pick<Candidate, 'level' | 'objections'>): boolean =>
  LOW.includes(level) && level !== null && objections === 0;

function byLoss(a: AgendaLine, b: AgendaLine): number {
  return (
    compare(b.expectedLoss ?? Infinity, a.expectedLoss ?? Infinity) ||
    Number(b.candidate.irreversible) - Number(a.candidate.irreversible) ||
    compare(a.candidate.plannedStart ?? Infinity, b.candidate.plannedStart ?? Infinity) ||
    a.candidate.cameAt - b.candidate.cameAt ||
    Number(a.candidate.issueId) - Number(b.candidate.issueId)
  );
}

/** Two infinities are the same, which their difference doesn't say. */
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

/** Minutes that an agenda takes: each change that is talked about, and once for all that are approved together. */
export function minutesOfAgenda(
  items: readonly Pick<AgendaLine, 'treat'>[],
  { minutesPerItem }: Pick<Board, 'minutesPerItem'>,
): number {
  const discussed = items.filter(({ treat }) => treat === 'discuss').length;
  return (discussed + (items.length > discussed ? 1 : 0)) * minutesPerItem;
}
