/** Things that Jira and JSM tell of, by the classic scope that a subscriber needs: "<thing>: <verbs>" -> avi:jira:<verb>:<thing>. */
const JIRA: Readonly<Record<string, readonly string[]>> = {
  'read:jira-work': [
    'attachment: created deleted',
    'comment: deleted mentioned',
    'component: created deleted updated',
    'issue: assigned commented created deleted mentioned updated viewed',
    'issue-property: deleted set',
    'issuelink: created deleted',
    'project: archived created deleted restored softdeleted unarchived updated',
    'version: archived created deleted merged moved released unarchived unreleased updated',
    'worklog: created deleted updated',
  ],
  'read:jira-user': ['user: created deleted updated'],
  'manage:jira-configuration': [
    'configuration: changed',
    'expression: failed',
    'field: created deleted restored trashed updated',
    'field:context: created deleted updated',
    'field:context:configuration: updated',
    'filter: created deleted updated',
    'issuetype: created deleted updated',
  ],
};
const JSM_ENTITIES = ['request-type', 'request-type-group', 'service-desk'];

/**
 * The product events of Jira and JSM that Forge knows, and the scope that each needs.
 * Source: product-event-to-scope-mapping.json of @forge/manifest; a test holds the two against each other.
 */
export const PRODUCT_EVENTS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(JIRA).flatMap(([scope, things]) =>
    things.flatMap((line) => {
      const at = line.lastIndexOf(': ');
      const [thing, verbs] = [line.slice(0, at), line.slice(at + 2)];
      return verbs.split(' ').map((verb): [string, string] => [`avi:jira:${verb}:${thing}`, scope]);
    }),
  ),
  ['avi:jira:timetracking:provider:changed', 'manage:jira-configuration'],
  ...JSM_ENTITIES.flatMap((entity) =>
    ['created', 'deleted', 'updated'].map((verb): [string, string] => [
      `avi:jsm-entity:${verb}:${entity}`,
      'manage:jira-configuration',
    ]),
  ),
  ['avi:jsm-entity:created:portal', 'manage:jira-configuration'],
  ['avi:jsm-entity:updated:portal', 'manage:jira-configuration'],
]);

const LIFECYCLE = new Set(['avi:forge:installed:app', 'avi:forge:upgraded:app']);

/**
 * Why a trigger can't subscribe to an event, null when it can. Forge's validator lets unknown names pass, and then nothing ever
 * comes: here they are refused, because a trigger that never fires looks like a site on which nothing happens.
 */
export function subscriptionFault(event: string, scopes: readonly string[]): string | null {
  if (LIFECYCLE.has(event) || event.startsWith('avi:cloud:ecosystem::event/')) return null;
  const scope = PRODUCT_EVENTS.get(event);
  if (scope === undefined) return `Forge knows no event "${event}"`;
  return scopes.includes(scope) ? null : `the event "${event}" needs the scope ${scope}`;
}
