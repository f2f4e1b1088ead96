export { workIssue } from './handlers/issue-work';
