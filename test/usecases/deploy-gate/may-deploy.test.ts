import { answerBody, DEPLOY_ANSWERS } from '../../../src/domain/deploy-gate/answers';
import { signatureOf, signedText, type WebRequest } from '../../../src/domain/deploy-gate/request';
import { PER_MINUTE } from '../../../src/domain/deploy-gate/keys';
import { store } from '../../../src/store';
import type { AuditRecord } from '../../../src/store/audit-log';
import { castVote } from '../../../src/usecases/cast-vote';
import { checkGate } from '../../../src/usecases/check-gate';
import { DEPLOY_GATE } from '../../../src/usecases/deploy-gate';
import { mayDeploy } from '../../../src/usecases/deploy-gate/may-deploy';
import { handleIssueEvent } from '../../../src/usecases/handle-issue-event';
import { viewChange } from '../../../src/usecases/view-change';
import { adf, goodChange, openBench, type Bench } from '../support/app-bench';
import type { FakeIssue } from '../support/fake-site';
import { FIELD, STATUS, testRules } from '../support/rules';

const IN_WINDOW = Date.parse('2026-11-23T10:30:00.000Z');
const admin = { accountId: 'admin' };
let counter = 0;

/** A bench whose secrets differ from each other, as random ones do. */
async function open(rules = testRules('enforce')) {
  const bench = await openBench(rules);
  bench.site.now = Date.parse('2026-11-23T09:00:00.000Z');
  const deps = () => ({
    ...bench.as(null),
    random: { hex: (bytes: number) => (++counter).toString(16).padStart(bytes * 2, '0') },
  });
  const [projectId = ''] = Object.keys(rules.projects);
  const { id, secret } = await DEPLOY_GATE['deployGate.create'](
    deps(),
    { name: `Key ${counter}`, projects: [projectId], version: 0 },
    admin,
  );
  return { bench, deps, id, secret };
}
type Opened = Awaited<ReturnType<typeof open>>;

interface Ask {
  readonly change?: string;
  readonly environment?: string;
  readonly keyId?: string;
  readonly secret?: string;
  readonly at?: number;
  readonly nonce?: string;
}
const signed = ({ bench, id, secret }: Opened, ask: Ask): WebRequest => {
  const { change, environment, keyId = id, at = bench.site.now } = ask;
  const nonce = ask.nonce ?? `nonce-${String(++counter).padStart(16, '0')}`;
  const body = JSON.stringify({ change, environment });
  const timestamp = String(Math.floor(at / 1000));
  return {
    method: 'POST',
    body,
    headers: {
      'X-Steward-Key': [keyId],
      'X-Steward-Timestamp': [timestamp],
      'X-Steward-Nonce': [nonce],
      'X-Steward-Signature': [signatureOf(ask.secret ?? secret, signedText('POST', timestamp, nonce, body))],
    },
  };
};
const ask = (opened: Opened, issue: FakeIssue, more: Ask = {}) =>
  mayDeploy(opened.bench.as(null), signed(opened, { change: issue.key, ...more }));

async function approve(bench: Bench): Promise<FakeIssue> {
  const issue = bench.site.create(goodChange());
  bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
  const seen = await viewChange(bench.as('pia'), { issueId: issue.id }, { accountId: 'pia' });
  const { roundId, seal } = seen.approval;
  const vote = { issueId: issue.id, roundId: roundId ?? '', seal, vote: 'approve' as const };
  await castVote(bench.as('pia'), vote, { accountId: 'pia' });
  bench.site.move(issue, STATUS.scheduled, 'Scheduled');
  return issue;
}
async function approved(rules = testRules('enforce')) {
  const opened = await open(rules);
  const issue = await approve(opened.bench);
  opened.bench.site.now = IN_WINDOW;
  return { opened, issue };
}
const arrive = async (bench: Bench, issue: FakeIssue) => {
  const id = bench.site.move(issue, STATUS.implementing, 'Implementing');
  await handleIssueEvent(bench.as(null), {
    eventType: 'avi:jira:updated:issue',
    issue: { id: issue.id },
    changelog: { id },
  });
};
const chain = async (subject: string): Promise<AuditRecord[]> =>
  [...(await store.auditLog.page(subject, null)).records].reverse();
const lastOf = async (issue: FakeIssue) => (await chain(issue.id)).at(-1);

describe('a pipeline asks for an approved change', () => {
  test('inside its window: yes, on record, with two Jira calls at most', async () => {
    const { opened, issue } = await approved();
    opened.bench.reset();
    expect(await ask(opened, issue)).toBe('ALLOWED');
    expect(opened.bench.site.calls.length).toBeLessThanOrEqual(2);
    expect(opened.bench.storage.filter((path) => path.endsWith('get')).length).toBeLessThanOrEqual(6);
    expect(opened.bench.storage.filter((path) => /set|transaction/.test(path))).toHaveLength(3);
    const state = await store.issues.get(issue.id);
    const round = state?.rounds.at(-1);
    expect(await lastOf(issue)).toMatchObject({
      kind: 'deployment asked',
      actor: null,
      data: { code: 'ALLOWED', missing: [], keyId: opened.id, roundId: round?.id, seal: round?.seal },
    });
    // It is asked, and nothing more: no verdict that could let an arrival through.
    expect(state?.verdicts).toEqual([]);
  });

  test.each([
    ['15 minutes before its start', '2026-11-23T09:45:00.000Z', 'ALLOWED'],
    ['a second earlier', '2026-11-23T09:44:59.000Z', 'TOO_EARLY'],
    ['at its end', '2026-11-23T12:00:00.000Z', 'ALLOWED'],
    ['a second later', '2026-11-23T12:00:01.000Z', 'TOO_LATE'],
  ])('%s', async (_, at, code) => {
    const { opened, issue } = await approved();
    opened.bench.site.now = Date.parse(at);
    expect(await ask(opened, issue)).toBe(code);
  });

  test('after an edit, even before any event has told of it', async () => {
    const { opened, issue } = await approved();
    opened.bench.site.edit(issue, { [FIELD.backOutPlan]: adf('Pray') });
    expect(await ask(opened, issue)).toBe('CONTENT_CHANGED');
  });

  test('on hold', async () => {
    const { opened, issue } = await approved();
    opened.bench.site.move(issue, STATUS.onHold, 'On hold');
    expect(await ask(opened, issue)).toBe('ON_HOLD');
  });

  test('for an environment: only for the one it is planned for, however it is spelled', async () => {
    const { opened, issue } = await approved();
    expect(await ask(opened, issue, { environment: 'test' })).toBe('ALLOWED');
    expect(await ask(opened, issue, { environment: 'Production' })).toBe('WRONG_ENVIRONMENT');
    expect(await lastOf(issue)).toMatchObject({
      data: { environment: 'Production', missing: ['WRONG_ENVIRONMENT'] },
    });
  });
});

describe('a pipeline asks for a change that is being implemented', () => {
  async function implementing() {
    const { opened, issue } = await approved();
    const gate = { issue: { key: issue.key }, transition: { modifiedFields: {} } };
    expect(await checkGate(opened.bench.as(null), gate)).toMatchObject({ result: true });
    await arrive(opened.bench, issue);
    return { opened, issue };
  }

  test('inside its window: yes, and edits are deviations by now', async () => {
    const { opened, issue } = await implementing();
    expect(await ask(opened, issue)).toBe('ALLOWED');
    opened.bench.site.edit(issue, { [FIELD.backOutPlan]: adf('Pray') });
    expect(await ask(opened, issue)).toBe('ALLOWED');
  });

  test('after its window: no, and an edit of its end doesn’t help', async () => {
    const { opened, issue } = await implementing();
    opened.bench.site.now = Date.parse('2026-11-23T12:00:01.000Z');
    expect(await ask(opened, issue)).toBe('TOO_LATE');
    opened.bench.site.edit(issue, { [FIELD.plannedEnd]: '2026-11-23T20:00:00.000+0000' });
    expect(await ask(opened, issue)).toBe('TOO_LATE');
  });

  test('that went in through the gate, back, and in again past it: no', async () => {
    const { opened, issue } = await implementing();
    opened.bench.site.move(issue, STATUS.scheduled, 'Scheduled');
    opened.bench.site.now += 10 * 60_000;
    await arrive(opened.bench, issue);
    expect(await ask(opened, issue)).toBe('NOT_APPROVED');
  });

  test('that went in past the gate: no', async () => {
    const { opened, issue } = await approved();
    await arrive(opened.bench, issue);
    expect(await ask(opened, issue)).toBe('NOT_APPROVED');
  });
});

describe('where the gate is not enforced', () => {
  test('it observes: yes, and what would have been missing is on record', async () => {
    const opened = await open(testRules('observe'));
    const issue = opened.bench.site.create(goodChange());
    expect(await ask(opened, issue)).toBe('OBSERVED');
    const { missing } = (await lastOf(issue))?.['data'] as { missing: string[] };
    expect(missing).toContain('NO_ROUND');
  });

  test('it is off: yes, without a look', async () => {
    const opened = await open(testRules('off'));
    const issue = opened.bench.site.create(goodChange());
    expect(await ask(opened, issue)).toBe('OBSERVED');
  });
});

describe('a request that is not in order', () => {
  const untouched = async ({ bench }: Opened, work: () => Promise<unknown>): Promise<unknown> => {
    bench.reset();
    const answer = await work();
    expect(bench.site.calls).toEqual([]);
    expect(bench.storage.filter((path) => /set|transaction/.test(path))).toEqual([]);
    return answer;
  };

  test.each([
    ['signed with another secret', { secret: 'f'.repeat(64) }, 'NOT_AUTHENTICATED'],
    ['of a key that doesn’t exist', { keyId: 'dk-ffffffffffff' }, 'NOT_AUTHENTICATED'],
    ['older than five minutes', { at: IN_WINDOW - 301_000 }, 'STALE_REQUEST'],
    ['more than five minutes ahead', { at: IN_WINDOW + 301_000 }, 'STALE_REQUEST'],
    ['without a change', { change: '' }, 'BAD_REQUEST'],
  ])('%s: no, asking Jira nothing and writing nothing', async (_, more, code) => {
    const { opened, issue } = await approved();
    expect(await untouched(opened, () => ask(opened, issue, more))).toBe(code);
  });

  test.each([
    ['five minutes old', -300_000],
    ['five minutes ahead', 300_000],
  ])('%s: still good', async (_, off) => {
    const { opened, issue } = await approved();
    expect(await ask(opened, issue, { at: IN_WINDOW + off })).toBe('ALLOWED');
  });

  test('sent once more is refused; of twenty at the same instant one is answered', async () => {
    const { opened, issue } = await approved();
    const request = signed(opened, { change: issue.key });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => mayDeploy(opened.bench.as(null), request)),
    );
    expect(answers.filter((code) => code === 'ALLOWED')).toHaveLength(1);
    expect(answers.filter((code) => code === 'STALE_REQUEST')).toHaveLength(19);
  });

  test('a nonce of one key is free for another', async () => {
    const { opened, issue } = await approved();
    const nonce = 'the-same-nonce-for-both';
    const [projectId = ''] = Object.keys(testRules('enforce').projects);
    const request = { name: 'Other', projects: [projectId], version: 1 };
    const { id, secret } = await DEPLOY_GATE['deployGate.create'](opened.deps(), request, admin);
    expect(await ask(opened, issue, { nonce })).toBe('ALLOWED');
    expect(await ask(opened, issue, { nonce, keyId: id, secret })).toBe('ALLOWED');
  });

  test('too many in a minute are told to wait, and keep their nonce; the next minute is free', async () => {
    const { opened, issue } = await approved();
    await store.deployKeys.noteUse(opened.id, {
      minute: Math.floor(IN_WINDOW / 60_000),
      count: PER_MINUTE - 1,
    });
    expect(await ask(opened, issue)).toBe('ALLOWED');
    const nonce = 'kept-for-the-next-one';
    expect(await untouched(opened, () => ask(opened, issue, { nonce }))).toBe('RATE_LIMITED');
    opened.bench.site.now += 60_000;
    expect(await ask(opened, issue, { nonce })).toBe('ALLOWED');
  });

  test('nobody without the secret can use up the minute of a key', async () => {
    const { opened, issue } = await approved();
    for (let count = 0; count < PER_MINUTE + 5; count++)
      expect(await ask(opened, issue, { secret: 'wrong' })).toBe('NOT_AUTHENTICATED');
    expect(await ask(opened, issue)).toBe('ALLOWED');
  });
});

describe('what a key may not ask for is as if it weren’t there', () => {
  const same = async (opened: Opened, change: string) => {
    const code = await mayDeploy(opened.bench.as(null), signed(opened, { change }));
    expect(code).toBe('UNKNOWN_CHANGE');
  };
  test('a change that doesn’t exist', async () => {
    const { opened } = await approved();
    await same(opened, 'NONE-1');
  });
  test('a change of another project, and nothing is written', async () => {
    const { opened, issue } = await approved();
    const { value, version } = await store.deployKeys.read();
    const at = { by: 'admin', at: new Date(IN_WINDOW).toISOString() };
    await store.deployKeys.save(
      version,
      value.map((key) => ({ ...key, projects: ['99'] })),
      at,
      [],
    );
    const before = (await chain(issue.id)).length;
    await same(opened, issue.key);
    expect(await chain(issue.id)).toHaveLength(before);
  });
  test('an issue that is no change', async () => {
    const { opened } = await approved();
    const other = opened.bench.site.create({ ...goodChange(), issuetype: { id: '21', name: 'Incident' } });
    await same(opened, other.key);
  });
});

test('throws when Jira can’t be read: the handler answers that it is our fault', async () => {
  const { opened, issue } = await approved();
  opened.bench.site.faults.push({ match: /GET .*issue/, answer: { status: 503 }, times: 99 });
  await expect(ask(opened, issue)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
});

test('no answer says anything of the site', () => {
  for (const code of Object.keys(DEPLOY_ANSWERS))
    expect(answerBody(code as keyof typeof DEPLOY_ANSWERS)).not.toMatch(
      /customfield|accountId|KVS|Error|http/,
    );
});
