import type { PracticeId } from '../../../../../src/contract/common';
import type { CatalogueEntry } from '../../../../../src/contract/practices';

export const GROUP_NAMES = ['desk', 'change', 'assets', 'quality', 'registers'] as const;
export type GroupName = (typeof GROUP_NAMES)[number];

/** Where an administrator looks for each practice. */
const GROUP_OF: Record<PracticeId, GroupName> = {
  'incident-management': 'desk',
  'service-request-management': 'desk',
  'service-catalogue-management': 'desk',
  'problem-management': 'desk',
  'change-enablement': 'change',
  'release-management': 'change',
  'deployment-management': 'change',
  'service-configuration-management': 'assets',
  'it-asset-management': 'assets',
  'service-level-management': 'quality',
  'continual-improvement': 'quality',
  'service-design-register': 'registers',
  'supplier-register': 'registers',
  'portfolio-register': 'registers',
  'control-register': 'registers',
};

/** The practices that every word of the search is found in, by group; groups without any are left out. */
export function groupPractices(
  all: readonly CatalogueEntry[],
  search: string,
): readonly { readonly group: GroupName; readonly entries: readonly CatalogueEntry[] }[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = all.filter((entry) => {
    const about = `${entry.name} ${entry.purpose} ${entry.brings.join(' ')}`.toLowerCase();
    return words.every((word) => about.includes(word));
  });
  return GROUP_NAMES.map((group) => ({
    group,
    entries: found.filter((entry) => GROUP_OF[entry.id] === group),
  })).filter(({ entries }) => entries.length > 0);
}

/** What a practice needs that is not chosen, and what those need in turn. Nearest first. */
export function missingFor(
  practice: PracticeId,
  all: readonly CatalogueEntry[],
  chosen: readonly PracticeId[],
): readonly PracticeId[] {
  const missing: PracticeId[] = [];
  const visit = (id: PracticeId) =>
    all
      .find((entry) => entry.id === id)
      ?.requires.forEach((needed) => {
        if (chosen.includes(needed) || missing.includes(needed)) return;
        missing.push(needed);
        visit(needed);
      });
  visit(practice);
  return missing;
}
