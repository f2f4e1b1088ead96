export { stewardSlaAtRisk, stewardSlaBreached, stewardSlaDueWithin } from './handlers/jql-functions';
