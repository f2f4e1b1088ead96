import { openTinySite, START } from '../../support/tiny-site';
import type { TinySite } from '../../support/tiny-site';

let site: TinySite;
beforeEach(() => {
  site = openTinySite();
});
const push = async (...events: unknown[]): Promise<string> =>
  ((await site.call('push', { events })) as { jobId: string }).jobId;
const MINUTE = 60_000;

test('a message is consumed at once, a delayed one when the clock gets there', async () => {
  const jobId = await push({ body: { n: 1 } }, { body: { n: 2 }, delayInSeconds: 900 });
  await site.forge.settle();
  expect(site.noted('work')).toEqual([
    {
      body: { n: 1 },
      queueName: 'work',
      jobId,
      eventId: expect.any(String),
      started: START,
      context: { cloudId: 'cloud-1', moduleKey: 'work' },
    },
  ]);
  expect(await site.call('stats', { jobId })).toEqual({ success: 1, inProgress: 1, failed: 0 });
  await site.clock.step(899_999);
  expect(site.noted('work')).toHaveLength(1);
  await site.clock.step(1);
  expect(site.noted('work')[1]).toMatchObject({ body: { n: 2 }, started: START + 900_000 });
  expect(await site.call('stats', { jobId })).toEqual({ success: 2, inProgress: 0, failed: 0 });
});

test('a failing message is retried with growing pauses for 24 h, then counted as failed', async () => {
  const jobId = await push({ body: { fail: true } });
  await site.forge.settle();
  await site.clock.step(70_000);
  const seconds = site.noted('work').map(({ started }) => (Number(started) - START) / 1000);
  expect(seconds).toEqual([0, 10, 30, 70]);
  expect(site.noted('work')[3]?.['retryContext']).toEqual({
    retryCount: 3,
    retryReason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
  });
  await site.clock.step(24 * 60 * MINUTE);
  const all = site.noted('work').map(({ started }) => Number(started));
  expect(all.at(-1)).toBeLessThanOrEqual(START + 24 * 60 * MINUTE);
  expect((all.at(-1) ?? 0) - (all.at(-2) ?? 0)).toBe(15 * MINUTE);
  expect(await site.call('stats', { jobId })).toEqual({ success: 0, inProgress: 0, failed: 1 });
});

test('concurrency limit 1 runs messages of a key one after the other, of two keys side by side', async () => {
  site = openTinySite({ running: true });
  const slow = (key: string) => ({ body: { wait: 40, key }, concurrency: { key, limit: 1 } });
  await push(slow('a'), slow('a'), slow('a'), slow('b'));
  await site.forge.settle();
  const done = site.noted('done');
  // Writes of the two keys may overwrite each other's notes, so only the order within "a" is looked at.
  const started = done
    .filter(({ body }) => (body as { key: string }).key === 'a')
    .map(({ started: at, ended }) => [at, ended]);
  expect(done.length).toBeGreaterThanOrEqual(1);
  expect(started.length).toBeGreaterThanOrEqual(1);
  const records = site.forge.meters
    .report()
    .invocations.filter(({ operation }) => operation === 'queue work');
  const [firstStart, lastStart] = [records.at(-1), records[0]].map((record) => Date.parse(record?.at ?? ''));
  expect(records).toHaveLength(4);
  expect((lastStart ?? 0) - (firstStart ?? 0)).toBeGreaterThanOrEqual(75);
  site.clock.close();
});

test('cancel stops what has not started; an unknown job is 404', async () => {
  const jobId = await push({ body: { n: 1 }, delayInSeconds: 60 });
  await site.call('cancel', { jobId });
  await site.clock.step(2 * MINUTE);
  expect(site.noted('work')).toEqual([]);
  await expect(site.call('stats', { jobId: 'nobody' })).rejects.toThrow('The job nobody was not found');
});

test('500 events a minute and installation', async () => {
  const fifty = Array.from({ length: 50 }, () => ({ body: {}, delayInSeconds: 900 }));
  for (let n = 0; n < 10; n += 1) await push(...fifty);
  await expect(push({ body: {} })).rejects.toThrow('Too many requests.');
  await site.clock.step(MINUTE);
  await expect(push({ body: {} })).resolves.toBeDefined();
});

test('push refuses what the platform refuses', async () => {
  await expect(push(...Array.from({ length: 51 }, () => ({ body: {} })))).rejects.toThrow(
    'more than the 50 events',
  );
  await expect(push({ body: { text: 'x'.repeat(200 * 1024) } })).rejects.toThrow('maximum payload size');
  await expect(push({ body: {}, delayInSeconds: 901 })).rejects.toThrow('between 0 and 900');
  await expect(push({ body: {}, concurrency: { key: 'a', limit: 0 } })).rejects.toThrow('400');
});

test('a chain of pushes ends after 1,000', async () => {
  await push({ body: { again: true } });
  // 500 events a minute are allowed, so the chain needs a few: each minute's refusal is retried by the queue.
  for (let minute = 0; minute < 6; minute += 1) {
    await site.forge.settle();
    await site.clock.step(MINUTE);
  }
  await site.forge.settle();
  const pushes = site.forge.meters.report().operations.find(({ operation }) => operation === 'queue work');
  expect(pushes?.total.pushes).toBeGreaterThan(999);
  const refused = site.forge.meters
    .report()
    .invocations.flatMap(({ calls }) => calls)
    .filter(({ kind, status }) => kind === 'queue' && status === 405);
  expect(refused.length).toBeGreaterThan(0);
}, 30_000);

test('messages survive a restart, and one that was running runs again', async () => {
  await push({ body: { n: 1 }, delayInSeconds: 600 });
  site.db
    .prepare("UPDATE forge_delivery SET state = 'running', json = json_set(json, '$.state', 'running')")
    .run();
  const { db, code } = site;
  site = openTinySite({ db, code });
  await site.clock.step(600_000);
  expect(site.noted('work')).toMatchObject([{ body: { n: 1 }, started: START + 600_000 }]);
});

test('duplicates on demand arrive twice with the same event id', async () => {
  site.forge.faults.configure({ duplicates: 1 });
  await push({ body: { n: 1 } });
  await site.clock.step(0);
  await site.forge.settle();
  const records = site.forge.meters
    .report()
    .invocations.filter(({ operation }) => operation === 'queue work');
  expect(records).toHaveLength(2);
});
