export { admin } from './handlers/admin';
export { onInstalled } from './handlers/lifecycle';
export { workJob } from './handlers/job-work';
