import { openTinySite, START } from '../../support/tiny-site';

const site = openTinySite();

test('the app sees the sandbox clock, its module and its user', async () => {
  expect(await site.call('who', {})).toEqual({
    accountId: 'user-1',
    issue: '10001',
    module: 'tiny-panel',
    at: new Date(START).toISOString(),
    now: START,
  });
});

test('300 users and two tenants side by side in one warm process do not mix', async () => {
  const other = openTinySite({ cloudId: 'cloud-2', code: site.code });
  const calls = Array.from({ length: 300 }, (_, n) => {
    const where = n % 2 === 0 ? site : other;
    return where.call('who', { wait: (n * 7) % 20 }, `user-${n}`, `issue-${n}`);
  });
  const answers = (await Promise.all(calls)) as { accountId: string; issue: string }[];
  expect(answers.map((answer) => [answer.accountId, answer.issue])).toEqual(
    answers.map((_, n) => [`user-${n}`, `issue-${n}`]),
  );

  await site.call('save', { value: 'one' });
  await other.call('save', { value: 'two' });
  expect([await site.call('load'), await other.call('load')]).toEqual(['one', 'two']);
});

test('an undefined result arrives as {}', async () => {
  expect(await site.call('nothing')).toEqual({});
});

test('an exception arrives as an opaque error with its text', async () => {
  await expect(site.call('throws')).rejects.toThrow('There was an error invoking the function - on purpose');
  await expect(site.call('unknown')).rejects.toThrow("Resolver has no definition for 'unknown'.");
});

test('egress is refused, the machine’s environment is not visible', async () => {
  await expect(site.call('egress')).rejects.toThrow(
    /URL not included in the external fetch backend permissions: https:\/\/example.com\//,
  );
  expect(await site.call('env')).toEqual({ env: [], hasFetch: 'function' });
});

test('a front-end request may have 500 KB, an answer 5 MB', async () => {
  const fits = 'x'.repeat(500 * 1024 - 40);
  await expect(site.call('nothing', fits)).resolves.toEqual({});
  await expect(site.call('nothing', `${fits}${'x'.repeat(40)}`)).rejects.toThrow('exceeds 500 KB');
  await expect(site.call('big', { bytes: 5 * 1024 * 1024 - 2 })).resolves.toHaveLength(5 * 1024 * 1024 - 2);
  await expect(site.call('big', { bytes: 5 * 1024 * 1024 })).rejects.toThrow('exceeds 5 MB');
});

test('a log keeps 100 lines a minute of declared run time', async () => {
  await site.call('logs', { lines: 130 });
  const [last] = site.forge.meters.report().invocations;
  expect([last?.logs.length, last?.logsDropped]).toEqual([100, 30]);
});

test('an invocation that runs too long is ended, and what it does afterwards is refused', async () => {
  const started = Date.now();
  expect(await site.forge.app.callValidator('tiny-gate', { issue: { key: 'SLOW-1' } })).toEqual({
    result: false,
  });
  expect(Date.now() - started).toBeLessThan(3_000);
  expect(site.forge.meters.report().invocations[0]).toMatchObject({
    outcome: 'timeout',
    operation: 'validator tiny-gate',
    modelMs: 1000,
  });
});

test.each([
  ['OK-1', { result: true, errorMessage: 'OK-1 needs approval' }],
  ['NO-1', { result: false, errorMessage: 'NO-1 needs approval' }],
  ['BAD-1', { result: false }],
  ['THROW-1', { result: false }],
])('a validator answers for %s', async (key, verdict) => {
  expect(await site.forge.app.callValidator('tiny-gate', { issue: { key } })).toEqual(verdict);
});

test('asApp() and asUser() reach Jira as the right actor within the scopes; impersonation is refused', async () => {
  const scopes = ['read:jira-work', 'write:jira-work', 'storage:app'];
  expect(await site.call('jira', { as: 'app' })).toMatchObject({
    status: 200,
    body: { actor: { kind: 'app', scopes } },
  });
  expect(await site.call('jira', { as: 'user' }, 'user-7')).toMatchObject({
    body: { actor: { kind: 'appAsUser', accountId: 'user-7' } },
  });
  await expect(site.call('jira', { as: 'other' })).rejects.toThrow('Authentication Required');
});

test('faults: a 429 with Retry-After, a broken connection, a crash before and after a write', async () => {
  site.forge.faults.configure({
    rules: [
      {
        target: 'jira',
        match: 'GET /rest/api/3/myself',
        effect: { kind: 'status', status: 429, retryAfter: 5 },
      },
    ],
  });
  expect(await site.call('jira', { as: 'app' })).toMatchObject({ status: 429 });
  expect(await site.call('jira', { as: 'app' })).toMatchObject({ status: 200 });

  site.forge.faults.configure({ rules: [{ target: 'jira', match: '.', effect: { kind: 'reset' } }] });
  await expect(site.call('jira', { as: 'app' })).rejects.toThrow('fetch failed');

  await site.call('save', { value: 'old' });
  site.forge.faults.configure({ rules: [{ target: 'kvs', match: '^set', effect: { kind: 'crashBefore' } }] });
  await expect(site.call('save', { value: 'lost' })).rejects.toThrow('crashed before a call');
  expect(await site.call('load')).toBe('old');
  site.forge.faults.configure({ rules: [{ target: 'kvs', match: '^set', effect: { kind: 'crashAfter' } }] });
  await expect(site.call('save', { value: 'kept' })).rejects.toThrow('crashed after a call');
  expect(await site.call('load')).toBe('kept');
  site.forge.faults.configure({});
});

test('meters count calls per operation and price them by the time model', async () => {
  site.forge.meters.reset();
  await site.call('save', { value: 1 });
  await site.call('jira', { as: 'app' });
  const { operations, total } = site.forge.meters.report();
  const save = operations.find(({ operation }) => operation === 'save');
  expect(save).toMatchObject({
    moduleType: 'jira:issuePanel',
    memoryMb: 256,
    max: { kvsReads: 1, kvsWrites: 1, jiraCalls: 0 },
  });
  // 25 + 0.05 x 600 + 10 + 15 ms at 256 MB
  expect(save?.total.gbSeconds).toBeCloseTo(0.25 * 0.08, 10);
  expect(total).toMatchObject({ invocations: 2, jiraCalls: 1, jiraPoints: 2, readUnits: 1, writeUnits: 1 });
});

test('a payload may have 5 MB; an undeclared function and a call without a page are refused', async () => {
  const call = (bytes: number) =>
    site.forge.invoke({
      functionKey: 'sweep',
      moduleKey: 'tick',
      moduleType: 'scheduledTrigger',
      operation: 'x',
      payload: { text: 'x'.repeat(bytes) },
      accountId: null,
    });
  expect(await call(5 * 1024 * 1024)).toEqual({
    ok: false,
    outcome: 'refused',
    message: 'The payload of the invocation exceeds 5 MB.',
  });
  const nobody = {
    functionKey: 'nobody',
    moduleKey: 'tick',
    moduleType: 'x',
    operation: 'x',
    payload: {},
    accountId: null,
  };
  expect(await site.forge.invoke(nobody)).toMatchObject({ outcome: 'refused' });
  expect(
    await site.forge.invokeFrontEnd({
      moduleKey: 'tick',
      functionKey: 'who',
      payload: {},
      accountId: 'a',
      context: {},
    }),
  ).toMatchObject({ ok: false });
});

test('1,200 front-end invocations a minute and user; another user and another minute are free', async () => {
  const busy = openTinySite({ cloudId: 'cloud-3', code: site.code });
  for (let n = 0; n < 1_200; n += 1) {
    if (n % 200 === 0) await busy.clock.step(1_001);
    await busy.call('nothing', {}, 'busy');
  }
  await expect(busy.call('nothing', {}, 'busy')).rejects.toThrow('Rate limit exceeded');
  await expect(busy.call('nothing', {}, 'other')).resolves.toEqual({});
  await busy.clock.step(60_000);
  await expect(busy.call('nothing', {}, 'busy')).resolves.toEqual({});
});
