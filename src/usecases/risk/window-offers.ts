import { windowFacts, type WindowOffer } from '../../domain/risk';
import { freezeHits } from '../../domain/schedule/freeze-hits';
import { isoOf } from '../../jira/instant';
import { businessHours } from '../change/assess-change';
import { windowOf } from '../change/read-change';
import type { Folded } from '../fold-issue';
import type { Phase } from '../../store/issue-state-types';
import { frozenChange } from '../schedule/frozen-change';

/** As long as a change may be moved. */
const MOVABLE: readonly Phase[] = ['draft', 'submitted', 'scheduled', 'onHold'];
/** Maintenance windows that are tried: the next ones of all its services. */
const MOST = 6;
/** People have to be told. */
const NOTICE_MS = 24 * 3_600_000;

/**
 * Maintenance windows of its services in which a change of this length fits and that no freeze meets, soonest first: what the panel
 * knows without another look at the plan. Whether it would collide there is told before it is moved.
 */
export function windowOffers({
  rules,
  issue,
  state,
  now,
}: Pick<Folded, 'rules' | 'issue' | 'state' | 'now'>): WindowOffer[] {
  const { start, end } = windowOf(rules.practice, issue);
  if (start === null || end === null || end <= start || !MOVABLE.includes(state.phase)) return [];
  const length = end - start;
  const named = state.evidence?.services ?? [];
  const [first, ...others] = named.filter(({ windows }) => windows.length > 0);
  if (first === undefined) return [];
  const hours = businessHours(rules);
  const change = frozenChange(
    rules,
    issue,
    named.map(({ id }) => id),
    null,
  );
  return first.windows
    .filter(
      ([from, to]) => Date.parse(from) >= now + NOTICE_MS && Date.parse(to) - Date.parse(from) >= length,
    )
    .filter(([from]) => Date.parse(from) !== start)
    .map(([from]) => ({ start: Date.parse(from), end: Date.parse(from) + length }))
    .filter((span) => others.every(({ windows }) => windows.some((window) => holds(window, span))))
    .filter((span) => freezeHits({ ...change, ...span }, rules.rules.freezes ?? [], []).length === 0)
    .slice(0, MOST)
    .map((span) => ({
      start: isoOf(span.start),
      end: isoOf(span.end),
      facts: windowFacts(span.start, span.end, now, hours),
      name: inZone(span.start, rules.rules.timeZone),
    }));
}

const holds = (
  [from, to]: readonly [string, string, string],
  span: { readonly start: number; readonly end: number },
): boolean => Date.parse(from) <= span.start && span.end <= Date.parse(to);

/** "Sat 28 Nov, 02:00". */
const inZone = (instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant);
