import { JastBuilder } from '@atlaskit/jql-ast';
import * as fc from 'fast-check';
import { signatureOf, signedText } from '../../../src/domain/deploy-gate/request';
import type { InvokeResult } from '../../../sandbox/forge/runtime/invoker';
import { screenOf } from '../../journeys/support/seats';
import { hostile, LARGE, mutated } from './attacks';
import { internalWords } from './judge';
import type { World } from './world';

/** An entry that isn't a resolver: what is sent to it when all is well, and what is wrong with an answer; null: nothing. */
interface Entry {
  readonly name: string;
  readonly proper: unknown;
  readonly send: (payload: unknown) => Promise<string | null>;
}
export interface EntriesFuzzed {
  readonly entries: readonly { readonly name: string; readonly sent: number }[];
  readonly faults: readonly string[];
}

const A_MINUTE = 50;

/** Sends so many hostile payloads to events, queues, the gate, JQL functions, actions and the web trigger. */
export async function fuzzEntries(
  world: World,
  { seed, each }: { readonly seed: number; readonly each: number },
): Promise<EntriesFuzzed> {
  const faults: string[] = [];
  const entries: { name: string; sent: number }[] = [];
  for (const [index, { name, proper, send }] of (await entriesOf(world)).entries()) {
    const payloads = [
      ...fc.sample(mutated(fc.constant(proper)), { seed: seed + index, numRuns: each }),
      ...fc.sample(hostile, { seed: seed + index, numRuns: Math.ceil(each / 4) }),
      ...LARGE.map(([, value]) => value),
    ];
    for (const [at, payload] of payloads.entries()) {
      // So many a minute storage takes; a queue would bring back what it refuses.
      if (at % A_MINUTE === 0) await world.office.site.clock.step(61_000);
      const why = await send(payload);
      if (why !== null)
        faults.push(`${name}: ${why} <- ${(JSON.stringify(payload) ?? 'nothing').slice(0, 400)}`);
    }
    entries.push({ name, sent: payloads.length });
    await world.office.site.clock.step(61_000);
    await world.office.settle();
  }
  return { entries, faults };
}

async function entriesOf(world: World): Promise<Entry[]> {
  return [...functions(world), ...jqlFunctions(world), ...actions(world), await webTrigger(world)];
}

/** Functions that only the platform calls. Of what they can't work on they say so in the log, and never throw: that would bring it back. */
function functions({ office, change, pools }: World): Entry[] {
  const { manifest } = office.site.forge;
  const issue = {
    id: change,
    key: 'ITS-1',
    fields: { issuetype: { id: '1' }, project: { id: office.projectId } },
  };
  // The platform makes the envelope, and takes objects only as bodies. It is the last try: a poison message must be put aside.
  const queued = (body: unknown) => ({
    ...{ queueName: 'q', jobId: 'j', eventId: 'e', retryContext: { retryCount: 8, retryReason: 'x' } },
    body: typeof body === 'object' && body !== null ? body : { body },
  });
  const proper: readonly (readonly [string, unknown])[] = [
    [
      'on-issue',
      {
        eventType: 'avi:jira:updated:issue',
        issue,
        changelog: { items: [{ field: 'summary', from: 'a', to: 'b' }] },
      },
    ],
    [
      'on-issue',
      { eventType: 'avi:jira:created:issuelink', sourceIssueId: Number(change), destinationIssueId: 10001 },
    ],
    ['on-config', { eventType: 'avi:jira:updated:field', id: 'customfield_10001', name: 'x' }],
    ['work-issue', { kind: 'fold', issueId: change }],
    ['work-ask', { kind: 'ask', issueId: change }],
    ['work-job', { jobId: 'no-such-job' }],
    ['work-upkeep', { kind: 'minutes', meetingId: 'none' }],
    [
      'gate',
      {
        issue: { id: change, key: 'ITS-1' },
        transition: { id: '11', name: 'x', from: { id: '1' }, to: { id: '2' } },
        user: { accountId: pools['accountId']?.[0] },
      },
    ],
  ];
  return proper
    .filter(([functionKey]) => manifest.functions.has(functionKey))
    .map(([functionKey, value]) => ({
      name: `function ${functionKey}`,
      proper: value,
      send: async (payload) => {
        const result = await office.site.forge.invoke({
          functionKey,
          moduleKey: functionKey,
          moduleType: 'trigger',
          operation: functionKey,
          payload: functionKey.startsWith('work-') ? queued(payload) : payload,
          accountId: null,
        });
        return functionKey === 'gate'
          ? faultOfGate(result)
          : result.ok
            ? null
            : `${result.outcome}: ${result.message.slice(0, 200)}`;
      },
    }));
}

function faultOfGate(result: InvokeResult): string | null {
  if (!result.ok) return `${result.outcome}: ${result.message.slice(0, 200)}`;
  const { result: passes, errorMessage } = result.value as { result?: unknown; errorMessage?: unknown };
  if (passes === true) return null;
  if (passes !== false || typeof errorMessage !== 'string') return 'no answer of a gate';
  const words = internalWords(errorMessage);
  return words === null ? null : `tells "${words}"`;
}

/** Whatever stands between the brackets: the fragment is JQL, and one clause of it, as long as it is no error in words. */
function jqlFunctions({ office }: World): Entry[] {
  const { app } = office.site.forge;
  return app.jqlFunctions.map(({ key, name }) => ({
    name: `JQL function ${name}`,
    proper: { clause: { lhs: 'issue', type: 'terminal', operand: 'x', operator: 'in', arguments: ['4h'] } },
    send: async (payload) => {
      for (const argument of [payload, { clause: { operator: 'in', arguments: [textOf(payload)] } }]) {
        const answer = await app.callJqlFunction(key, argument);
        if ('failed' in answer) return answer.failed;
        const why = 'error' in answer ? internalWords(answer.error) : faultOfJql(answer.jql);
        if (why !== null) return why;
      }
      return null;
    },
  }));
}

/** What is wrong with a query that was made with a text of somebody's: it must read as one clause. */
export function faultOfJql(jql: string): string | null {
  const { query, errors } = new JastBuilder().build(jql);
  if (errors.length > 0) return `is no JQL: ${jql.slice(0, 100)}`;
  return query?.where?.clauseType === 'terminal' ? null : `more than one clause: ${jql.slice(0, 100)}`;
}

function actions({ office, change }: World): Entry[] {
  const issueKey = office.issue(change).key;
  return [...office.site.forge.manifest.actions.values()].map(({ key, function: functionKey }) => ({
    name: `action ${key}`,
    proper: { issueKey, outcome: 'Successful', context: {} },
    send: async (payload) => {
      // Past the sandbox's own look at the inputs: what the platform does with those that don't fit is not written down.
      const result = await office.site.forge.invoke({
        functionKey,
        moduleKey: key,
        moduleType: 'action',
        operation: `action ${key}`,
        payload,
        accountId: office.account('lena.hoffmann'),
      });
      if (!result.ok) return `${result.outcome}: ${result.message.slice(0, 200)}`;
      const { error } = (result.value ?? {}) as { error?: unknown };
      if (error === null) return null;
      if (typeof error !== 'string') return `says: ${JSON.stringify(error)}`;
      if (/on our side/.test(error)) return `says: ${error}`;
      return internalWords(error);
    },
  }));
}

/** Signed as it should be, for who doesn't know the secret gets no further than the signature. */
async function webTrigger({ office }: World): Promise<Entry> {
  const { projectId } = office;
  const admin = screenOf(office, 'steward-admin');
  const { version } = await admin('alma.admin', 'deployGate.keys', {});
  const { id, secret, view } = await admin('alma.admin', 'deployGate.create', {
    name: `Fuzz ${version}`,
    projects: [projectId],
    version,
  });
  let nonce = 0;
  return {
    name: 'web trigger may-deploy, signed',
    proper: { change: 'ITS-1', environment: 'Test' },
    send: async (payload) => {
      const body = typeof payload === 'string' ? payload : JSON.stringify(payload ?? null);
      const timestamp = String(Math.floor(office.site.clock.now() / 1000));
      const once = `nonce-${String(++nonce).padStart(16, '0')}`;
      const answer = await office.site.forge.callWebTrigger({
        id: (view.url ?? '').split('/').at(-1) ?? '',
        method: 'POST',
        path: '/',
        userPath: '',
        queryParameters: { [textOf(payload)]: ['1'] },
        headers: {
          'X-Steward-Key': [id],
          'X-Steward-Timestamp': [timestamp],
          'X-Steward-Nonce': [once],
          'X-Steward-Signature': [signatureOf(secret, signedText('POST', timestamp, once, body))],
          [textOf(payload)]: [textOf(payload)],
        },
        body,
      });
      const isKnown = answer.contentType === 'application/json' && answer.status < 500;
      return isKnown ? null : `${answer.status} ${answer.body.slice(0, 100)}`;
    },
  };
}

const textOf = (payload: unknown): string =>
  (typeof payload === 'string' ? payload : (JSON.stringify(payload) ?? '')).slice(0, 5_000);
