export { CENTRES_FROM, countedAs, countOutcome, MOST_MODELS, MOST_TEAMS } from './count-outcome';
export { decayedTo } from './decayed-count';
export { emptyServiceStats, emptySiteStats } from './empty-stats';
export { type FactsOfService, gatherEvidence, teamOf } from './gather-evidence';
