import { CONFIG_ENDPOINTS } from '../../../src/jira/config/endpoints';
import { ENDPOINTS } from '../../../src/jira/endpoints';
import { INSIGHT_ENDPOINTS } from '../../../src/jira/insight/endpoints';
import { REPORT_ENDPOINTS } from '../../../src/jira/reports/endpoints';
import { PARTICIPANT_ENDPOINTS } from '../../../src/jira/participants';
import { EDIT_ENDPOINTS } from '../../../src/jira/read-edit-options';
import type { Endpoint } from '../../../src/jira/endpoint';

/** Every operation that the app may call, by table. */
export const TABLES: readonly (readonly [string, Readonly<Record<string, Endpoint>>])[] = [
  ['ENDPOINTS', ENDPOINTS],
  ['CONFIG_ENDPOINTS', CONFIG_ENDPOINTS],
  ['EDIT_ENDPOINTS', EDIT_ENDPOINTS],
  ['INSIGHT_ENDPOINTS', INSIGHT_ENDPOINTS],
  ['PARTICIPANT_ENDPOINTS', PARTICIPANT_ENDPOINTS],
  ['REPORT_ENDPOINTS', REPORT_ENDPOINTS],
];
export const ALL_ENDPOINTS: readonly Endpoint[] = TABLES.flatMap(([, table]) => Object.values(table));
