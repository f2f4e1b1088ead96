import type { PlanItem } from '../../contract/admin';
import type { PracticeId } from '../../contract/common';

/** A line of the plan. `id` is `${object}:${name}` in a stable form, so that a plan of the same site reads the same. */
export function planItem(
  practice: PracticeId | null,
  verb: PlanItem['verb'],
  object: string,
  name: string,
  text: string,
  touches: readonly string[] = [],
  link?: string,
): PlanItem {
  const id = [practice ?? 'site', verb, object, name].join(':').toLowerCase().replaceAll(/\s+/g, '-');
  return {
    id,
    practice,
    verb,
    object,
    name,
    text,
    touches: [...touches],
    ...(link !== undefined && { link }),
  };
}
