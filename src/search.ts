export {
  stewardApproval,
  stewardAwaitingMyVote,
  stewardInConflict,
  stewardInFreeze,
  stewardSlaAtRisk,
  stewardSlaBreached,
  stewardSlaDueWithin,
} from './handlers/jql-functions';
