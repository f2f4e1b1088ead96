import type { History } from '../../domain/history/types';

const CATEGORY = 'statusCategory';

/** Since when an issue has been finished, by the category of its statuses; null while it is open. */
export function closedAtOf({ createdAt, initial, items }: History): number | null {
  const last = items.findLast((item) => item.kind === 'field' && item.field === CATEGORY);
  if (last === undefined) return initial[CATEGORY]?.id === 'done' ? createdAt : null;
  return last.kind === 'field' && last.to.id === 'done' ? last.at : null;
}
