export { onInstalled } from './handlers/lifecycle';
export { workIssue, workJob } from './handlers/consumers';
