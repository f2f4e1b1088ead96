import { expectThat, refused, text } from './world.mjs';

/** The life of an issue, as agents and the app's screens work with it. */
export const issues = ({ jira, customer, found }) => ({
  'types that can be created': async () => {
    const page = await jira.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey: 'ITS' });
    found.incident = (page.issueTypes ?? page.values).find((type) => type.name === '[System] Incident');
  },
  'create form': () =>
    jira.issues.getCreateIssueMetaIssueTypeId({
      projectIdOrKey: 'ITS',
      issueTypeId: found.incident.id,
      maxResults: 200,
    }),
  'new issue': async () => {
    found.issue = await jira.issues.createIssue({
      fields: {
        project: { key: 'ITS' },
        issuetype: { id: found.incident.id },
        summary: 'Mail is slow',
        description: text('Since nine o’clock'),
      },
    });
  },
  'new issue without a summary': () =>
    refused(
      400,
      jira.issues.createIssue({ fields: { project: { key: 'ITS' }, issuetype: { id: found.incident.id } } }),
    ),
  'new issue in a project that is not there': () =>
    refused(
      400,
      jira.issues.createIssue({
        fields: { project: { key: 'NOPE' }, issuetype: { id: found.incident.id }, summary: 'x' },
      }),
    ),
  issue: () => jira.issues.getIssue({ issueIdOrKey: found.issue.key }),
  'issue with all about it': () =>
    jira.issues.getIssue({ issueIdOrKey: found.issue.key, expand: ['names', 'schema', 'editmeta'] }),
  'issue by id, some fields': async () => {
    const issue = await jira.issues.getIssue({ issueIdOrKey: found.issue.id, fields: ['summary', 'status'] });
    expectThat(
      Object.keys(issue.fields).sort().join() === 'status,summary',
      'only the fields that were asked for come',
    );
  },
  'an issue that is not there': () => refused(404, jira.issues.getIssue({ issueIdOrKey: 'ITS-99999' })),
  'an issue that a customer may not see': () =>
    refused(404, customer.issues.getIssue({ issueIdOrKey: found.issue.key })),
  'edit form': () => jira.issues.getEditIssueMeta({ issueIdOrKey: found.issue.key }),
  edit: () =>
    jira.issues.editIssue({ issueIdOrKey: found.issue.key, fields: { summary: 'Mail is very slow' } }),
  'edit of a field that is not there': () =>
    refused(
      400,
      jira.issues.editIssue({ issueIdOrKey: found.issue.key, fields: { customfield_99999: 'x' } }),
    ),
  assign: () => jira.issues.assignIssue({ issueIdOrKey: found.issue.key, accountId: found.me.accountId }),
  'assign to nobody that is there': () =>
    refused(400, jira.issues.assignIssue({ issueIdOrKey: found.issue.key, accountId: '712020:nobody' })),
  transitions: async () =>
    (found.transitions = await jira.issues.getTransitions({
      issueIdOrKey: found.issue.key,
      expand: 'transitions.fields',
    })),
  'transition that is not there': () =>
    refused(400, jira.issues.doTransition({ issueIdOrKey: found.issue.key, transition: { id: '99999' } })),
  transition: () =>
    jira.issues.doTransition({
      issueIdOrKey: found.issue.key,
      transition: { id: found.transitions.transitions[0].id },
    }),
  changelog: () => jira.issues.getChangeLogs({ issueIdOrKey: found.issue.key, maxResults: 100 }),
  'changelog, an empty page': () =>
    jira.issues.getChangeLogs({ issueIdOrKey: found.issue.key, startAt: 1000 }),
  'changelogs in bulk': async () => {
    const page = await jira.issues.getBulkChangelogs({
      issueIdsOrKeys: [found.issue.key],
      fieldIds: ['status', 'summary'],
    });
    expectThat(page.issueChangeLogs[0].changeHistories.length === 2, 'edit and transition are there');
  },
  'changelogs in bulk, page by page': async () => {
    const first = await jira.issues.getBulkChangelogs({ issueIdsOrKeys: [found.issue.id], maxResults: 1 });
    expectThat(Boolean(first.nextPageToken), 'there is a second page');
    await jira.issues.getBulkChangelogs({
      issueIdsOrKeys: [found.issue.id],
      maxResults: 1,
      nextPageToken: first.nextPageToken,
    });
  },
  watch: () =>
    jira.issueWatchers.addWatcher({ issueIdOrKey: found.issue.key, accountId: found.me.accountId }),
  watchers: () => jira.issueWatchers.getIssueWatchers({ issueIdOrKey: found.issue.key }),
  notify: () =>
    jira.issues.notify({
      issueIdOrKey: found.issue.key,
      subject: 'Due',
      textBody: 'At 14:20',
      to: { groups: [{ name: 'service-desk-agents' }] },
    }),
  'notify nobody': () => refused(400, jira.issues.notify({ issueIdOrKey: found.issue.key, to: {} })),
  comment: async () =>
    (found.comment = await jira.issueComments.addComment({
      issueIdOrKey: found.issue.key,
      body: text('Looking at it'),
    })),
  'internal comment': () =>
    jira.issueComments.addComment({
      issueIdOrKey: found.issue.key,
      body: text('Not for customers'),
      properties: [{ key: 'sd.public.comment', value: { internal: true } }],
    }),
  'comment on an issue that is not there': () =>
    refused(404, jira.issueComments.addComment({ issueIdOrKey: 'ITS-99999', body: text('?') })),
  comments: () => jira.issueComments.getComments({ issueIdOrKey: found.issue.key }),
  'comments, newest first': () =>
    jira.issueComments.getComments({ issueIdOrKey: found.issue.key, orderBy: '-created', maxResults: 1 }),
  'issue property': () =>
    jira.issueProperties.setIssueProperty({
      issueIdOrKey: found.issue.key,
      propertyKey: 'note',
      body: { a: 1 },
    }),
  'issue properties': () => jira.issueProperties.getIssuePropertyKeys({ issueIdOrKey: found.issue.key }),
  'new issue to link to': async () => {
    found.other = await jira.issues.createIssue({
      fields: {
        project: { key: 'ITS' },
        issuetype: { id: found.incident.id },
        summary: 'The mail store is full',
      },
    });
  },
  link: () =>
    jira.issueLinks.linkIssues({
      type: { name: found.linkType.name },
      inwardIssue: { key: found.issue.key },
      outwardIssue: { key: found.other.key },
    }),
  'issue with its link': async () => {
    const issue = await jira.issues.getIssue({ issueIdOrKey: found.issue.key, fields: ['issuelinks'] });
    expectThat(issue.fields.issuelinks.length === 1, 'the link stands on the issue');
    found.linkId = issue.fields.issuelinks[0].id;
  },
  'link, deleted': () => jira.issueLinks.deleteIssueLink({ linkId: found.linkId }),
  'issues in bulk': () =>
    jira.issues.bulkFetchIssues({
      issueIdsOrKeys: [found.issue.key, 'ITS-99999'],
      fields: ['summary', 'status'],
    }),
  search: () =>
    jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({
      jql: 'project = ITS ORDER BY created DESC',
      fields: ['summary', 'status'],
      maxResults: 5,
    }),
  'search that finds nothing': async () => {
    const page = await jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({
      jql: 'project = ITS AND summary ~ "zzzzzz"',
      fields: ['summary'],
    });
    expectThat(page.issues.length === 0, 'nothing is found');
  },
  'search with an error': () =>
    refused(400, jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql: 'colour = blue' })),
  'search of a customer': () =>
    customer.issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql: 'project = ITS', fields: ['summary'] }),
  count: () => jira.issueSearch.countIssues({ jql: 'project = ITS' }),
  expression: () => jira.jiraExpressions.evaluateJSISJiraExpression({ expression: 'user.displayName' }),
  'field values of an app are for the app alone': () =>
    refused(
      403,
      jira.issueCustomFieldValuesApps.updateMultipleCustomFieldValues({
        updates: [{ customField: found.field.id, issueIds: [Number(found.issue.id)], value: 'x' }],
      }),
    ),
});
