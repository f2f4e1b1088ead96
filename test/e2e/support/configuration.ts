import type { Sandbox } from '../../../sandbox';
import { accountOf, type Who } from './acme';

/** What administrators do to a site's configuration past Steward, and what of Steward is in it. */

/** Somebody joins the group of Jira's administrators. */
export function makeAdmin(site: Sandbox, who: Who): void {
  const groups = site.jira.context.tables.table('groups');
  const group = groups.find(({ name }) => name === 'jira-administrators');
  if (!group) throw new Error('Acme has no administrators');
  groups.put({ ...group, members: [...group.members, accountOf(site, who)] });
}

/** Somebody takes a field off a screen over REST. Throws with Jira's words when Jira refuses. */
export async function fieldOffScreen(
  site: Sandbox,
  who: Who,
  fieldName: string,
  screenName: string,
): Promise<void> {
  const { tables } = site.jira.context;
  const field = tables.table('fields').find(({ name, trashed }) => name === fieldName && !trashed);
  const screen = tables.table('screens').find(({ name }) => name === screenName);
  const tab = tables
    .table('screenTabs')
    .find(({ screenId, fieldIds }) => screenId === screen?.id && fieldIds.includes(field?.id ?? ''));
  if (!field || !tab) throw new Error(`"${fieldName}" is not on the screen "${screenName}"`);
  const response = await site.jira.handle({
    method: 'DELETE',
    path: `/rest/api/3/screens/${tab.screenId}/tabs/${tab.id}/fields/${field.id}`,
    query: new URLSearchParams(),
    headers: {},
    body: undefined,
    actor: { kind: 'user', accountId: accountOf(site, who) },
  });
  if (response.status >= 400) throw new Error(`Jira refused: ${JSON.stringify(response.body)}`);
}

/** The transitions that ask Steward, as "workflow: transition". */
export const stewardRules = (site: Sandbox): string[] =>
  site.jira.context.tables
    .table('workflows')
    .all()
    .flatMap(({ name, transitions }) =>
      transitions.flatMap((one) =>
        JSON.stringify(one.validators).includes('forge') ? [`${name}: ${one.name}`] : [],
      ),
    );
