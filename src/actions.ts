export { getApprovalState, recordOutcome, startApproval } from './handlers/approval-actions';
export { getChangeRisk } from './handlers/change-risk';
