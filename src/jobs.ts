export { admin } from './handlers/admin';
export { beforeUninstall, onInstalled } from './handlers/lifecycle';
export { workJob } from './handlers/job-work';
export { onConfigEvent } from './handlers/config-events';
export { everyDay, workUpkeep } from './handlers/upkeep';
