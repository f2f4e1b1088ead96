export { panel, clocks } from './handlers/panels';
export { onIssueEvent } from './handlers/issue-events';
export { workIssue } from './handlers/issue-work';
export { reports } from './handlers/reports';
export { portal } from './handlers/portal';
