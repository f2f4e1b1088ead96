import { NOTHING } from './decayed-count';
import type { ServiceStats, SiteStats } from './outcome-record';

// Apart from counting, which knows every factor: the store needs only these, also in the small entries.
export function emptySiteStats(): SiteStats {
  return { outcomes: 0, failures: 0, site: NOTHING, teams: {}, models: {}, sums: {}, vital: 0 };
}

export function emptyServiceStats(): ServiceStats {
  return { history: NOTHING, models: {} };
}
