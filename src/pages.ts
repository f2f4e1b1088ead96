export { reports } from './handlers/reports';
export { servicePanel } from './handlers/service-panel';
export { getChangeRisk } from './handlers/change-risk';
