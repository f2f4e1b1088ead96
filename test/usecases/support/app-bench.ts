import { join } from 'node:path';
import { openDatabase } from '../../../sandbox/core/database';
import { createKvs } from '../../../sandbox/forge/kvs/kvs';
import { createRate } from '../../../sandbox/forge/kvs/rate';
import { openStore } from '../../../sandbox/forge/kvs/store';
import { readManifest } from '../../../sandbox/forge/manifest/read-manifest';
import { makeJiraClient } from '../../../src/jira/client';
import { store } from '../../../src/store';
import type { AskWork, Deps, IssueWork, PushOptions, QueueBodies } from '../../../src/usecases/deps';
import { workAsk } from '../../../src/usecases/work-ask';
import { workIssue } from '../../../src/usecases/work-issue';
import type { RulesInForce } from '../../../src/domain/rules/types';
import { FakeSite } from './fake-site';
import { CHANGE, FIELD, testRules } from './rules';

export interface Pushed {
  readonly queue: string;
  readonly body: QueueBodies[keyof QueueBodies];
  readonly options: PushOptions;
}

/** The app's use cases on a fake Jira and the sandbox's own key-value store, with every call counted. */
export interface Bench {
  readonly site: FakeSite;
  readonly queue: Pushed[];
  readonly errors: { event: string; error: unknown }[];
  /** Paths of storage calls since the last `reset`. */
  readonly storage: string[];
  /** Fails the next storage call whose path matches, as a crash or a throttle would. */
  failStorage(match: RegExp, times?: number): void;
  as(accountId: string | null): Deps;
  rules(rules: RulesInForce): Promise<void>;
  reset(): void;
  /** Works on everything queued without delay. */
  drain(): Promise<void>;
}

const entities = readManifest(join(__dirname, '../../..')).entities;

export async function openBench(rules: RulesInForce | null = testRules()): Promise<Bench> {
  const site = new FakeSite();
  site.groups.set('peers', ['pia', 'pit']).set('cab', ['cat', 'carl', 'cleo']).set('managers', ['max']);
  const storage: string[] = [];
  const faults: { match: RegExp; times: number }[] = [];
  const now = () => site.now;
  const call = createKvs(
    {
      store: openStore({
        db: openDatabase(':memory:'),
        site: 's',
        schemas: [...entities],
        now,
        queryLag: () => 0,
      }),
      now,
    },
    createRate(() => site.now),
  );
  (globalThis as { __forge_fetch__?: unknown }).__forge_fetch__ = async (
    _route: unknown,
    path: string,
    init: { body: string },
  ) => {
    storage.push(path.replace('/api/v1/', ''));
    const fault = faults.find(({ match, times }) => times > 0 && match.test(path));
    if (fault !== undefined) {
      fault.times--;
      throw new Error('the process died');
    }
    const { text, status } = call(path, JSON.parse(init.body));
    return new Response(text, { status });
  };
  const queue: Pushed[] = [];
  const errors: Bench['errors'] = [];
  const bench: Bench = {
    site,
    queue,
    errors,
    storage,
    failStorage: (match, times = 1) => void faults.push({ match, times }),
    as: (accountId) => ({
      jira: makeJiraClient({
        send: site.send(accountId),
        sleep: () => Promise.resolve(),
        random: () => 0.5,
        timeLeft: () => 20_000,
      }),
      store,
      clock: { now },
      queue: { push: async (name, body, options = {}) => void queue.push({ queue: name, body, options }) },
      log: { info: () => undefined, error: (event, error) => void errors.push({ event, error }) },
      random: { hex: (bytes) => '5a'.repeat(bytes) },
      webTriggers: { url: (key) => Promise.resolve(`https://triggers.test/x1/${key}`) },
      app: { appId: 'app-1', environmentId: 'env-1', cloudId: 'cloud-1', version: '1.0.0' },
    }),
    rules: async (next) => {
      const before = await store.rules.get();
      await store.rules.put(
        { ...next, version: (before?.version ?? 0) + 1 },
        'admin',
        new Date(site.now).toISOString(),
      );
    },
    reset: () => {
      storage.length = 0;
      site.calls.length = 0;
      queue.length = 0;
    },
    drain: async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift())
        if (next.queue === 'issue-work' && (next.options.delaySeconds ?? 0) === 0)
          await workIssue(bench.as(null), next.body as IssueWork);
        else if (next.queue === 'ask-work') await workAsk(bench.as(null), next.body as AskWork);
    },
  };
  if (rules !== null) await bench.rules(rules);
  bench.reset();
  return bench;
}

const text = (words: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

/** A change that lacks nothing, with its window from 10:00 to 12:00 on the day of the bench. */
export const goodChange = (extra: Record<string, unknown> = {}): Record<string, unknown> => ({
  issuetype: CHANGE,
  description: text('Move the mail store'),
  [FIELD.implementationPlan]: text('Copy, switch, check'),
  [FIELD.backOutPlan]: text('Switch back'),
  [FIELD.testPlan]: text('Send a mail'),
  [FIELD.plannedStart]: '2026-11-23T10:00:00.000+0000',
  [FIELD.plannedEnd]: '2026-11-23T12:00:00.000+0000',
  [FIELD.changeType]: { id: '61', value: 'Normal' },
  [FIELD.impact]: { id: '72', value: 'Minor / Localized' },
  [FIELD.environment]: { id: '91', value: 'Test' },
  [FIELD.service]: 'Mail',
  [FIELD.backOutTested]: { id: '121', value: 'Yes' },
  [FIELD.backOutMinutes]: 10,
  [FIELD.outageExpected]: { id: '142', value: 'No' },
  [FIELD.peerReviewed]: { id: '151', value: 'Yes' },
  ...extra,
});
export { text as adf };
