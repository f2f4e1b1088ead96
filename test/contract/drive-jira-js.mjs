// Drives a site through jira.js, a client that others wrote and that checks every answer against its own schemas.
// Run as a child process (it is ES modules only): node drive-jira-js.mjs <host> <adminEmail> <customerEmail>
// Prints one JSON line for each step: {step, ok, error?, mismatches?}.
import { createCloudClient, createServiceDeskClient } from 'jira.js';

const [host, adminEmail, customerEmail] = process.argv.slice(2);
let mismatches = [];
const onSchemaMismatch = (report) =>
  mismatches.push(typeof report === 'string' ? report : JSON.stringify(report));
const as = (email) => ({ host, auth: { type: 'basic', email, apiToken: 'sandbox' }, onSchemaMismatch });
const jira = createCloudClient(as(adminEmail));
const desk = createServiceDeskClient(as(adminEmail));
const portal = createServiceDeskClient(as(customerEmail));

const text = (words) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
/** What one step found and later steps need. */
const found = {};
const stamp = Date.now().toString(36);

const STEPS = {
  'server info': () => jira.serverInfo.getServerInfo(),
  configuration: () => jira.jiraSettings.getConfiguration(),
  'who am I': async () => (found.me = await jira.myself.getCurrentUser()),
  user: () => jira.users.getUser({ accountId: found.me.accountId }),
  'all users': () => jira.users.getAllUsers({}),
  'user search': () => jira.userSearch.findUsers({ query: 'a' }),
  groups: () => jira.groups.findGroups({}),
  'members of a group': () => jira.groups.getUsersFromGroup({ groupname: 'cab-members' }),
  'my permissions': () => jira.permissions.getMyPermissions({ permissions: 'ADMINISTER,BROWSE_PROJECTS' }),
  'permissions in bulk': () =>
    jira.permissions.getBulkPermissions({
      globalPermissions: ['ADMINISTER'],
      projectPermissions: [
        { permissions: ['BROWSE_PROJECTS'], projects: [Number(found.project?.id ?? 10000)] },
      ],
    }),
  projects: () => jira.projects.searchProjects({}),
  project: async () => (found.project = await jira.projects.getProject({ projectIdOrKey: 'ITS' })),
  'statuses of the project': () => jira.projects.getAllStatuses({ projectIdOrKey: 'ITS' }),
  'project roles': () => jira.projectRoles.getProjectRoles({ projectIdOrKey: 'ITS' }),
  'issue types': () => jira.issueTypes.getIssueAllTypes(),
  'new issue type': async () =>
    (found.type = await jira.issueTypes.createIssueType({
      name: `Review ${stamp}`,
      description: 'by a test',
      hierarchyLevel: 0,
    })),
  'issue type schemes': () => jira.issueTypeSchemes.getAllIssueTypeSchemes({}),
  'issue type scheme of the project': async () => {
    const page = await jira.issueTypeSchemes.getIssueTypeSchemeForProjects({
      projectId: [Number(found.project.id)],
    });
    found.typeScheme = page.values[0].issueTypeScheme;
  },
  'type into the scheme': () =>
    jira.issueTypeSchemes.addIssueTypesToIssueTypeScheme({
      issueTypeSchemeId: Number(found.typeScheme.id),
      issueTypeIds: [found.type.id],
    }),
  'mapping of type schemes': () =>
    jira.issueTypeSchemes.getIssueTypeSchemesMapping({ issueTypeSchemeId: [Number(found.typeScheme.id)] }),
  priorities: () => jira.issuePriorities.searchPriorities({}),
  fields: () => jira.issueFields.getFields(),
  'fields by page': () => jira.issueFields.getFieldsPaginated({ type: ['custom'], maxResults: 5 }),
  'new field': async () => {
    found.field = await jira.issueFields.createCustomField({
      name: `Answer ${stamp}`,
      type: 'com.atlassian.jira.plugin.system.customfieldtypes:select',
      searcherKey: 'com.atlassian.jira.plugin.system.customfieldtypes:multiselectsearcher',
    });
  },
  'contexts of a field': async () => {
    const page = await jira.issueCustomFieldContexts.getContextsForField({ fieldId: found.field.id });
    found.context = page.values[0];
  },
  'new options': () =>
    jira.issueCustomFieldOptions.createCustomFieldOption({
      fieldId: found.field.id,
      contextId: Number(found.context.id),
      options: [{ value: 'Yes' }, { value: 'No' }],
    }),
  options: () =>
    jira.issueCustomFieldOptions.getOptionsForContext({
      fieldId: found.field.id,
      contextId: Number(found.context.id),
    }),
  screens: async () => (found.screen = (await jira.screens.getScreens({})).values[0]),
  'new tab': async () =>
    (found.tab = await jira.screenTabs.addScreenTab({ screenId: found.screen.id, name: `Tab ${stamp}` })),
  tabs: () => jira.screenTabs.getAllScreenTabs({ screenId: found.screen.id }),
  'field onto the tab': () =>
    jira.screenTabFields.addScreenTabField({
      screenId: found.screen.id,
      tabId: found.tab.id,
      fieldId: found.field.id,
    }),
  'fields of the tab': () =>
    jira.screenTabFields.getAllScreenTabFields({ screenId: found.screen.id, tabId: found.tab.id }),
  'screen schemes': () => jira.screenSchemes.getScreenSchemes({}),
  'new screen scheme': async () =>
    (found.screenScheme = await jira.screenSchemes.createScreenScheme({
      name: `Screens ${stamp}`,
      screens: { default: found.screen.id },
    })),
  'issue type screen schemes': () => jira.issueTypeScreenSchemes.getIssueTypeScreenSchemes({}),
  'issue type screen scheme of the project': () =>
    jira.issueTypeScreenSchemes.getIssueTypeScreenSchemeProjectAssociations({
      projectId: [Number(found.project.id)],
    }),
  statuses: () => jira.status.search({}),
  'new status': async () => {
    [found.status] = await jira.status.createStatuses({
      scope: { type: 'GLOBAL' },
      statuses: [{ name: `Checked ${stamp}`, statusCategory: 'IN_PROGRESS', description: '' }],
    });
  },
  workflows: async () => (found.workflows = await jira.workflows.searchWorkflows({})),
  'workflows by name': () =>
    jira.workflows.readWorkflows({ workflowNames: [found.workflows.values[0].name] }),
  'what workflows can do': () => jira.workflows.workflowCapabilities({ projectId: found.project.id, issueTypeId: found.project.issueTypes[0].id }),
  'workflow schemes': () => jira.workflowSchemes.getAllWorkflowSchemes({}),
  'workflow scheme of the project': () =>
    jira.workflowSchemes.readWorkflowSchemes({ projectIds: [found.project.id] }),
  'link types': () => jira.issueLinkTypes.getIssueLinkTypes(),
  'types that can be created': async () => {
    const page = await jira.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey: 'ITS' });
    found.incident = (page.issueTypes ?? page.values).find((type) => type.name === '[System] Incident');
  },
  'create form': () =>
    jira.issues.getCreateIssueMetaIssueTypeId({ projectIdOrKey: 'ITS', issueTypeId: found.incident.id }),
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
  issue: () => jira.issues.getIssue({ issueIdOrKey: found.issue.key }),
  'edit form': () => jira.issues.getEditIssueMeta({ issueIdOrKey: found.issue.key }),
  edit: () =>
    jira.issues.editIssue({ issueIdOrKey: found.issue.key, fields: { summary: 'Mail is very slow' } }),
  assign: () => jira.issues.assignIssue({ issueIdOrKey: found.issue.key, accountId: found.me.accountId }),
  transitions: async () =>
    (found.transitions = await jira.issues.getTransitions({ issueIdOrKey: found.issue.key })),
  transition: () =>
    jira.issues.doTransition({
      issueIdOrKey: found.issue.key,
      transition: { id: found.transitions.transitions[0].id },
    }),
  changelog: () => jira.issues.getChangeLogs({ issueIdOrKey: found.issue.key }),
  'changelogs in bulk': () =>
    jira.issues.getBulkChangelogs({ issueIdsOrKeys: [found.issue.key], fieldIds: ['status', 'summary'] }),
  comment: async () =>
    (found.comment = await jira.issueComments.addComment({
      issueIdOrKey: found.issue.key,
      body: text('Looking at it'),
    })),
  comments: () => jira.issueComments.getComments({ issueIdOrKey: found.issue.key }),
  'issue property': () =>
    jira.issueProperties.setIssueProperty({
      issueIdOrKey: found.issue.key,
      propertyKey: 'note',
      body: { a: 1 },
    }),
  'issue properties': () => jira.issueProperties.getIssuePropertyKeys({ issueIdOrKey: found.issue.key }),
  'issues in bulk': () =>
    jira.issues.bulkFetchIssues({ issueIdsOrKeys: [found.issue.key], fields: ['summary', 'status'] }),
  search: () =>
    jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({
      jql: 'project = ITS ORDER BY created DESC',
      fields: ['summary', 'status'],
      maxResults: 5,
    }),
  count: () => jira.issueSearch.countIssues({ jql: 'project = ITS' }),
  expression: () => jira.jiraExpressions.evaluateJSISJiraExpression({ expression: 'user.displayName' }),
  'service desks': async () => (found.desk = (await desk.servicedesk.getServiceDesks({})).values[0]),
  'request types': async () =>
    (found.requestType = (
      await desk.servicedesk.getRequestTypes({ serviceDeskId: found.desk.id })
    ).values[0]),
  'fields of a request type': () =>
    desk.servicedesk.getRequestTypeFields({
      serviceDeskId: found.desk.id,
      requestTypeId: found.requestType.id,
    }),
  'new request by a customer': async () => {
    found.request = await portal.request.createCustomerRequest({
      serviceDeskId: found.desk.id,
      requestTypeId: found.requestType.id,
      requestFieldValues: { summary: 'Please help' },
    });
  },
  'requests of the customer': () => portal.request.getCustomerRequests({}),
  request: () => portal.request.getCustomerRequestByIdOrKey({ issueIdOrKey: found.request.issueKey }),
  'answer of the customer': () =>
    portal.request.createRequestComment({
      issueIdOrKey: found.request.issueKey,
      body: 'It is back',
      public: true,
    }),
  'comments of the request': () =>
    portal.request.getRequestComments({ issueIdOrKey: found.request.issueKey }),
  'status of the request': () =>
    portal.request.getCustomerRequestStatus({ issueIdOrKey: found.request.issueKey }),
  'remove the issue': () => jira.issues.deleteIssue({ issueIdOrKey: found.issue.key }),
};

for (const [step, run] of Object.entries(STEPS)) {
  mismatches = [];
  let error;
  try {
    await run();
  } catch (thrown) {
    error =
      `${thrown.name}: ${thrown.message} ${JSON.stringify(thrown.body ?? thrown.response?.data ?? thrown.data ?? '')}`.slice(
        0,
        600,
      );
  }
  process.stdout.write(
    `${JSON.stringify({ step, ok: !error && mismatches.length === 0, ...(error && { error }), ...(mismatches.length > 0 && { mismatches }) })}\n`,
  );
}
