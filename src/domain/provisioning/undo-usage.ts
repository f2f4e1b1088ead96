import { issuesOf, type UndoView } from './undo-view';
import type { UndoSite } from './undo-types';

/** Records that concern a thing which is not on the site any more are answered by zero. */
const countOf = (site: UndoSite, key: string): number | null =>
  site.counts[key] ?? (key in site.counts ? null : 0);

/** Why something stays on account of issues, or null: "12 issues still have this type." */
export function usedBy(site: UndoSite, key: string, what: string): string | null {
  const count = countOf(site, key);
  if (count === null) return 'Jira could not say whether it is used.';
  return count === 0 ? null : `${issuesOf(count)} still ${count === 1 ? 'has' : 'have'} ${what}.`;
}

/**
 * Why a type keeps its place in the project, with workflow and screens: another practice looks after it, or Steward
 * brought it and there are issues of it. Null: it goes back to what it was.
 */
export function keepsPlace(view: UndoView, site: UndoSite, typeId: string): string | null {
  const holder = view.neededHere('type', typeId);
  if (holder !== null) return `${holder} still looks after this type.`;
  const brought =
    view.of('type').some(({ made }) => made.id === typeId) ||
    view.of('typeInScheme').some(({ made }) => made.typeId === typeId);
  return brought ? usedBy(site, `typeHere:${typeId}`, 'this type') : null;
}
