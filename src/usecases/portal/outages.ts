import type { PromiseView } from '../../contract/portal';
import type { Slot } from '../../domain/schedule/types';
import { isoOf } from '../../jira/instant';
import { serviceNamesOf } from '../change/read-change';
import type { Deps } from '../deps';
import type { Folded } from '../fold-issue';

const AHEAD_MS = 30 * 86_400_000;

/**
 * Planned work of the next 30 days during which services that the request names may be down: only what is approved, and
 * only where its people expect an outage. Which change it is, who does it and how risky it is are none of a customer's.
 * No read for a request that names no service, else two or three.
 */
export async function outagesOf(
  { store }: Pick<Deps, 'store'>,
  { rules, issue, now }: Pick<Folded, 'rules' | 'issue' | 'now'>,
): Promise<PromiseView['outages']> {
  const names = serviceNamesOf(rules.practice, issue);
  if (names.length === 0) return [];
  const ids = await store.services.idsByName(names);
  const named = new Map(ids.flatMap((id, index) => (id === null ? [] : [[id, names[index] ?? id]])));
  if (named.size === 0) return [];
  const slots = await store.slots.between(isoOf(now), isoOf(now + AHEAD_MS));
  return slots
    .filter((slot) => slot.outage === true && mayComeOrIs(slot) && Date.parse(slot.end) > now)
    .flatMap(({ services, start, end }) =>
      services.flatMap((id): PromiseView['outages'] => {
        const service = named.get(id);
        const state = Date.parse(start) <= now ? 'now' : 'coming';
        return service === undefined ? [] : [{ service, start, end, state }];
      }),
    )
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

/** Approved and not yet over: what is still being judged may never come. */
const mayComeOrIs = ({ phase }: Slot): boolean => phase === 'scheduled' || phase === 'implementing';
