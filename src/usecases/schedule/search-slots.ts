import { assess, withFacts, windowFacts } from '../../domain/risk';
import type { RiskInput, RiskModel } from '../../domain/risk/types';
import { findSlots, SEARCHED_DAYS, type FoundSlots, type SlotSearch } from '../../domain/schedule/find-slots';
import type { Slot, Span } from '../../domain/schedule/types';
import type { Calendar, Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';
import { businessHours } from '../change/assess-change';
import type { Deps } from '../deps';
import type { IssueRules } from '../rules/find-practice';
import { reachesOf, reachIn } from './look-around';

const [MINUTE_MS, DAY_MS] = [60_000, 86_400_000];

/** Everything in the plan that a search for slots from an instant on has to know of. One request for every 25 weeks. */
export const planAhead = (
  { store }: Pick<Deps, 'store'>,
  from: Millis,
  minutes: number,
): Promise<readonly Slot[]> =>
  store.slots.between(isoOf(from), isoOf(from + SEARCHED_DAYS * DAY_MS + minutes * MINUTE_MS));

/** Where a change fits in the 90 days from an instant on. One request for its services. */
export async function searchSlots(
  deps: Pick<Deps, 'store'>,
  found: Pick<IssueRules, 'rules' | 'project'>,
  search: Pick<SlotSearch, 'change' | 'minutes' | 'from' | 'others' | 'riskAt'>,
): Promise<FoundSlots> {
  const reaches = await reachesOf(deps, search.change.services);
  const hours = businessHours(found);
  return findSlots({
    ...search,
    freezes: found.rules.freezes ?? [],
    reaches,
    reachOf: reachIn(reaches),
    timeZone: found.rules.timeZone,
    isBusy: (at) => hours !== null && hours.between(at, at + 1) > 0,
  });
}

/**
 * The risk that a change would have at another time: its assessment made again with what follows from the window, and with
 * nothing to collide with, since such times are not offered.
 */
export function riskElsewhere(
  model: RiskModel,
  input: RiskInput,
  now: Millis,
  hours: Pick<Calendar, 'between'> | null,
): SlotSearch['riskAt'] {
  return ({ start, end }: Span) => {
    const facts = Object.entries(windowFacts(start, end, now, hours)).map(
      ([key, { value }]) => [key, value] as const,
    );
    const there = withFacts(
      model,
      input,
      { ...Object.fromEntries(facts), ...noCollisions(input) },
      'this window',
    );
    const { level, score } = assess(model, there, { number: 0, at: now, cause: 'another window' });
    return { level, score };
  };
}

const noCollisions = ({ facts }: RiskInput): { readonly collisions?: number } =>
  facts['collisions'] === undefined ? {} : { collisions: 0 };
