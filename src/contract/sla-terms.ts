import * as z from '../shape';

export const agreement = z.enum(['SLA', 'OLA', 'UC']);

export const unit = z.enum(['working', 'calendar']);

/** Fields that Jira doesn't have but a history does: worked out from the changelog and the observed facts. */
export const DERIVED_FIELDS = [
  /** "new", "indeterminate" or "done", from the status. */
  'statusCategory',
  /** Who wrote the last public comment: "agent" or "customer"; empty before the first. */
  'lastComment',
  /** Steward's approval of a change: "pending", "approved", "rejected", "void". */
  'approval',
  /** Link types of the issue, as "<link type id>:inward" or "<link type id>:outward". */
  'links',
] as const;
export type DerivedField = (typeof DERIVED_FIELDS)[number];
