import { consume, waitAfter } from '../../src/handlers/consume';
import { JiraError } from '../../src/jira/errors';
import * as z from '../../src/shape';
import { HEALTH } from '../../src/usecases/health';
import type { Deps } from '../../src/usecases/deps';
import { openBench, type Bench } from '../usecases/support/app-bench';
import { QueueBusy } from '../../src/usecases/queue-busy';

const QUEUE = 'issue-work';
const ADMIN = { accountId: 'admin' };
const newShape = z.object({ kind: z.literal('fold'), issueId: z.string() });
const body = { kind: 'fold', issueId: '77' };

type Work = (deps: Deps, body: z.infer<typeof newShape>) => Promise<void>;
const deliver = (
  bench: Bench,
  message: Record<string, unknown>,
  tries = 0,
  work: Work = done,
  eventId = 'event-1',
) =>
  consume(
    QUEUE,
    newShape,
    {
      ...{ body: message, queueName: QUEUE, jobId: 'job-1', eventId },
      ...(tries > 0 && { retryContext: { retryCount: tries, retryReason: 'x', retryData: null } }),
    },
    {},
    work,
    () => bench.as(null),
  );
const done: Work = () => Promise.resolve();
const broken: Work = () => Promise.reject(new Error('cannot read'));
const away =
  (code: 'UNAVAILABLE' | 'RATE_LIMITED', retryAfter: number | null = null): Work =>
  () =>
    Promise.reject(new JiraError('getIssue', 503, code, ['away'], retryAfter));
const view = (bench: Bench) => HEALTH['health.view'](bench.as('admin'), {}, ADMIN);
const letters = async (bench: Bench) => (await view(bench)).letters ?? [];

describe('a message', () => {
  test('that fails by itself is given back to the platform eight times, and kept as a letter the ninth', async () => {
    const bench = await openBench();
    await expect(deliver(bench, body, 7, broken)).rejects.toThrow('cannot read');
    expect(await letters(bench)).toEqual([]);
    expect(await deliver(bench, body, 8, broken)).toBeUndefined();
    expect(await letters(bench)).toMatchObject([
      { what: 'message', queue: QUEUE, task: 'fold', issueId: '77', code: 'UNFORESEEN', attempts: 9 },
    ]);
  });

  test('that waits for Jira is tried for most of a day before it is a letter', async () => {
    const bench = await openBench();
    await expect(deliver(bench, body, 84, away('UNAVAILABLE'))).rejects.toThrow();
    expect(await letters(bench)).toEqual([]);
    await deliver(bench, body, 85, away('UNAVAILABLE'));
    expect(await letters(bench)).toMatchObject([{ code: 'JIRA_UNAVAILABLE', attempts: 86 }]);
  });

  test('that another message has to follow waits where the queue takes none, for most of a day', async () => {
    const bench = await openBench();
    const full: Work = () => Promise.reject(new QueueBusy(new Error('Too many requests.')));
    const { retryAfter } = (await deliver(bench, body, 84, full))?.retryOptions ?? {};
    expect(retryAfter).toBeGreaterThanOrEqual(720);
    expect(await letters(bench)).toEqual([]);
    await deliver(bench, body, 85, full);
    expect(await letters(bench)).toMatchObject([{ code: 'QUEUE_BUSY', attempts: 86 }]);
  });

  test.each([
    [0, 20, 20, 30],
    [3, 20, 480, 720],
    [30, 20, 720, 900],
    [0, 5000, 900, 900],
  ])(
    'that Jira asks to wait (try %i, %i s) comes back after %i to %i s',
    async (tries, asked, least, most) => {
      const bench = await openBench();
      const answer = await deliver(bench, body, tries, away('RATE_LIMITED', asked));
      const { retryAfter } = answer?.retryOptions ?? {};
      expect(retryAfter).toBeGreaterThanOrEqual(least);
      expect(retryAfter).toBeLessThanOrEqual(most);
    },
  );

  test('of a storm comes back apart from the others, also when all wait as long as they may', () => {
    const waits = Array.from({ length: 1000 }, (_, index) => waitAfter(30, 20, `event-${index}`));
    const each = new Map<number, number>();
    for (const wait of waits) each.set(wait, (each.get(wait) ?? 0) + 1);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(720);
    expect(Math.max(...waits)).toBeLessThanOrEqual(900);
    expect(Math.max(...each.values())).toBeLessThan(25);
  });

  test.each([null, undefined, [], 'fold 77', 7])(
    'that says %j is a letter, and nothing breaks',
    async (said) => {
      const bench = await openBench();
      // The platform's type says an object; nobody holds another version to it.
      await deliver(bench, said as never);
      expect(await letters(bench)).toMatchObject([
        { what: 'message', code: 'BAD_MESSAGE', retryable: false },
      ]);
    },
  );

  test('whose letter can’t be written is not lost: the platform brings it back', async () => {
    const bench = await openBench();
    bench.failStorage(/entity\/set/);
    await expect(deliver(bench, body, 8, broken)).rejects.toThrow('the process died');
  });

  test('of a shape that this version doesn’t know is kept as it came, and done by a version that does', async () => {
    const bench = await openBench();
    const old = { kind: 'refold', issue: { id: '77' } };
    await deliver(bench, old);
    const [letter] = await letters(bench);
    expect(letter).toMatchObject({
      code: 'BAD_MESSAGE',
      task: 'refold',
      appVersion: '1.0.0',
      retryable: true,
    });
    if (letter === undefined) throw new Error('there is no letter');
    bench.reset();
    await HEALTH['health.retry'](bench.as('admin'), { letter: letter.ref }, ADMIN);
    const again = bench.queue[0]?.body as Record<string, unknown>;
    expect(again).toMatchObject(old);
    const seen: unknown[] = [];
    const later = z.object({ kind: z.literal('refold'), issue: z.object({ id: z.string() }) });
    await consume(
      QUEUE,
      later,
      { body: again, queueName: QUEUE, jobId: 'job-2', eventId: 'event-2' },
      {},
      (_deps, given) => Promise.resolve(void seen.push(given)),
      () => bench.as(null),
    );
    expect(seen).toEqual([old]);
    expect(await letters(bench)).toEqual([]);
  });

  test('that was kept by the first versions, under its queue and without a count, can be tried again, too', async () => {
    const bench = await openBench();
    const { records } = bench.as(null).store;
    await records.put('dead-letter', QUEUE, 'old-1', '2026-11-20T08:00:00.000Z', { body, why: 'then' });
    const [letter] = await letters(bench);
    expect(letter).toMatchObject({
      ref: { list: QUEUE, id: 'old-1' },
      queue: QUEUE,
      attempts: null,
      retryable: true,
    });
  });

  test('that fails when it is sent again is the same letter, with its tries added up', async () => {
    const bench = await openBench();
    await deliver(bench, body, 8, broken);
    const [letter] = await letters(bench);
    await deliver(bench, { ...body, letter: letter?.ref }, 8, broken, 'event-9');
    expect(await letters(bench)).toMatchObject([{ ref: letter?.ref, attempts: 18 }]);
  });

  test('that tests the queue is noted, does nothing else, and an older one is passed over', async () => {
    const bench = await openBench();
    await HEALTH['health.measure'](bench.as('admin'), {}, ADMIN);
    await deliver(bench, { probe: 'another' }, 0, broken);
    expect((await view(bench)).queues?.[0]).toMatchObject({ queue: QUEUE, arrivedAt: null });
    await deliver(bench, bench.queue[0]?.body as Record<string, unknown>, 0, broken);
    expect((await view(bench)).queues?.[0]?.arrivedAt).not.toBeNull();
    expect(bench.errors).toEqual([]);
  });
});

describe('a letter', () => {
  test('that nobody can read is shown and can be discarded; it hides no others', async () => {
    const bench = await openBench();
    await deliver(bench, body, 8, broken);
    await bench.as(null).store.records.put('dead-letter', 'tickets', 'x', '2030-01-01T00:00:00.000Z', 7);
    const [first, second] = await letters(bench);
    expect([first?.what, second?.what]).toEqual(['unreadable', 'message']);
    if (first === undefined) throw new Error('there is no letter');
    const { letters: left } = await HEALTH['health.discard'](
      bench.as('admin'),
      { letter: first.ref, reason: 'Made by hand.' },
      ADMIN,
    );
    expect(left).toHaveLength(1);
  });

  test('about a mail that may have gone can’t be sent twice', async () => {
    const bench = await openBench();
    const sent = { what: 'digest', issueId: '77', projectId: '1', why: 'Nothing tells.' };
    await bench.as(null).store.records.put('dead-letter', 'tickets', 'd', '2026-11-20T08:00:00.000Z', sent);
    const asked = HEALTH['health.retry'](bench.as('admin'), { letter: { list: 'tickets', id: 'd' } }, ADMIN);
    await expect(asked).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(bench.queue).toEqual([]);
  });

  test('that is gone is refused, and nothing goes on the record', async () => {
    const bench = await openBench();
    const letter = { list: 'messages', id: 'none' };
    const asked = HEALTH['health.discard'](bench.as('admin'), { letter, reason: 'Old.' }, ADMIN);
    await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(bench.storage.filter((path) => path.includes('transaction'))).toEqual([]);
  });

  test('all of a kind are sent again in portions, those that are under way left alone', async () => {
    const bench = await openBench();
    for (let n = 0; n < 23; n++)
      await deliver(bench, { ...body, issueId: String(n + 1) }, 8, broken, `event-${n}`);
    bench.reset();
    await HEALTH['health.retry'](bench.as('admin'), { what: 'message' }, ADMIN);
    expect(bench.queue).toHaveLength(20);
    await HEALTH['health.retry'](bench.as('admin'), { what: 'message' }, ADMIN);
    expect(new Set(bench.queue.map(({ body: one }) => (one as { issueId: string }).issueId)).size).toBe(23);
  });
});

describe('the view', () => {
  test('names what it could not read, and the rest is still true', async () => {
    const bench = await openBench();
    bench.failStorage(/query/, 99);
    const seen = await view(bench);
    expect(seen).toMatchObject({ verdict: 'unknown', letters: null, sweep: null, failures: [] });
    expect(seen.partial.map(({ part }) => part)).toEqual(expect.arrayContaining(['Sweep', 'Dead letters']));
  });

  test('costs a dozen requests to storage and one call of Jira, and writes nothing', async () => {
    const bench = await openBench();
    await view(bench);
    expect(bench.storage.length).toBeLessThanOrEqual(14);
    expect(bench.storage.filter((path) => /set|transaction|delete/.test(path))).toEqual([]);
    expect(bench.site.calls.length).toBeLessThanOrEqual(1);
  });
});
