import { none, partial, supported } from './row';
import type { CoverageRow } from './row';

const api = '/rest/api/3';
const issue = `${api}/issue/{issueIdOrKey}`;

/** Operations on issues and their history. */
export const issueCoverage: readonly CoverageRow[] = [
  ...partial('POST', `${api}/issue`, 'attachments, worklogs'),
  ...none('POST', `${api}/issue/bulk`, 'issues are created one by one'),
  ...partial('GET', issue, 'versionedRepresentations; of renderedFields only text'),
  ...partial('PUT', issue, 'historyMetadata; attachments and worklogs'),
  ...supported('DELETE', issue),
  ...supported('POST', `${api}/issue/bulkfetch`),
  ...supported('GET', `${api}/issue/createmeta/{projectIdOrKey}/issuetypes`),
  ...supported('GET', `${api}/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}`),
  ...supported('GET', `${issue}/editmeta`),
  ...supported('PUT', `${issue}/assignee`),
  ...supported('GET,POST,DELETE', `${issue}/watchers`),
  ...partial('GET,POST', `${issue}/transitions`, "rules that GET /workflows/capabilities doesn't list"),
  ...supported('GET', `${issue}/changelog`),
  ...supported('POST', `${issue}/changelog/list`),
  ...supported('POST', `${api}/changelog/bulkfetch`),
  ...partial('GET,POST', `${issue}/comment`, 'rendered bodies'),
  ...supported('GET,PUT,DELETE', `${issue}/comment/{id}`),
  ...supported('POST', `${api}/comment/list`),
  ...supported('GET', `${api}/comment/{commentId}/properties`),
  ...supported('GET,PUT,DELETE', `${api}/comment/{commentId}/properties/{propertyKey}`),
  ...supported('GET', `${issue}/properties`),
  ...supported('GET,PUT,DELETE', `${issue}/properties/{propertyKey}`),
  ...supported('POST', `${api}/issue/properties`),
  ...none('POST', `${issue}/worklog`, 'work logs'),
  ...none('POST', `${issue}/attachments`, 'uploads'),
  ...partial('POST', `${issue}/notify`, 'mails are kept, not sent; voters'),
  ...supported('POST', `${api}/issueLink`),
  ...supported('GET,DELETE', `${api}/issueLink/{linkId}`),
  ...partial('GET,POST', `${api}/search/jql`, "clauses that the site doesn't know are refused by name"),
  ...supported('POST', `${api}/search/approximate-count`),
  ...partial('POST', `${api}/jql/parse`, 'the structure of queries'),
  ...none('GET', `${api}/jql/autocompletedata`, 'help with JQL'),
  ...partial(
    'POST',
    `${api}/expression/evaluate`,
    'the documented subset of types; what is unknown is an error',
  ),
  ...partial('POST', `${api}/expression/analyse`, 'types and complexity'),
  ...supported('POST', `${api}/app/field/value`),
  ...supported('PUT', `${api}/app/field/{fieldIdOrKey}/value`),
  ...none('POST', `${api}/bulk/issues/fields`, 'bulk edits'),
  ...supported('GET,POST', `${api}/jql/function/computation`),
  ...supported('POST', `${api}/jql/function/computation/search`),
];
