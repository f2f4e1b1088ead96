import { adoptPractices } from '../../../sandbox/replay/adopt-practice';
import type { Sandbox } from '../../../sandbox';
import type { ChangeView } from '../../../src/contract/change';
import { rich, type Office, type Worker } from './office';
import { lookAtPromises, tightenPolicy } from './service-levels';

/** When the story begins: a Monday in Berlin, an hour before the service desk opens. */
export const BEGINS = Date.parse('2026-11-23T07:30:00Z');

/** What the story came to on its site. */
export interface Outcome {
  readonly change: { readonly id: string; readonly key: string };
  readonly incident: { readonly id: string; readonly key: string };
  /** Words with which the gate refused, in order. */
  readonly refusals: readonly string[];
}
/** Between two paces everything on the site comes to rest; with an instant, the clock goes there first. */
export type Pace = { readonly until?: string };

const CHANGE = '[System] Change';
const PROJECT = '10000';

/**
 * A change is rejected, submitted again, refused by the gate, approved, changed after its approval, approved again and let through; an incident is raised by a
 * customer, answered, waits, is escalated in every way, resolved late, reopened and blamed on the change for a moment. All of it without a browser; `word` marks every text, so
 * that nothing of one site can be taken for another's.
 */
export async function* tellStory(office: Office, word: string): AsyncGenerator<Pace, Outcome> {
  yield* adopt(office);
  yield* tightenPolicy(office, word);
  const change = await raiseChange(office, word);
  await office.raise('lena.hoffmann', 'Sub-task', `${word}: dump the data`, {}, change.key);
  yield {};
  const refusals = yield* decideChange(office, change, word);
  const incident = yield* workIncident(office, word);
  yield* blameChange(office, incident.id, change.id);
  return { change, incident, refusals };
}

/** Tells stories on several sites in step: at every pace all have been as far, and all come to rest together. */
export async function tellTogether(
  sandbox: Sandbox,
  stories: readonly AsyncGenerator<Pace, Outcome>[],
): Promise<Outcome[]> {
  const outcomes = new Map<number, Outcome>();
  while (outcomes.size < stories.length) {
    const steps = await Promise.all(
      stories.map(async (story, index) => {
        if (outcomes.has(index)) return null;
        const step = await story.next();
        if (!step.done) return step.value;
        outcomes.set(index, step.value);
        return null;
      }),
    );
    await sandbox.settle();
    const until = steps.find((step) => step?.until !== undefined)?.until;
    if (until !== undefined) await sandbox.clock.step(Date.parse(until) - sandbox.clock.now());
    await sandbox.settle();
  }
  return stories.map((_, index) => outcomes.get(index) as Outcome);
}

async function* adopt(office: Office): AsyncGenerator<Pace, void> {
  const admin = office.account('alma.admin');
  const practices = ['change-enablement', 'incident-management'] as const;
  const job = await adoptPractices(office.site, admin, PROJECT, [...practices]);
  if (job.state !== 'done') throw new Error(`adopting is ${job.state} at "${job.current ?? '?'}"`);
  const ask = { projectId: PROJECT };
  await office.ask('alma.admin', 'steward-admin', 'admin.overview', {});
  await office.ask('alma.admin', 'steward-admin', 'admin.rules', ask);
  await office.ask('alma.admin', 'steward-admin', 'admin.readiness', ask);
  const ways = await office.ask('alma.admin', 'steward-admin', 'gate.paths', ask);
  const users = ways.workflows.flatMap(({ types }) => types);
  if (users.join() !== '[System] Change') throw new Error(`the gated workflow is used by "${users.join()}"`);
  const { groups } = await office.ask('alma.admin', 'steward-admin', 'groups.list', {});
  if (!groups.some(({ name }) => name === 'cab-members'))
    throw new Error('the groups of Acme are not listed');
  await office.ask('alma.admin', 'steward-admin', 'admin.permissions', ask);
  await office.ask('alma.admin', 'steward-admin', 'admin.history', { ...ask, cursor: null });
  const { proposed } = await office.ask('alma.admin', 'steward-admin', 'admin.settings', ask);
  const again = { projectId: PROJECT, practices: [...practices], settings: proposed };
  const plan = await office.ask('alma.admin', 'steward-admin', 'admin.plan', again);
  if (plan.kind !== 'plan' || plan.plan.writes !== 0) throw new Error('planning again would write');
  yield {};
  const { grandfathered } = await office.ask('alma.admin', 'steward-admin', 'admin.gate', ask);
  await office.ask('alma.admin', 'steward-admin', 'admin.setGate', {
    ...ask,
    mode: 'enforce',
    ...(grandfathered.length > 0 && {
      attest: { reason: 'Approved by hand before', until: '2026-12-23T00:00:00.000Z' },
    }),
  });
  yield {};
}

/** The change is said to be behind the incident, and then not: the link comes and goes. */
async function* blameChange(office: Office, issueId: string, changeId: string): AsyncGenerator<Pace, void> {
  for (const verdict of ['confirmed', 'denied'] as const) {
    await office.ask('lena.hoffmann', 'steward-service', 'service.judge', { issueId, changeId, verdict });
    yield {};
  }
}

const raiseChange = (office: Office, word: string) =>
  office.raise('lena.hoffmann', CHANGE, `${word}: move the shop database`, {
    Impact: 'Extensive / Widespread',
    'Implementation plan': `${word}: stop the shop, dump, upgrade, start.`,
    'Backout plan': `${word}: restore the dump.`,
    'Test plan': `${word}: run the order suite.`,
    'Planned start': '2026-11-23T10:00:00.000+0100',
    'Planned end': '2026-11-23T12:00:00.000+0100',
    'Change type': 'Normal',
    'Change environment': 'Production',
    'Affected service': `${word} shop`,
    'Back-out tested': 'Yes',
    'Outage expected': 'Yes',
    'Peer reviewed': 'Yes',
  });

/** A change manager would give somebody a seat who has one: Steward asks Jira for the person, and then refuses. */
async function giveSeat(office: Office, issueId: string, { approval }: ChangeView): Promise<void> {
  const chris = office.account('chris.manager');
  const stage = approval.stages.find(({ seats }) => seats.some(({ accountId }) => accountId === chris));
  const join = { issueId, roundId: approval.roundId ?? '', stageId: stage?.id ?? '', accountId: chris };
  const asked = office.ask('alma.admin', 'steward-change', 'change.join', { ...join, reason: 'He knows it' });
  const refused = await asked.then(
    () => false,
    () => true,
  );
  if (!refused) throw new Error('somebody got a second seat');
}

async function* decideChange(
  office: Office,
  { id, key }: { id: string; key: string },
  word: string,
): AsyncGenerator<Pace, string[]> {
  const refusals: string[] = [];
  const start = async (): Promise<boolean> => {
    const reply = await office.move('lena.hoffmann', key, 'Start implementation');
    if (reply.status >= 400) refusals.push((reply.body.errorMessages as string[]).join(' '));
    return reply.status < 400;
  };
  const view = (who: Worker) => office.ask(who, 'steward-change', 'change.view', { issueId: id });
  const vote = async (who: Worker, value: 'approve' | 'reject' = 'approve'): Promise<void> => {
    const { approval } = await view(who);
    await office.ask(who, 'steward-change', 'change.vote', {
      issueId: id,
      roundId: approval.roundId ?? '',
      seal: approval.seal,
      vote: value,
      ...(value === 'reject' && { reason: `${word}: not today.` }),
    });
  };
  const walk = async function* (names: readonly string[]): AsyncGenerator<Pace, void> {
    for (const name of names) {
      const reply = await office.move('lena.hoffmann', key, name);
      if (reply.status >= 400) throw new Error(`${name}: ${JSON.stringify(reply.body)}`);
      yield {};
    }
  };
  const accounts = [office.account('priya.raman'), office.account('lena.hoffmann')];
  const query = new URLSearchParams(accounts.map((account) => ['accountId', account]));
  await office.fromScreen('lena.hoffmann', 'GET', `/rest/api/3/user/bulk?${query.toString()}&maxResults=50`);
  yield* walk(['Start assessment']);
  for (const verb of ['hold', 'resume'] as const) {
    const reason = `${word}: the vendor calls back.`;
    await office.ask('lena.hoffmann', 'steward-change', 'change.do', { issueId: id, verb, reason });
    yield {};
  }
  yield* walk(['Submit for approval']);
  await giveSeat(office, id, await view('alma.admin'));
  await vote('priya.raman', 'reject');
  await vote('tomasz.kowalczyk', 'reject');
  // Steward takes the rejected change back to assessment by itself.
  yield {};
  yield* walk(['Submit for approval', 'Schedule']);
  await start();
  await vote('priya.raman');
  await vote('tomasz.kowalczyk');
  yield {};
  await office.edit('lena.hoffmann', key, CHANGE, { 'Backout plan': `${word}: hope for the best.` });
  yield {};
  if (!(await view('lena.hoffmann')).approval.voided) throw new Error('the edit voided nothing');
  await start();
  await vote('priya.raman');
  await vote('tomasz.kowalczyk');
  yield { until: '2026-11-23T10:30:00+01:00' };
  if (!(await start())) throw new Error(`the approved change was refused: ${refusals.at(-1) ?? ''}`);
  yield {};
  await office.ask('lena.hoffmann', 'steward-change', 'change.review', { issueId: id });
  const { outcomes } = await office.ask('lena.hoffmann', 'steward-change', 'change.outcomes', {
    issueId: id,
  });
  if (outcomes.length === 0) throw new Error('the issue offers no way in which it can have ended');
  return refusals;
}

async function* workIncident(
  office: Office,
  word: string,
): AsyncGenerator<Pace, { id: string; key: string }> {
  const desk = '/rest/servicedeskapi';
  const types = await office.ok('sophie.laurent', 'GET', `${desk}/servicedesk/1/requesttype?limit=100`);
  const outage = (types.values as { id: string; name: string }[]).find(
    ({ name }) => name === 'Report a system problem',
  );
  const address = `${desk}/servicedesk/1/requesttype/${outage?.id ?? ''}/field`;
  const form = await office.ok('sophie.laurent', 'GET', address);
  const fields = form.requestTypeFields as {
    fieldId: string;
    name: string;
    validValues: { value: string; label: string }[];
  }[];
  const choose = (name: string, label: string) => {
    const field = fields.find((one) => one.name === name);
    return [
      field?.fieldId ?? name,
      { id: field?.validValues.find((one) => one.label === label)?.value },
    ] as const;
  };
  const request = await office.ok('sophie.laurent', 'POST', `${desk}/request`, {
    serviceDeskId: '1',
    requestTypeId: outage?.id,
    requestFieldValues: {
      summary: `${word}: the shop shows no prices`,
      ...Object.fromEntries([choose('Impact', 'Minor / Localized'), choose('Urgency', 'Medium')]),
    },
  });
  const incident = { id: String(request.issueId), key: String(request.issueKey) };
  const { key } = incident;
  yield {};
  const clocks = () => office.ask('lena.hoffmann', 'steward-clocks', 'clocks.view', { issueId: incident.id });
  const move = async (name: string, fields?: Record<string, unknown>): Promise<void> => {
    const reply = await office.move('lena.hoffmann', key, name, fields);
    if (reply.status >= 400) throw new Error(`${name}: ${JSON.stringify(reply.body)}`);
  };
  if ((await clocks()).clocks.length !== 2) throw new Error('the incident has not got its two clocks');
  await office.ok('lena.hoffmann', 'POST', `/rest/api/3/issue/${key}/comment`, {
    body: rich(`${word}: which products?`),
  });
  yield {};
  await move('Investigate');
  yield { until: '2026-11-23T11:00:00+01:00' };
  await move('Respond to customer');
  yield { until: '2026-11-23T12:00:00+01:00' };
  await office.ok('sophie.laurent', 'POST', `${desk}/request/${key}/comment`, {
    body: `${word}: all of them.`,
    public: true,
  });
  await move('Respond to support');
  // Long enough for three quarters and the whole of the time to be used up.
  yield { until: '2026-12-01T18:00:00+01:00' };
  const resolve = (await clocks()).clocks.find(({ policyId }) => policyId.includes('resolve'));
  if (resolve?.breached !== true) throw new Error(`the clock is ${resolve?.state ?? 'gone'}, not breached`);
  await lookAtPromises(office, incident.id);
  const resolutions = await office.ok('lena.hoffmann', 'GET', '/rest/api/3/resolution/search');
  await move('Resolve', { resolution: { id: (resolutions.values as { id: string }[])[0]?.id } });
  yield { until: '2026-12-01T18:10:00+01:00' };
  await move('Reopen');
  yield { until: '2026-12-01T18:20:00+01:00' };
  await clocks();
  return incident;
}
