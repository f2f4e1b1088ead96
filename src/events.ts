export { onIssueEvent } from './handlers/issue-events';
export { workIssue } from './handlers/issue-work';
