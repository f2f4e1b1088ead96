import { calendarBook } from '../../time/book';
import { chainOf, checkChain } from '../chain';
import type { LintSite, Rule, SlaFinding } from './types';

/** What a policy supports must be there, be an SLA, and have room for it. */
export const lintChain: Rule = (draft, site) => {
  const policies = [draft, ...site.others.filter(({ id }) => id !== draft.id)];
  if (draft.supports !== undefined) {
    const broken = lintSupport(draft.id, draft.supports, policies);
    if (broken !== null) return [broken];
  }
  const chain = chainOf(policies).find(
    ({ sla, parts }) => sla === draft || parts.some((part) => part === draft),
  );
  if (!chain) return [];
  const findings = checkChain(chain, {
    priorities: site.priorities,
    teamField: site.teamField,
    dayLength: (id) => dayLengthOf(id, site),
  });
  if (chain.sla === draft) return findings;
  // Of a part, only what is about it; the place is in another policy then.
  return findings
    .filter(({ text }) => text.includes(`"${draft.name}"`))
    .map((finding): SlaFinding => ({ ...finding, path: 'goals' }));
};

function lintSupport(
  own: string,
  supports: string,
  policies: readonly { readonly id: string; readonly agreement: string; readonly supports?: string }[],
): SlaFinding | null {
  const path = 'supports';
  const say = (text: string, remedy: string): SlaFinding => ({ path, severity: 'error', text, remedy });
  const target = policies.find(({ id }) => id === supports);
  if (!target) return say(`There is no policy "${supports}".`, 'Choose an SLA of this project.');
  if (target.agreement === 'SLA') return null;
  const seen = new Set([own]);
  for (let next = target; ;) {
    if (seen.has(next.id))
      return say(
        'This policy would support itself, in a circle.',
        'Choose the SLA that both are a share of.',
      );
    seen.add(next.id);
    const after = policies.find(({ id }) => id === next.supports);
    if (!after) break;
    next = after;
  }
  return say(
    `"${supports}" is ${target.agreement === 'OLA' ? 'an OLA' : 'a UC'}, not an SLA.`,
    'Choose the SLA that both are a share of.',
  );
}

/** Null for a calendar that is missing or can't be compiled: others say so. */
function dayLengthOf(id: string, { calendars, now }: LintSite): number | null {
  try {
    return calendarBook(calendars)(id, now).dayLength;
  } catch {
    return null;
  }
}
