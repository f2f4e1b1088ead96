import type { CatalogueEntry, Framework } from '../../../../../src/contract/practices';

/** What a practice's status can be asked for; `none`: nowhere adopted, `behind`: somewhere an earlier version. */
export type StatusName = 'none' | 'planned' | 'adopted' | 'drifted' | 'behind';
export const STATUS_NAMES: readonly StatusName[] = ['none', 'planned', 'adopted', 'drifted', 'behind'];

/** How somebody looks at the catalogue; kept while the page is open. */
export interface CatalogueSight {
  readonly framework: Framework['id'];
  readonly search: string;
  readonly status: StatusName | 'any';
}
export const FIRST_SIGHT: CatalogueSight = { framework: 'v4', search: '', status: 'any' };

/** The statuses that an entry has in any project: several can be true at once. */
export function statusesOf({ projects }: CatalogueEntry): ReadonlySet<StatusName> {
  if (projects.length === 0) return new Set(['none']);
  return new Set(projects.flatMap((one): StatusName[] => (one.behind ? [one.state, 'behind'] : [one.state])));
}
