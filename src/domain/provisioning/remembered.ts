import type { Adaptation } from '../../contract/practices';
import type { SiteSnapshot } from './site';

/**
 * The id that an adopted practice was bound to under a ref: its own binding first, then another practice's, for what they
 * share. Whoever asks looks whether it is still there. Names may have been changed since; ids are not.
 */
export function rememberedId(
  site: Pick<SiteSnapshot, 'adoption'>,
  practice: string,
  ref: string,
): string | undefined {
  const all = site.adoption?.bindings ?? {};
  return all[practice]?.[ref] ?? Object.values(all).find((one) => one[ref] !== undefined)?.[ref];
}

type Kind = keyof Adaptation['names'];

/** Whether the admin has named this part of a practice: then the site's thing of that name is meant, and no other. */
export const isNamed = (
  adaptations: readonly Adaptation[],
  practice: string,
  kind: Kind,
  ref: string,
): boolean => adaptations.some((one) => one.practice === practice && one.names[kind][ref] !== undefined);
