import type { SlaFinding } from '../../contract/sla-admin';
import { DAY } from '../time/local-date';
import type { Millis } from '../time/types';
import { durationWords } from '../time/words';
import type { Chain } from './chain-of';
import { type ChainSite, dayOf, type Share, shareOf, total, whenOf, worstPath } from './chain-share';
import { canHold, type Reading } from './lint/logic';
import type { Condition, Goal, SlaDraft } from './types';

export { chainOf, type Chain } from './chain-of';
export type { ChainSite } from './chain-share';

/**
 * Finds chains that can't be kept: a part that is longer than its SLA, and parts that one ticket can pass through one after the
 * other whose targets add up to more. Compared priority by priority. What is counted in another calendar or unit is compared in
 * days, which is only about right: a warning then.
 */
export function checkChain({ sla, parts }: Chain, site: ChainSite): SlaFinding[] {
  const found = new Map<string, { readonly finding: SlaFinding; readonly at: string[] }>();
  for (const priority of [...site.priorities, null]) {
    for (const [index, goal] of sla.goals.entries()) {
      for (const finding of checkGoal({ sla, parts }, { index, goal, priority }, site)) {
        const key = `${finding.path} ${finding.text}`;
        const known = found.get(key) ?? { finding, at: [] };
        found.set(key, { finding, at: [...known.at, priority?.name ?? 'no priority'] });
      }
    }
  }
  // One sentence for all priorities that it is true of.
  return [...found.values()].map(({ finding, at }) =>
    at.length > site.priorities.length ? finding : { ...finding, text: `${finding.text} (${at.join(', ')})` },
  );
}

interface Case {
  readonly index: number;
  readonly goal: Goal;
  readonly priority: { readonly id: string; readonly name: string } | null;
}
/** What changes hands in a ticket's life: two policies that differ only in these can serve the same ticket, one after the other. */
const PASSING = new Set([
  'status',
  'statusCategory',
  'assignee',
  'resolution',
  'lastComment',
  'approval',
  'links',
  'labels',
]);

function checkGoal({ sla, parts }: Chain, { index, goal, priority }: Case, site: ChainSite): SlaFinding[] {
  const reading: Reading = {
    ignored: (field) => PASSING.has(field) || field === site.teamField,
    // Of a field that may hold several values it isn't sure that two parts meet in one ticket: no reason to refuse them.
    single: () => true,
  };
  const assumed: Condition =
    priority === null ? { field: 'priority', isSet: false } : { field: 'priority', in: [priority.id] };
  const served: Condition = { all: [assumed, sla.scope, whenOf(sla, index)] };
  if (!canHold(served, reading)) return [];
  const path = `goals[${index}].target`;
  const limit = typeof goal.target === 'number' ? goal.target : null;
  const shares: Share[] = [];
  const unlike: SlaDraft[] = [];
  for (const part of parts) {
    const fits = part.goals.flatMap((own, place): Share[] => {
      const when: Condition = { all: [part.scope, whenOf(part, place)] };
      if (!canHold({ all: [served, when] }, reading)) return [];
      const share = limit === null ? null : shareOf(own, goal, site);
      if (share === null) unlike.push(part);
      return share === null ? [] : [{ part, when, ...share }];
    });
    const longest = fits.reduce<Share | null>((a, b) => (a && a.target >= b.target ? a : b), null);
    if (longest) shares.push(longest);
  }
  const incomparable = [...new Set(unlike)].map((part): SlaFinding => ({
    path,
    severity: 'warning',
    text: `"${part.name}" can't be compared with "${sla.name}": one of them hangs on a date or on a choice of calendars`,
    remedy: 'Check by hand that it fits.',
  }));
  if (limit === null) return incomparable;
  const say = (found: readonly Share[], sum: Millis, what: string): SlaFinding => ({
    path,
    severity: found.every(({ comparable }) => comparable === 'exactly') ? 'error' : 'warning',
    text: `${what}: ${words(sum, goal, site)} against ${words(limit, goal, site)}`,
    remedy: `Shorten ${found.length === 1 ? 'it' : 'some of them'}, or lengthen the goal of "${sla.name}".`,
    picture: {
      kind: 'chain',
      limit: { name: sla.name, target: limit },
      parts: found.map(({ part, target }) => ({ name: part.name, target })),
    },
  });
  const longer = shares.filter(({ target }) => target > limit);
  if (longer.length > 0)
    return [
      ...incomparable,
      ...longer.map((one) => say([one], one.target, `"${one.part.name}" is longer than "${sla.name}"`)),
    ];
  const worst = worstPath(served, shares, reading);
  const sum = total(worst);
  if (sum <= limit) return incomparable;
  const names = worst.map(({ part }) => `"${part.name}"`).join(' and ');
  return [...incomparable, say(worst, sum, `${names} together are longer than "${sla.name}"`)];
}

const words = (target: Millis, goal: Goal, site: ChainSite): string =>
  durationWords(target, goal.unit, dayOf(goal, site) ?? DAY);
