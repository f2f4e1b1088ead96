import { textToAdf } from '../jira/adf/adf-text';
import { acting } from './acting';
import { holdMeeting } from './board';
import { lookups } from './lookups';
import type { TemplateContent } from '../../src/contract/templates';
import type { Sandbox } from '..';
import type { Project } from '../jira/entities';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ID = 'route-on-vpn';
const SERVICE = 'VPN';

const content: TemplateContent = {
  name: 'New route on the VPN gateway',
  description: 'A team needs a network behind the VPN. Connections that are open stay open.',
  summary: 'New route on the VPN gateway',
  fields: [
    {
      field: 'implementationPlan',
      mode: 'locked',
      value: 'Have the route read by a second person, add it, test it.',
    },
    { field: 'backOutPlan', mode: 'locked', value: 'Take the route away again.' },
    {
      field: 'testPlan',
      mode: 'default',
      value: 'Reach one machine of the new network, and one of an old one.',
    },
    { field: 'service', mode: 'locked', value: SERVICE },
    { field: 'environment', mode: 'locked', value: 'Production' },
    { field: 'changeType', mode: 'default', value: 'Standard' },
    { field: 'backOutTested', mode: 'default', value: 'Yes' },
    { field: 'backOutMinutes', mode: 'default', value: '5' },
    { field: 'outageExpected', mode: 'default', value: 'No' },
    { field: 'peerReviewed', mode: 'default', value: 'Yes' },
  ],
  tasks: [{ summary: 'Tell the team that it can connect', required: false }],
  maxLevel: 'High',
  freezeExempt: false,
};

/**
 * A template of standard changes: proposed as a change, approved by a peer, by who owns the service and in
 * a meeting of the CAB, and put in force.
 */
export async function authoriseTemplate(site: Sandbox, project: Project): Promise<void> {
  const { ask, rest, move, approve } = acting(site);
  const { field, options } = lookups(site.jira.context, project);
  const of = { projectId: project.id, id: ID };
  const saved = await ask('admin', 'steward-sla', 'template.save', { ...of, revision: 0, content });
  const { proposal, summary } = await ask('admin', 'steward-sla', 'template.propose', {
    ...of,
    revision: saved.summary.revision,
  });
  if (proposal === null) throw new Error('The template of the demo has no proposal.');
  const { issueId } = proposal;
  await rest('admin', 'PUT', `/issue/${issueId}`, {
    fields: {
      [field('Affected service')]: SERVICE,
      [field('Implementation plan')]: textToAdf('Put the template in force.'),
      [field('Backout plan')]: textToAdf('Suspend it: what was made from it becomes a normal change.'),
      [field('Test plan')]: textToAdf('Make the first change from it together.'),
      [field('Back-out minutes')]: 5,
      ...options({
        'Change type': 'Normal',
        'Change environment': 'Production',
        'Back-out tested': 'Yes',
        'Outage expected': 'No',
        'Peer reviewed': 'Yes',
      }),
    },
  });
  await move('admin', issueId, 'Start assessment', 'Submit for approval');
  for (const who of ['agentDiego', 'changeManager'] as const) await approve(who, issueId);
  await holdMeeting(site, issueId);
  await ask('admin', 'steward-sla', 'template.activate', { ...of, revision: summary.revision });
}

/** Two changes made from the template, of which nobody has to approve anything: one this week, one the next. */
export async function useTemplate(site: Sandbox, { id: projectId }: Project): Promise<void> {
  const { ask, move } = acting(site);
  const today = Math.floor(site.clock.now() / DAY) * DAY;
  for (const [who, what, day] of [
    ['agentLena', 'warehouse', 2],
    ['agentDiego', 'new office', 8],
  ] as const) {
    const start = today + day * DAY + 9 * HOUR;
    const { issueId } = await ask(who, 'steward-sla', 'template.use', {
      projectId,
      id: ID,
      version: 1,
      request: `route-of-day-${day}`,
      summary: `${content.summary}: ${what}`,
      values: [],
      start: new Date(start).toISOString(),
      end: new Date(start + HOUR).toISOString(),
    });
    await move(who, issueId, 'Start assessment', 'Submit for approval', 'Schedule');
  }
}
