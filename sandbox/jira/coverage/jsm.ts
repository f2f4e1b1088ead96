import { none, partial, supported } from './row';
import type { CoverageRow } from './row';

const api = '/rest/servicedeskapi';
const desk = `${api}/servicedesk/{serviceDeskId}`;
const request = `${api}/request/{issueIdOrKey}`;

/** Operations of Jira Service Management. */
export const jsmCoverage: readonly CoverageRow[] = [
  ...supported('GET', `${api}/info`),
  ...supported('GET', `${api}/servicedesk`),
  ...supported('GET', desk),
  ...partial('GET', `${api}/requesttype`, 'expand, restrictionStatus'),
  ...partial('GET', `${desk}/requesttype`, 'restrictionStatus'),
  ...partial('POST', `${desk}/requesttype`, 'experimental: whether it works for apps is not verified'),
  ...supported('GET,DELETE', `${desk}/requesttype/{requestTypeId}`),
  ...partial('GET', `${desk}/requesttype/{requestTypeId}/field`, 'hidden fields, defaults and presets'),
  ...none(
    'GET,PUT',
    `${desk}/requesttype/{requestTypeId}/property/{propertyKey}`,
    'properties of request types',
  ),
  ...supported('GET', `${desk}/requesttypegroup`),
  ...partial('GET', `${desk}/customer`, 'customers who are not invited'),
  ...supported('POST', `${desk}/customer`),
  ...partial('POST', `${api}/customer`, 'invitations'),
  ...supported('GET', `${api}/organization`),
  ...none('POST', `${api}/organization`, 'organisations come with the seed'),
  ...supported('GET', `${api}/organization/{organizationId}`),
  ...supported('GET', `${api}/organization/{organizationId}/user`),
  ...supported('GET', `${desk}/organization`),
  ...partial('POST', `${api}/request`, 'forms, channel'),
  ...partial('GET', `${api}/request`, 'organizationId, approvalStatus'),
  ...partial('GET', request, 'expand of sla, attachment, action'),
  ...supported('GET', `${request}/status`),
  ...partial('GET', `${request}/comment`, 'expand'),
  ...supported('POST', `${request}/comment`),
  ...partial('GET,POST,DELETE', `${request}/participant`, 'history of participants'),
  ...partial('GET,POST', `${request}/transition`, 'transitions that customers see'),
  ...partial('GET', `${request}/sla`, 'the two SLAs of the template, around the clock'),
  ...partial('GET', `${request}/sla/{slaMetricId}`, 'the two SLAs of the template, around the clock'),
  ...none('GET', `${request}/approval`, "Jira's own approvals"),
  ...none('GET', `${desk}/queue`, 'queues'),
  ...none('POST', `${request}/attachment`, 'uploads'),
];
