import { expectThat, refused } from './world.mjs';

/** What administrators look into: who holds what, issue security (of WEB), the audit log, global settings. */
export const administration = ({ jira, customer }) => ({
  'holders of a permission': async () => {
    const found = await jira.userSearch.findUsersWithAllPermissions({
      query: '',
      permissions: 'ADMINISTER_PROJECTS',
      projectKey: 'ITS',
    });
    expectThat(
      found.some((user) => user.displayName === 'Alma Admin'),
      'the administrator holds it',
    );
  },
  'holders of a permission, asked by a customer': () =>
    refused(
      403,
      customer.userSearch.findUsersWithAllPermissions({
        query: '',
        permissions: 'EDIT_ISSUES',
        projectKey: 'ITS',
      }),
    ),
  'issue security scheme of a project': async () => {
    const scheme = await jira.projectPermissionSchemes.getProjectIssueSecurityScheme({
      projectKeyOrId: 'WEB',
    });
    expectThat(scheme.levels.length === 1, 'the scheme tells of its level');
  },
  'issue security scheme of a project without one': () =>
    refused(404, jira.projectPermissionSchemes.getProjectIssueSecurityScheme({ projectKeyOrId: 'ITS' })),
  'issue security levels of a project': () =>
    jira.projectPermissionSchemes.getSecurityLevelsForProject({ projectKeyOrId: 'WEB' }),
  'issue security schemes': () => jira.issueSecuritySchemes.getIssueSecuritySchemes(),
  'a global setting': () =>
    jira.jiraSettings.setApplicationProperty({
      id: 'jira.option.watching',
      body: { id: 'jira.option.watching', value: 'true' },
    }),
  'audit log': async () => {
    const { records } = await jira.auditRecords.getAuditRecords({ limit: 5 });
    expectThat(Array.isArray(records), 'the log has records');
  },
  'audit log, asked by a customer': () => refused(403, customer.auditRecords.getAuditRecords({})),
  'the app’s own property, deleted by somebody else': () =>
    refused(403, jira.appProperties.deleteForgeAppProperty({ propertyKey: 'adoption' })),
});
