export { admin } from './handlers/admin';
export { panel, clocks } from './handlers/panels';
export { onIssueEvent } from './handlers/issue-events';
