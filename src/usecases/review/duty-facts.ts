import { OWN_EVENTS } from '../../contract/own-events';
import { declarationOf } from '../../domain/emergency';
import type { ObservedFact } from '../../domain/history/facts';
import { allowedUntil, actualOf, overrunSince } from '../../domain/review';
import type { Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState } from '../../store/issue-state-types';
import { retroRoundOf } from '../change/close-open-round';
import { standingUnauthorised } from '../change/unauthorised';
import type { IssueRules } from '../rules/find-practice';
import { retroDecision } from './retro-decision';
import { approvedWindow, passOf, retroWantedSince } from './standing';

type Event = keyof typeof OWN_EVENTS;

/** The facts about what is owed after a change that the record doesn't have yet. Each has an id of its own: twice is once. */
export function dutyFacts(
  state: IssueState,
  { practice }: Pick<IssueRules, 'practice'>,
  issue: LiveIssue,
  now: Millis,
): ObservedFact[] {
  const known = new Set(state.facts.map(({ id }) => id));
  const all = [
    ...retroFacts(state, now),
    ...reviewFacts(state),
    ...overrunFacts(state, practice, issue, now),
  ];
  return all.filter(({ id }) => !known.has(id));
}

const fact = (event: Event, of: string | number, at: Millis): ObservedFact => ({
  kind: 'own',
  id: `${event}-${of}`,
  at: isoOf(at),
  author: null,
  event: OWN_EVENTS[event],
});

function retroFacts(state: IssueState, now: Millis): ObservedFact[] {
  const since = retroWantedSince(state, now);
  const round = retroRoundOf(state);
  if (since === null) return [];
  const decided = round === null ? null : retroDecision(state, round, now);
  const isOver = decided !== null && decided.state !== 'open' && decided.state !== 'blocked';
  return [
    fact('retroWanted', since, since),
    ...(isOver && round !== null ? [fact('retroDecided', round.id, decided.at)] : []),
  ];
}

/** Only emergencies and unauthorised changes have a clock for their review; the others just can't close without it. */
function reviewFacts(state: IssueState): ObservedFact[] {
  const unauthorised = standingUnauthorised(state)?.at;
  const emergency = declarationOf(state.emergency) === null ? undefined : passOf(state)?.at;
  const since = unauthorised ?? emergency;
  if (since === undefined) return [];
  const done = state.reviews.find((review) => review.done && review.at >= since);
  return [
    fact('reviewWanted', since, since),
    ...(done === undefined ? [] : [fact('reviewDone', since, done.at)]),
  ];
}

function overrunFacts(
  state: IssueState,
  practice: IssueRules['practice'],
  issue: LiveIssue,
  now: Millis,
): ObservedFact[] {
  const { end } = approvedWindow(state, practice, issue);
  const since = overrunSince(state.phase === 'implementing', state.actual, end, now);
  const running = since === null ? [] : [fact('overrun', since, since)];
  const begun = state.facts.filter((one) => one.kind === 'own' && one.event === OWN_EVENTS.overrun);
  const ended = begun
    .map(({ at }) => Date.parse(at))
    .filter((at) => at !== since)
    .map((at) => fact('overrunEnded', at, endOf(state, at, now)));
  return [...running, ...ended];
}

/** When an overrun was over: with the end of the work, or with the extension that covers it. */
function endOf({ actual, phase }: IssueState, since: Millis, now: Millis): Millis {
  const extended = actual.find(({ kind, value, at }) => kind === 'extended' && value > since && at >= since);
  const end = phase === 'implementing' ? null : actualOf(actual, 'end');
  return Math.max(since, Math.min(extended?.at ?? now, end ?? now));
}

/** When something about it has to be looked at by itself: its time runs out. Null: nothing. */
export function overrunDueAt(
  state: IssueState,
  { practice }: Pick<IssueRules, 'practice'>,
  issue: LiveIssue,
  now: Millis,
): string | null {
  if (state.phase !== 'implementing') return null;
  const until = allowedUntil(state.actual, approvedWindow(state, practice, issue).end);
  return until === null || now > until ? null : isoOf(until + 1);
}
