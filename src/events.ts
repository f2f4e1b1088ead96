export { onIssueEvent } from './handlers/issue-events';
