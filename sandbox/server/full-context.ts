import type { Jira } from '../core/types';
import type { Forge } from '../forge';
import type { ScreenModule } from '../forge/manifest/types';
import { stableUuid } from '../forge/manifest/installed-app';
import { HttpError } from './http';
import type { Person } from './people';

export interface ContextIds {
  readonly issueId?: string;
  readonly projectId?: string;
}

/**
 * The context of a module's page, as `view.getContext()` answers it and as it is passed on to resolvers. What it says of
 * issue and project is what the page claims: details are filled in only when the user can see them.
 */
export async function fullContext(
  forge: Forge,
  jira: Jira,
  person: Person,
  moduleKey: string,
  ids: ContextIds,
): Promise<Record<string, unknown>> {
  const screen = forge.manifest.screens.find(({ key }) => key === moduleKey);
  if (!screen) throw new HttpError(404, `manifest.yml has no module "${moduleKey}" with a page.`);
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
    extension: await extensionOf(screen, jira, person.accountId, ids),
    // Forge gives each mounted view an id of its own; one per module and subject is enough here.
    viewId: stableUuid(`${moduleKey}/${ids.issueId ?? ids.projectId ?? ''}/${person.accountId}`),
  };
}

async function extensionOf(
  screen: ScreenModule,
  jira: Jira,
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
      return {
        type,
        request: { key: (await issueOf(jira, accountId, ids)).issue['key'] },
        location: locationOf(jira, ids),
      };
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
