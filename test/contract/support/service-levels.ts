import type { AnswerOf } from '../../../src/contract/resolvers';
import { slaDraft, type EscalationAction } from '../../../src/contract/sla-policy';
import type { Office } from './office';
import type { Pace } from './story';

const PROJECT = '10000';
const ask = { projectId: PROJECT };

/** Everything that an escalation can do, but moving the issue: that would take the story's next step from it. */
function everything(
  office: Office,
  word: string,
  { fields, issueTypes, linkTypes }: Words,
): EscalationAction[] {
  const service = idOf(fields, 'Affected service');
  const chris = { user: office.account('chris.manager') };
  return [
    { kind: 'comment', to: 'lead', isPublic: false },
    { kind: 'notify', to: ['reporter', chris], urgent: true },
    { kind: 'assign', to: chris },
    { kind: 'raisePriority' },
    { kind: 'setField', field: service, value: `${word} shop` },
    { kind: 'addLabel', label: 'half-time' },
    { kind: 'addWatcher', who: chris },
    { kind: 'addParticipant', who: { user: office.account('lena.hoffmann') } },
    {
      kind: 'createIssue',
      issueType: idOf(issueTypes, '[System] Problem'),
      link: idOf(linkTypes, 'is caused by'),
      summary: `${word}: why does {key} last so long?`,
    },
  ];
}
type Words = AnswerOf<'sla.vocabulary'>;

/**
 * The admin gives the time to resolve one more step, which does everything, tries the draft against the last weeks, looks
 * what it would touch, and activates it.
 */
export async function* tightenPolicy(office: Office, word: string): AsyncGenerator<Pace, void> {
  const alma = <N extends Question>(name: N, payload: Parameters<typeof office.ask<N>>[3]) =>
    office.ask('alma.admin', 'steward-admin', name, payload);
  withoutLinks(office);
  const words = await alma('sla.vocabulary', ask);
  const { policies } = await alma('sla.policies', ask);
  const policyId = policies.find(({ name }) => name === 'Time to resolve')?.id ?? '';
  const { policy } = await alma('sla.policy', { ...ask, policyId });
  if (!policy) throw new Error('the time to resolve has no policy');
  const actions = everything(office, word, words);
  const step = { id: 'half', name: 'Half of the time', at: { percent: 50 }, actions };
  const draft = { ...slaDraft.parse(policy), escalations: [...policy.escalations, step] };
  const saved = await alma('sla.saveDraft', { ...ask, draft, baseVersion: 0 });
  const wrong = saved.findings.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) throw new Error(`the draft is refused: ${JSON.stringify(wrong)}`);
  await alma('backTest.start', { ...ask, policyId, draft: null, source: { kind: 'project', days: 90 } });
  // After every hundred tickets it rests, to leave Jira's points to others.
  yield { until: '2026-11-23T08:35:00+01:00' };
  const test = await alma('backTest.last', { ...ask, policyId });
  if (test.kind !== 'result' || test.result.tickets === 0) throw new Error(`the back-test is ${test.kind}`);
  const planning = await alma('sla.planActivation', { ...ask, policyId });
  yield {};
  if (planning.kind !== 'working') throw new Error('the plan is there at once');
  const plan = await alma('sla.activationPlan', { jobId: planning.job.jobId });
  if (plan.kind !== 'plan') throw new Error('the plan is not made');
  const { draftVersion } = plan.plan;
  await alma('sla.activate', { ...ask, policyId, draftVersion, effectiveFrom: null, openTickets: 'move' });
  yield {};
}
type Question = Extract<Parameters<Office['ask']>[2], `sla.${string}` | `backTest.${string}`>;

/** Everybody looks at how an open incident stands: its customer, its agents, those who were told. */
export async function lookAtPromises(office: Office, issueId: string): Promise<void> {
  const { promises } = await office.ask('sophie.laurent', 'steward-promise', 'portal.promise', { issueId });
  if (promises.length === 0) throw new Error('the customer is promised nothing');
  await office.ask('lena.hoffmann', 'steward-clocks', 'clocks.native', { issueId });
  const open = { ...ask, list: 'due', cursor: null } as const;
  const { rows } = await office.ask('lena.hoffmann', 'steward-sla', 'report.open', open);
  if (!rows.some((row) => row.issueId === issueId))
    throw new Error('the incident is not among the open ones');
  const { notices } = await office.ask('chris.manager', 'steward-sla', 'inbox.list', { cursor: null });
  if (!notices.some((one) => one.issueId === issueId)) throw new Error('nobody was told of the incident');
}

/** The field for links goes off the screen of problems: a new one is linked by a call of its own. */
function withoutLinks({ site }: Office): void {
  const { tables } = site.jira.context;
  const screen = tables.table('screens').find(({ name }) => name === 'ITS: Problem screen');
  for (const tab of tables.table('screenTabs').where(({ screenId }) => screenId === screen?.id))
    tables.table('screenTabs').put({ ...tab, fieldIds: tab.fieldIds.filter((id) => id !== 'issuelinks') });
}

function idOf(list: readonly { readonly id: string; readonly name: string }[], name: string): string {
  const found = list.find((one) => one.name === name);
  if (!found) throw new Error(`there is no "${name}" among ${list.map((one) => one.name).join()}`);
  return found.id;
}
