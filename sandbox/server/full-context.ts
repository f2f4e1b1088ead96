import type { Jira } from '../core/types';
import type { Forge } from '../forge';
import type { ScreenModule } from '../forge/manifest/types';
import { stableUuid } from '../forge/manifest/installed-app';
import { HttpError } from './http';
import { moduleFor } from './modules';
import type { ContextIds } from './context-ids';
import type { Dashboards } from '../home/dashboards';
import type { Person } from './people';

/** Where what a context says comes from. */
export interface ContextSources {
  readonly forge: Forge;
  readonly jira: Jira;
  readonly dashboards: Dashboards;
}

/**
 * The context of a module's page, as `view.getContext()` answers it and as it is passed on to resolvers. What it says of
 * issue and project is what the page claims: details are filled in only when the user can see them.
 */
export async function fullContext(
  sources: ContextSources,
  person: Person,
  moduleKey: string,
  ids: ContextIds,
): Promise<Record<string, unknown>> {
  const { forge, jira } = sources;
  const screen = moduleFor(forge.manifest, moduleKey, person);
  return {
    accountId: person.accountId,
    cloudId: jira.cloudId,
    siteUrl: jira.siteUrl,
    moduleKey,
    localId: `ari:cloud:ecosystem::extension/${forge.manifest.appId}/${forge.installation.environmentId}/static/${moduleKey}`,
    environmentId: forge.installation.environmentId,
    environmentType: forge.app.environmentType,
    locale: person.locale,
    timezone: person.timeZone,
    accountType: person.accountType === 'customer' ? 'customer' : 'licensed',
    installContext: forge.installation.installContext,
    extension: await extensionOf(screen, sources, person.accountId, ids),
    // Forge gives each mounted view an id of its own; one per module and subject is enough here.
    viewId: stableUuid(
      `${moduleKey}/${ids.issueId ?? ids.projectId ?? ids.widgetId ?? ''}/${person.accountId}`,
    ),
  };
}

async function extensionOf(
  screen: ScreenModule,
  { jira, dashboards }: ContextSources,
  accountId: string,
  ids: ContextIds,
): Promise<Record<string, unknown>> {
  const { type } = screen;
  switch (type) {
    case 'jira:issuePanel':
      return {
        type,
        ...(await issueOf(jira, accountId, ids)),
        isNewToIssue: false,
        location: locationOf(jira, ids),
      };
    case 'jira:issueContext':
      return { type, ...(await issueOf(jira, accountId, ids)), location: locationOf(jira, ids) };
    case 'jira:projectPage':
      return { type, project: await projectOf(jira, accountId, ids), location: locationOf(jira, ids) };
    case 'jira:adminPage':
    case 'jira:globalPage':
      return { type, location: jira.siteUrl };
    case 'jiraServiceManagement:portalRequestDetailPanel':
      return { type, ...(await portalRequestOf(jira, accountId, ids)) };
    case 'dashboards:widget':
      return { type, ...widgetOf(dashboards, ids) };
  }
}

const locationOf = (jira: Jira, { issueId, projectId }: ContextIds): string =>
  `${jira.siteUrl}/${issueId ?? projectId ?? ''}`;

type Bean = Readonly<Record<string, unknown>>;

async function read(jira: Jira, accountId: string, path: string, query = ''): Promise<Bean | null> {
  const answer = await jira.handle({
    method: 'GET',
    path,
    query: new URLSearchParams(query),
    headers: {},
    body: undefined,
    actor: { kind: 'user', accountId },
  });
  return answer.status === 200 ? (answer.body as Bean) : null;
}

async function issueOf(
  jira: Jira,
  accountId: string,
  { issueId, projectId }: ContextIds,
): Promise<{ issue: Bean; project: Bean }> {
  if (issueId === undefined) throw new HttpError(400, 'This module needs an issueId.');
  const bean = await read(
    jira,
    accountId,
    `/rest/api/3/issue/${encodeURIComponent(issueId)}`,
    'fields=issuetype,project',
  );
  const fields = (bean?.['fields'] ?? {}) as { issuetype?: Bean; project?: Bean };
  const { issuetype, project } = fields;
  return {
    issue: {
      id: issueId,
      ...(bean && { id: bean['id'], key: bean['key'], type: issuetype?.['name'], typeId: issuetype?.['id'] }),
    },
    project: project
      ? { id: project['id'], key: project['key'], type: project['projectTypeKey'] }
      : { ...(projectId !== undefined && { id: projectId }) },
  };
}

async function projectOf(jira: Jira, accountId: string, { projectId }: ContextIds): Promise<Bean> {
  if (projectId === undefined) throw new HttpError(400, 'This module needs a projectId.');
  const bean = await read(jira, accountId, `/rest/api/3/project/${encodeURIComponent(projectId)}`);
  return bean ? { id: bean['id'], key: bean['key'], type: bean['projectTypeKey'] } : { id: projectId };
}

/**
 * A request as the portal's pages name it: by key and request type, without the id of its issue.
 * Source: manifest-reference/modules/jira-service-management-portal-request-detail-panel, "Extension context".
 */
async function portalRequestOf(jira: Jira, accountId: string, { issueId }: ContextIds): Promise<Bean> {
  if (issueId === undefined) throw new HttpError(400, 'This module needs an issueId.');
  const path = `/rest/servicedeskapi/request/${encodeURIComponent(issueId)}`;
  const bean = await read(jira, accountId, path);
  if (!bean) return { location: jira.siteUrl };
  const { web } = bean['_links'] as { web: string };
  return {
    portal: { id: Number(bean['serviceDeskId']) },
    request: { key: bean['issueKey'], typeId: Number(bean['requestTypeId']) },
    location: web,
  };
}

/** How large the shell draws a widget. */
const LAYOUT = { width: 600, height: 400, rowSpan: 'medium', columnSpan: 6 };

/**
 * A widget and what was saved with it. While it is being added there is no widgetId yet.
 * Source: the types of @forge/dashboards-bridge (WidgetContext, Layout); names of placements from what apps see.
 */
function widgetOf(dashboards: Dashboards, { widgetId, entryPoint }: ContextIds): Bean {
  const widget = widgetId === undefined ? undefined : dashboards.get(widgetId);
  if (widgetId !== undefined && !widget)
    throw new HttpError(404, `The dashboard has no widget "${widgetId}".`);
  return {
    config: widget?.config ?? null,
    context: { dashboardId: dashboards.dashboardId, ...(widget && { widgetId: widget.id }) },
    layout: LAYOUT,
    placement: entryPoint === 'edit' ? 'WIDGET_EDIT' : 'DASHBOARD_VIEW',
    filters: null,
    ...(entryPoint && { entryPoint }),
  };
}
