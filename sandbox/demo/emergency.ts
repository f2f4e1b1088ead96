import { textToAdf } from '../jira/adf/adf-text';
import { acting } from './acting';
import { lookups } from './lookups';
import type { Sandbox } from '..';
import type { Project } from '../jira/entities';

const WHO = 'agentAmara';

/** An emergency while the web shop is down: nobody of those who approve could be reached, so the glass was broken. Gives its id. */
export async function breakGlass(site: Sandbox, project: Project): Promise<string> {
  const { ask, rest, move } = acting(site);
  const { field, options, type } = lookups(site.jira.context, project);
  const incident = site.jira.context.tables
    .table('issues')
    .find(({ summary }) => summary.startsWith('The web shop loses'));
  if (!incident) throw new Error('The demo has no incident for its emergency.');
  const incidentKey = incident.key;
  const { id: issueId } = (await rest(WHO, 'POST', '/issue', {
    fields: {
      project: { id: project.id },
      issuetype: { id: type('change') },
      summary: 'Back to the smaller connection pool of the shop database',
      description: textToAdf('The shop loses its connections since the pool was made larger.'),
      [field('Affected service')]: 'Shop database',
      [field('Implementation plan')]: textToAdf('Set the old size, restart the pool, watch the connections.'),
      [field('Backout plan')]: textToAdf('Set the new size again.'),
      [field('Test plan')]: textToAdf('Order something in the shop.'),
      [field('Back-out minutes')]: 5,
      ...options({
        'Change type': 'Emergency',
        'Change reason': 'Repair',
        'Change environment': 'Production',
        'Back-out tested': 'Yes',
        'Outage expected': 'No',
        'Peer reviewed': 'No',
      }),
    },
  })) as { readonly id: string };
  await move(WHO, issueId, 'Start assessment', 'Submit for approval');
  await ask(WHO, 'steward-change', 'change.declare', { issueId, cause: { kind: 'incident', incidentKey } });
  const { approval } = await ask(WHO, 'steward-change', 'change.view', { issueId });
  await ask(WHO, 'steward-change', 'change.breakGlass', {
    issueId,
    seal: approval.seal,
    incidentKey,
    reason: 'The shop sells nothing, and nobody who approves emergencies answers the phone.',
  });
  await site.settle();
  await move(WHO, issueId, 'Schedule', 'Start implementation');
  return issueId;
}

/** The work is over: what was done waits for a vote, and the change for its review. */
export const endEmergency = (site: Sandbox, issueId: string): Promise<void> =>
  acting(site).move(WHO, issueId, 'Finish implementation');
