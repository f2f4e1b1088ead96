export { reports } from './handlers/reports';
export { servicePanel } from './handlers/service-panel';
