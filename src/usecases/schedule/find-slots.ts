import { assessChange, businessHours, modelAt } from '../change/assess-change';
import type { Slot } from '../../domain/schedule/types';
import { isoOf } from '../../jira/instant';
import { windowOf } from '../change/read-change';
import type { UseCase } from '../deps';
import { foldedChange, type FoldedChange } from './folded-change';
import { refuseFar } from './refuse-far';
import { planAhead, riskElsewhere, searchSlots } from './search-slots';
import { placeOf, servicesOf, slotOf } from './slot-of';

const HOUR_MINUTES = 60;
const MINUTE_MS = 60_000;

/**
 * Where a change fits in the next 90 days, with the risk that it would have there, best first; or why nowhere. Nothing is
 * written. It needs no window yet: then it is taken for an hour long.
 */
export const findSlotsFor: UseCase<'change.slots'> = async (deps, { issueId, minutes, from }) => {
  if (from !== null) refuseFar(deps.clock.now(), from);
  const folded = await foldedChange(deps, issueId);
  const { rules, issue, state, content, now } = folded;
  const length = minutes ?? plannedMinutes(folded) ?? HOUR_MINUTES;
  const earliest = Math.max(now, from === null ? now : Date.parse(from));
  const input = assessChange(rules, issue, content, state, { number: 0, at: now, cause: 'slots' }).input;
  const [services, others] = await Promise.all([
    servicesOf(deps, rules, state, issue),
    planAhead(deps, earliest, length),
  ]);
  const found = await searchSlots(deps, rules, {
    change: planned(folded, services, earliest, length),
    minutes: length,
    from: earliest,
    others,
    riskAt: riskElsewhere(modelAt(rules.rules, now), input, now, businessHours(rules)),
  });
  return {
    at: isoOf(now),
    minutes: length,
    offers: found.offers.map((offer) => ({
      ...offer,
      reasons: [...offer.reasons],
      warnings: [...offer.warnings],
    })),
    none: [...found.none],
    days: found.days,
  };
};

function plannedMinutes({ rules, issue }: FoldedChange): number | null {
  const { start, end } = windowOf(rules.practice, issue);
  return start === null || end === null || end <= start ? null : Math.ceil((end - start) / MINUTE_MS);
}

/** The change as it would stand in the plan; without a window of its own, at the first instant that is looked at. */
function planned(
  { rules, issue, state }: FoldedChange,
  services: readonly string[],
  start: number,
  minutes: number,
): Slot {
  const there = { start, end: start + minutes * MINUTE_MS, phase: 'submitted' as const };
  return slotOf(rules, state, issue, services) ?? placeOf(rules, state, issue, services, there);
}
