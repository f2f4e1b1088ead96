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
  getFields: get('getFields', '/rest/api/3/field', READ),
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
} as const satisfies Record<string, Endpoint>;
