import type { Endpoint } from '../endpoint';

const CONFIG = ['manage:jira-configuration'];
const PROJECT = ['manage:jira-project'];
const READ = ['read:jira-work'];
const USER = ['read:jira-user'];

const get = (id: string, path: string, scopes: readonly string[]): Endpoint => ({
  id,
  method: 'GET',
  path,
  scopes,
  as: 'app',
  repeatable: true,
});
/** A POST that only reads: it may be repeated. */
const query = (id: string, path: string, scopes: readonly string[] = CONFIG): Endpoint => ({
  id,
  method: 'POST',
  path,
  scopes,
  as: 'app',
  repeatable: true,
});
/** A POST that makes something: repeating it could make two. */
const make = (id: string, path: string, scopes: readonly string[] = CONFIG): Endpoint => ({
  id,
  method: 'POST',
  path,
  scopes,
  as: 'app',
  repeatable: false,
});
const put = (id: string, path: string, scopes: readonly string[] = CONFIG): Endpoint => ({
  id,
  method: 'PUT',
  path,
  scopes,
  as: 'app',
  repeatable: true,
});

/** Taking away twice is the same as once: the second time it is not found. */
const remove = (id: string, path: string, scopes: readonly string[] = CONFIG): Endpoint => ({
  id,
  method: 'DELETE',
  path,
  scopes,
  as: 'app',
  repeatable: true,
});

/** The operations that reading and writing configuration calls: all as the app, after the caller's right was checked. */
export const CONFIG_ENDPOINTS = {
  getProject: get('getProject', '/rest/api/3/project/{projectIdOrKey}', READ),
  searchProjects: get('searchProjects', '/rest/api/3/project/search', READ),
  getTypes: get('getIssueAllTypes', '/rest/api/3/issuetype', READ),
  createType: make('createIssueType', '/rest/api/3/issuetype'),
  typeSchemeOfProjects: get('getIssueTypeSchemeForProjects', '/rest/api/3/issuetypescheme/project', CONFIG),
  typesOfScheme: get('getIssueTypeSchemesMapping', '/rest/api/3/issuetypescheme/mapping', CONFIG),
  listTypeSchemes: get('getAllIssueTypeSchemes', '/rest/api/3/issuetypescheme', CONFIG),
  createTypeScheme: make('createIssueTypeScheme', '/rest/api/3/issuetypescheme'),
  addTypesToScheme: put(
    'addIssueTypesToIssueTypeScheme',
    '/rest/api/3/issuetypescheme/{issueTypeSchemeId}/issuetype',
  ),
  assignTypeScheme: put('assignIssueTypeSchemeToProject', '/rest/api/3/issuetypescheme/project'),
  updateType: put('updateIssueType', '/rest/api/3/issuetype/{id}'),
  systemAvatars: get('getAllSystemAvatars', '/rest/api/3/avatar/{type}/system', CONFIG),
  myPermissions: get('getMyPermissions', '/rest/api/3/mypermissions', READ),
  securityLevelsOfProject: get(
    'getSecurityLevelsForProject',
    '/rest/api/3/project/{projectKeyOrId}/securitylevel',
    READ,
  ),
  securitySchemeOfProject: get(
    'getProjectIssueSecurityScheme',
    '/rest/api/3/project/{projectKeyOrId}/issuesecuritylevelscheme',
    READ,
  ),
  fieldSchemes: get('getFieldAssociationSchemes', '/rest/api/3/config/fieldschemes', CONFIG),
  fieldsOfScheme: get(
    'searchFieldAssociationSchemeFields',
    '/rest/api/3/config/fieldschemes/{id}/fields',
    CONFIG,
  ),
  addToFieldSchemes: put('updateFieldsAssociatedWithSchemes', '/rest/api/3/config/fieldschemes/fields'),
  workflowUsers: get(
    'getProjectUsagesForWorkflow',
    '/rest/api/3/workflow/{workflowId}/projectUsages',
    CONFIG,
  ),
  requestTypes: get('getRequestTypes', '/rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype', [
    'read:servicedesk-request',
  ]),
  createRequestType: make(
    'createRequestType',
    '/rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype',
    ['read:requesttype:jira-service-management', 'write:requesttype:jira-service-management'],
  ),
  getFields: get('getFields', '/rest/api/3/field', READ),
  createFields: get(
    'getCreateIssueMetaIssueTypeId',
    '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}',
    READ,
  ),
  createField: make('createCustomField', '/rest/api/3/field'),
  contextsFor: query(
    'getCustomFieldContextsForProjectsAndIssueTypes',
    '/rest/api/3/field/{fieldId}/context/mapping',
  ),
  createContext: make('createCustomFieldContext', '/rest/api/3/field/{fieldId}/context'),
  getOptions: get('getOptionsForContext', '/rest/api/3/field/{fieldId}/context/{contextId}/option', CONFIG),
  createOptions: make('createCustomFieldOption', '/rest/api/3/field/{fieldId}/context/{contextId}/option'),
  searchStatuses: get('search', '/rest/api/3/statuses/search', CONFIG),
  createStatuses: make('createStatuses', '/rest/api/3/statuses'),
  readWorkflows: query('readWorkflows', '/rest/api/3/workflows'),
  capabilities: get('workflowCapabilities', '/rest/api/3/workflows/capabilities', CONFIG),
  validateNewWorkflows: query('validateCreateWorkflows', '/rest/api/3/workflows/create/validation'),
  createWorkflows: make('createWorkflows', '/rest/api/3/workflows/create'),
  updateWorkflows: make('updateWorkflows', '/rest/api/3/workflows/update'),
  workflowSchemeOfProjects: get(
    'getWorkflowSchemeProjectAssociations',
    '/rest/api/3/workflowscheme/project',
    CONFIG,
  ),
  readWorkflowSchemes: query('readWorkflowSchemes', '/rest/api/3/workflowscheme/read'),
  listWorkflowSchemes: get('getAllWorkflowSchemes', '/rest/api/3/workflowscheme', CONFIG),
  createWorkflowScheme: make('createWorkflowScheme', '/rest/api/3/workflowscheme'),
  updateWorkflowScheme: make('updateSchemes', '/rest/api/3/workflowscheme/update'),
  switchWorkflowScheme: make('switchWorkflowSchemeForProject', '/rest/api/3/workflowscheme/project/switch'),
  getTask: get('getTask', '/rest/api/3/task/{taskId}', READ),
  typeScreenSchemeOfProjects: get(
    'getIssueTypeScreenSchemeProjectAssociations',
    '/rest/api/3/issuetypescreenscheme/project',
    CONFIG,
  ),
  typeScreenSchemeMappings: get(
    'getIssueTypeScreenSchemeMappings',
    '/rest/api/3/issuetypescreenscheme/mapping',
    CONFIG,
  ),
  listTypeScreenSchemes: get('getIssueTypeScreenSchemes', '/rest/api/3/issuetypescreenscheme', CONFIG),
  createTypeScreenScheme: make('createIssueTypeScreenScheme', '/rest/api/3/issuetypescreenscheme'),
  mapTypeScreens: put(
    'appendMappingsForIssueTypeScreenScheme',
    '/rest/api/3/issuetypescreenscheme/{issueTypeScreenSchemeId}/mapping',
  ),
  unmapTypeScreens: make(
    'removeMappingsFromIssueTypeScreenScheme',
    '/rest/api/3/issuetypescreenscheme/{issueTypeScreenSchemeId}/mapping/remove',
  ),
  assignTypeScreenScheme: put(
    'assignIssueTypeScreenSchemeToProject',
    '/rest/api/3/issuetypescreenscheme/project',
  ),
  listScreenSchemes: get('getScreenSchemes', '/rest/api/3/screenscheme', PROJECT),
  createScreenScheme: make('createScreenScheme', '/rest/api/3/screenscheme'),
  listScreens: get('getScreens', '/rest/api/3/screens', PROJECT),
  createScreen: make('createScreen', '/rest/api/3/screens', PROJECT),
  getTabs: get('getAllScreenTabs', '/rest/api/3/screens/{screenId}/tabs', PROJECT),
  createTab: make('addScreenTab', '/rest/api/3/screens/{screenId}/tabs', PROJECT),
  getTabFields: get('getAllScreenTabFields', '/rest/api/3/screens/{screenId}/tabs/{tabId}/fields', PROJECT),
  addTabField: make('addScreenTabField', '/rest/api/3/screens/{screenId}/tabs/{tabId}/fields', PROJECT),
  getLinkTypes: get('getIssueLinkTypes', '/rest/api/3/issueLinkType', READ),
  createLinkType: make('createIssueLinkType', '/rest/api/3/issueLinkType'),
  searchPriorities: get('searchPriorities', '/rest/api/3/priority/search', CONFIG),
  searchResolutions: get('searchResolutions', '/rest/api/3/resolution/search', READ),
  listGroups: get('bulkGetGroups', '/rest/api/3/group/bulk', USER),
  groupMembers: get('getUsersFromGroup', '/rest/api/3/group/member', CONFIG),
  serverInfo: get('getServerInfo', '/rest/api/3/serverInfo', []),
  myself: get('getCurrentUser', '/rest/api/3/myself', USER),
  getAppProperty: get('getForgeAppProperty', '/rest/forge/1/app/properties/{propertyKey}', [
    'read:app-data:jira',
  ]),
  putAppProperty: put('putForgeAppProperty', '/rest/forge/1/app/properties/{propertyKey}', [
    'write:app-data:jira',
  ]),
  pinPanels: make('bulkPinUnpinProjectsAsync', '/rest/api/3/forge/panel/action/bulk/async', PROJECT),
  auditRecords: get('getAuditRecords', '/rest/api/3/auditing/record', CONFIG),

  // Undo: who uses what Steward made, and taking it away.
  getContexts: get('getContextsForField', '/rest/api/3/field/{fieldId}/context', CONFIG),
  screensOfField: get('getScreensForField', '/rest/api/3/field/{fieldId}/screens', PROJECT),
  countIssues: query('countIssues', '/rest/api/3/search/approximate-count', READ),
  workflowsOfStatus: get(
    'getWorkflowUsagesForStatus',
    '/rest/api/3/statuses/{statusId}/workflowUsages',
    CONFIG,
  ),
  schemesOfWorkflow: get(
    'getWorkflowSchemeUsagesForWorkflow',
    '/rest/api/3/workflow/{workflowId}/workflowSchemes',
    CONFIG,
  ),
  assignWorkflowScheme: put('assignSchemeToProject', '/rest/api/3/workflowscheme/project'),
  deleteType: remove('deleteIssueType', '/rest/api/3/issuetype/{id}'),
  removeTypeFromScheme: remove(
    'removeIssueTypeFromIssueTypeScheme',
    '/rest/api/3/issuetypescheme/{issueTypeSchemeId}/issuetype/{issueTypeId}',
  ),
  deleteTypeScheme: remove('deleteIssueTypeScheme', '/rest/api/3/issuetypescheme/{issueTypeSchemeId}'),
  deleteField: remove('deleteCustomField', '/rest/api/3/field/{id}'),
  deleteContext: remove('deleteCustomFieldContext', '/rest/api/3/field/{fieldId}/context/{contextId}'),
  deleteOption: remove(
    'deleteCustomFieldOption',
    '/rest/api/3/field/{fieldId}/context/{contextId}/option/{optionId}',
  ),
  deleteStatuses: remove('deleteStatusesById', '/rest/api/3/statuses'),
  deleteWorkflow: remove('deleteInactiveWorkflow', '/rest/api/3/workflow/{entityId}'),
  deleteWorkflowScheme: remove('deleteWorkflowScheme', '/rest/api/3/workflowscheme/{id}'),
  deleteScreen: remove('deleteScreen', '/rest/api/3/screens/{screenId}', PROJECT),
  deleteTab: remove('deleteScreenTab', '/rest/api/3/screens/{screenId}/tabs/{tabId}', PROJECT),
  removeTabField: remove(
    'removeScreenTabField',
    '/rest/api/3/screens/{screenId}/tabs/{tabId}/fields/{id}',
    PROJECT,
  ),
  deleteScreenScheme: remove('deleteScreenScheme', '/rest/api/3/screenscheme/{screenSchemeId}', PROJECT),
  deleteTypeScreenScheme: remove(
    'deleteIssueTypeScreenScheme',
    '/rest/api/3/issuetypescreenscheme/{issueTypeScreenSchemeId}',
  ),
  deleteRequestType: remove(
    'deleteRequestType',
    '/rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype/{requestTypeId}',
    PROJECT,
  ),
  removeFromFieldSchemes: remove(
    'removeFieldsAssociatedWithSchemes',
    '/rest/api/3/config/fieldschemes/fields',
  ),
  deleteAppProperty: remove('deleteForgeAppProperty', '/rest/forge/1/app/properties/{propertyKey}', [
    'write:app-data:jira',
  ]),
  deleteLinkType: remove('deleteIssueLinkType', '/rest/api/3/issueLinkType/{issueLinkTypeId}'),
} as const satisfies Record<string, Endpoint>;
