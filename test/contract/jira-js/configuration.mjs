import { expectThat, refused } from './world.mjs';

/** Projects, types, fields and screens: read, made and put to use. */
export const configuration = ({ jira, customer, found, stamp }) => ({
  projects: () => jira.projects.searchProjects({}),
  'projects, an empty page': () => jira.projects.searchProjects({ startAt: 500 }),
  'projects of a customer': () => customer.projects.searchProjects({}),
  project: async () => (found.project = await jira.projects.getProject({ projectIdOrKey: 'ITS' })),
  'a project that is not there': () => refused(404, jira.projects.getProject({ projectIdOrKey: 'NOPE' })),
  'statuses of the project': () => jira.projects.getAllStatuses({ projectIdOrKey: 'ITS' }),
  'project roles': async () =>
    (found.roles = await jira.projectRoles.getProjectRoles({ projectIdOrKey: 'ITS' })),
  'who has a project role': async () => {
    const [address] = Object.values(found.roles);
    const id = Number(String(address).split('/').at(-1));
    const role = await jira.projectRoles.getProjectRole({
      projectIdOrKey: 'ITS',
      id,
      excludeInactiveUsers: true,
    });
    expectThat(role.id === id, 'the role that was asked for');
  },
  'a project role that is not there': () =>
    refused(404, jira.projectRoles.getProjectRole({ projectIdOrKey: 'ITS', id: 999999 })),
  'roles of the site': () => jira.projectRoles.getAllProjectRoles(),
  'security levels of the project': () =>
    jira.projectPermissionSchemes.getSecurityLevelsForProject({ projectKeyOrId: 'ITS' }),
  'security scheme of a project that has none': () =>
    refused(404, jira.projectPermissionSchemes.getProjectIssueSecurityScheme({ projectKeyOrId: 'ITS' })),
  'permission scheme of the project': () =>
    jira.projectPermissionSchemes.getAssignedPermissionScheme({ projectKeyOrId: 'ITS' }),
  'issue types': () => jira.issueTypes.getIssueAllTypes(),
  'new issue type': async () => {
    found.type = await jira.issueTypes.createIssueType({
      name: `Review ${stamp}`,
      description: 'by a test',
      hierarchyLevel: 0,
    });
  },
  'new issue type of a name that is taken': () =>
    refused(409, jira.issueTypes.createIssueType({ name: `Review ${stamp}` })),
  'new issue type, asked by a customer': () =>
    refused(403, customer.issueTypes.createIssueType({ name: `Mine ${stamp}` })),
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
  'mapping of a scheme that is not there': () =>
    jira.issueTypeSchemes.getIssueTypeSchemesMapping({ issueTypeSchemeId: [99999] }),
  'new issue type scheme': async () => {
    const page = await jira.issueTypeSchemes.getIssueTypeSchemesMapping({
      issueTypeSchemeId: [Number(found.typeScheme.id)],
    });
    found.newTypeScheme = await jira.issueTypeSchemes.createIssueTypeScheme({
      name: `Types ${stamp}`,
      description: 'by a test',
      issueTypeIds: page.values.map((row) => row.issueTypeId),
    });
  },
  'issue type scheme onto the project': () =>
    jira.issueTypeSchemes.assignIssueTypeSchemeToProject({
      issueTypeSchemeId: found.newTypeScheme.issueTypeSchemeId,
      projectId: found.project.id,
    }),
  priorities: () => jira.issuePriorities.searchPriorities({}),
  'link types': () => jira.issueLinkTypes.getIssueLinkTypes(),
  'new link type': async () => {
    found.linkType = await jira.issueLinkTypes.createIssueLinkType({
      name: `Proof ${stamp}`,
      inward: 'is proven by',
      outward: 'proves',
    });
  },
  fields: () => jira.issueFields.getFields(),
  'fields, asked by a customer': () => customer.issueFields.getFields(),
  'fields by page': () => jira.issueFields.getFieldsPaginated({ type: ['custom'], maxResults: 5 }),
  'new field': async () => {
    found.field = await jira.issueFields.createCustomField({
      name: `Answer ${stamp}`,
      type: 'com.atlassian.jira.plugin.system.customfieldtypes:select',
      searcherKey: 'com.atlassian.jira.plugin.system.customfieldtypes:multiselectsearcher',
    });
  },
  'new field of an unknown type': () =>
    refused(400, jira.issueFields.createCustomField({ name: `Odd ${stamp}`, type: 'no:such' })),
  'contexts of a field': async () => {
    const page = await jira.issueCustomFieldContexts.getContextsForField({ fieldId: found.field.id });
    found.context = page.values[0];
  },
  'new context': () =>
    jira.issueCustomFieldContexts.createCustomFieldContext({
      fieldId: found.field.id,
      name: `ITS ${stamp}`,
      description: 'by a test',
      projectIds: [found.project.id],
      issueTypeIds: [],
    }),
  'contexts for projects and types': async () => {
    const page = await jira.issueCustomFieldContexts.getCustomFieldContextsForProjectsAndIssueTypes({
      fieldId: found.field.id,
      mappings: [{ projectId: found.project.id, issueTypeId: found.type.id }],
    });
    expectThat(page.values.length === 1, 'one context serves the pair');
  },
  'contexts of a field that is not there': () =>
    refused(404, jira.issueCustomFieldContexts.getContextsForField({ fieldId: 'customfield_99999' })),
  'new options': () =>
    jira.issueCustomFieldOptions.createCustomFieldOption({
      fieldId: found.field.id,
      contextId: Number(found.context.id),
      options: [{ value: 'Yes' }, { value: 'No', disabled: true }],
    }),
  options: () =>
    jira.issueCustomFieldOptions.getOptionsForContext({
      fieldId: found.field.id,
      contextId: Number(found.context.id),
    }),
  'options, an empty page': () =>
    jira.issueCustomFieldOptions.getOptionsForContext({
      fieldId: found.field.id,
      contextId: Number(found.context.id),
      startAt: 50,
    }),
  'options of a context that is not there': () =>
    refused(
      404,
      jira.issueCustomFieldOptions.getOptionsForContext({ fieldId: found.field.id, contextId: 99999 }),
    ),
  screens: async () => (found.screen = (await jira.screens.getScreens({})).values[0]),
  'screens of a name that none has': () => jira.screens.getScreens({ queryString: 'zzz' }),
  'new tab': async () =>
    (found.tab = await jira.screenTabs.addScreenTab({ screenId: found.screen.id, name: `Tab ${stamp}` })),
  tabs: () => jira.screenTabs.getAllScreenTabs({ screenId: found.screen.id }),
  'tabs of a screen that is not there': () =>
    refused(404, jira.screenTabs.getAllScreenTabs({ screenId: 99999 })),
  'field onto the tab': () =>
    jira.screenTabFields.addScreenTabField({
      screenId: found.screen.id,
      tabId: found.tab.id,
      fieldId: found.field.id,
    }),
  'field onto the tab again': () =>
    refused(
      400,
      jira.screenTabFields.addScreenTabField({
        screenId: found.screen.id,
        tabId: found.tab.id,
        fieldId: found.field.id,
      }),
    ),
  'fields of the tab': () =>
    jira.screenTabFields.getAllScreenTabFields({ screenId: found.screen.id, tabId: found.tab.id }),
  'screen schemes': () => jira.screenSchemes.getScreenSchemes({}),
  'new screen scheme': async () => {
    found.screenScheme = await jira.screenSchemes.createScreenScheme({
      name: `Screens ${stamp}`,
      screens: { default: found.screen.id },
    });
  },
  'issue type screen schemes': () => jira.issueTypeScreenSchemes.getIssueTypeScreenSchemes({}),
  'issue type screen scheme of the project': () =>
    jira.issueTypeScreenSchemes.getIssueTypeScreenSchemeProjectAssociations({
      projectId: [Number(found.project.id)],
    }),
  'mappings of issue type screen schemes': () =>
    jira.issueTypeScreenSchemes.getIssueTypeScreenSchemeMappings({}),
  'new issue type screen scheme': async () => {
    found.typeScreens = await jira.issueTypeScreenSchemes.createIssueTypeScreenScheme({
      name: `Type screens ${stamp}`,
      issueTypeMappings: [{ issueTypeId: 'default', screenSchemeId: String(found.screenScheme.id) }],
    });
  },
  'type into the issue type screen scheme': () =>
    jira.issueTypeScreenSchemes.appendMappingsForIssueTypeScreenScheme({
      issueTypeScreenSchemeId: String(found.typeScreens.id),
      issueTypeMappings: [{ issueTypeId: found.type.id, screenSchemeId: String(found.screenScheme.id) }],
    }),
  'type into the issue type screen scheme again': () =>
    refused(
      400,
      jira.issueTypeScreenSchemes.appendMappingsForIssueTypeScreenScheme({
        issueTypeScreenSchemeId: String(found.typeScreens.id),
        issueTypeMappings: [{ issueTypeId: found.type.id, screenSchemeId: String(found.screenScheme.id) }],
      }),
    ),
  'type out of the issue type screen scheme': () =>
    jira.issueTypeScreenSchemes.removeMappingsFromIssueTypeScreenScheme({
      issueTypeScreenSchemeId: String(found.typeScreens.id),
      issueTypeIds: [found.type.id],
    }),
  'type out of the issue type screen scheme again': () =>
    refused(
      404,
      jira.issueTypeScreenSchemes.removeMappingsFromIssueTypeScreenScheme({
        issueTypeScreenSchemeId: String(found.typeScreens.id),
        issueTypeIds: [found.type.id],
      }),
    ),
  'issue type screen scheme onto the project': () =>
    jira.issueTypeScreenSchemes.assignIssueTypeScreenSchemeToProject({
      issueTypeScreenSchemeId: String(found.typeScreens.id),
      projectId: found.project.id,
    }),
});
