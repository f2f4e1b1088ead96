export {
  rankSuspects,
  type IncidentToExplain,
  type RankedSuspect,
  type SuspectChange,
} from './rank-suspects';
