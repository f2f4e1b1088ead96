import { expectThat, refused } from './world.mjs';

const SELECT = 'com.atlassian.jira.plugin.system.customfieldtypes:select';

/** Taking things away: what is made here goes again, and what is in use is refused. */
export const removal = ({ jira, customer, found, stamp, step }) => ({
  'field to take away': async () => {
    found.gone = {};
    const field = await jira.issueFields.createCustomField({ name: `Gone ${stamp}`, type: SELECT });
    found.gone.fieldId = field.id;
    const own = await jira.issueCustomFieldContexts.createCustomFieldContext({
      fieldId: field.id,
      name: `Gone ${stamp}`,
      projectIds: [found.project.id],
      issueTypeIds: [found.project.issueTypes[0].id, found.project.issueTypes[1].id],
    });
    found.gone.contextId = Number(own.id);
  },
  'context onto another project': () =>
    refused(
      404,
      jira.issueCustomFieldContexts.assignProjectsToCustomFieldContext({
        ...found.gone,
        projectIds: ['99999'],
      }),
    ),
  'type out of a context': () =>
    jira.issueCustomFieldContexts.removeIssueTypesFromContext({
      ...found.gone,
      issueTypeIds: [found.project.issueTypes[1].id],
    }),
  'project out of a context, the last one': () =>
    refused(
      400,
      jira.issueCustomFieldContexts.removeCustomFieldContextFromProjects({
        ...found.gone,
        projectIds: [found.project.id],
      }),
    ),
  'projects of contexts': () =>
    jira.issueCustomFieldContexts.getProjectContextMapping({ fieldId: found.gone.fieldId }),
  'option of a context, deleted': async () => {
    const { options } = await jira.issueCustomFieldOptions.createCustomFieldOption({
      ...found.gone,
      options: [{ value: 'Yes' }],
    });
    await jira.issueCustomFieldOptions.deleteCustomFieldOption({
      ...found.gone,
      optionId: Number(options[0].id),
    });
  },
  'context, deleted': () => jira.issueCustomFieldContexts.deleteCustomFieldContext(found.gone),
  'the global context, deleted': () =>
    refused(
      400,
      jira.issueCustomFieldContexts.getContextsForField({ fieldId: found.gone.fieldId }).then(({ values }) =>
        jira.issueCustomFieldContexts.deleteCustomFieldContext({
          fieldId: found.gone.fieldId,
          contextId: Number(values[0].id),
        }),
      ),
    ),
  'screens of a field': async () => {
    const page = await jira.screens.getScreensForField({ fieldId: found.field.id, expand: 'tab' });
    expectThat(page.values[0].tab !== undefined, 'the tab is told');
  },
  'field into the trash': () => jira.issueFields.trashCustomField({ id: found.gone.fieldId }),
  'fields in the trash': async () => {
    const page = await jira.issueFields.getTrashedFieldsPaginated({ query: stamp });
    expectThat(page.values.length === 1, 'the field lies there');
  },
  'field out of the trash': () => jira.issueFields.restoreCustomField({ id: found.gone.fieldId }),
  'field, deleted': async () => {
    const task = await jira.issueFields.deleteCustomField({ id: found.gone.fieldId });
    await step(10_000);
    const { status } = await jira.tasks.getTask({ taskId: task.id });
    expectThat(status === 'COMPLETE', 'the task ends');
  },
  'field, deleted by a customer': () =>
    refused(403, customer.issueFields.deleteCustomField({ id: found.field.id })),

  'pictures of types': async () => {
    const { system } = await jira.avatars.getAllSystemAvatars({ type: 'issuetype' });
    found.gone.avatarId = Number(system[0].id);
  },
  'type with a picture, deleted': async () => {
    const { id } = await jira.issueTypes.createIssueType({ name: `Gone ${stamp}` });
    await jira.issueTypes.updateIssueType({ id, avatarId: found.gone.avatarId });
    await jira.issueTypes.deleteIssueType({ id });
  },
  'type in use, deleted': () =>
    refused(404, jira.issueTypes.deleteIssueType({ id: found.project.issueTypes[0].id })),
  'type scheme, deleted': async () => {
    const issueTypeIds = [found.project.issueTypes[0].id, found.project.issueTypes[1].id];
    const made = await jira.issueTypeSchemes.createIssueTypeScheme({ name: `Gone ${stamp}`, issueTypeIds });
    const issueTypeSchemeId = Number(made.issueTypeSchemeId);
    await jira.issueTypeSchemes.removeIssueTypeFromIssueTypeScheme({
      issueTypeSchemeId,
      issueTypeId: Number(issueTypeIds[1]),
    });
    await jira.issueTypeSchemes.deleteIssueTypeScheme({ issueTypeSchemeId });
  },
  'screen schemes, deleted': async () => {
    const screens = { default: found.screen.id };
    const { id } = await jira.screenSchemes.createScreenScheme({ name: `Gone ${stamp}`, screens });
    const screenSchemeId = String(id);
    const made = await jira.issueTypeScreenSchemes.createIssueTypeScreenScheme({
      name: `Gone ${stamp}`,
      issueTypeMappings: [{ issueTypeId: 'default', screenSchemeId }],
    });
    await refused(400, jira.screenSchemes.deleteScreenScheme({ screenSchemeId }));
    await jira.issueTypeScreenSchemes.deleteIssueTypeScreenScheme({ issueTypeScreenSchemeId: made.id });
    await jira.screenSchemes.deleteScreenScheme({ screenSchemeId });
  },
  'field and tab off a screen': async () => {
    const tab = { screenId: found.screen.id, tabId: found.tab.id };
    await jira.screenTabFields.removeScreenTabField({ ...tab, id: found.field.id });
    await jira.screenTabs.deleteScreenTab(tab);
  },
  'link type, deleted': () => jira.issueLinkTypes.deleteIssueLinkType({ issueLinkTypeId: found.linkType.id }),

  'workflow and scheme, deleted': async () => {
    const made = await jira.workflows.createWorkflows({
      scope: { type: 'GLOBAL' },
      statuses: [{ statusReference: 'a', name: `Gone ${stamp}`, statusCategory: 'TODO' }],
      workflows: [
        {
          name: `Gone ${stamp}`,
          statuses: [{ statusReference: 'a', properties: {} }],
          transitions: [
            { id: '1', type: 'INITIAL', name: 'Create', toStatusReference: 'a', links: [], properties: {} },
          ],
        },
      ],
    });
    const [{ id: workflowId, name }] = made.workflows;
    const [{ id: statusId }] = made.statuses;
    const { id } = await jira.workflowSchemes.createWorkflowScheme({
      name: `Gone ${stamp}`,
      defaultWorkflow: name,
    });
    const used = await jira.workflows.getWorkflowSchemeUsagesForWorkflow({ workflowId });
    expectThat(used.workflowSchemes.values.length === 1, 'the scheme uses it');
    await jira.workflows.getProjectUsagesForWorkflow({ workflowId });
    await jira.workflows.getWorkflowProjectIssueTypeUsages({
      workflowId,
      projectId: Number(found.project.id),
    });
    await jira.workflowSchemes.getProjectUsagesForWorkflowScheme({ workflowSchemeId: String(id) });
    await jira.status.getWorkflowUsagesForStatus({ statusId });
    await jira.status.getProjectUsagesForStatus({ statusId });
    await refused(400, jira.workflows.deleteInactiveWorkflow({ entityId: workflowId }));
    await jira.workflowSchemes.deleteWorkflowScheme({ id });
    await refused(400, jira.status.deleteStatusesById({ id: [statusId] }));
    await jira.workflows.deleteInactiveWorkflow({ entityId: workflowId });
    await jira.status.deleteStatusesById({ id: [statusId] });
  },
});
