import { createClock } from '../../../sandbox/core/clock';
import { nextRun, offsetOf } from '../../../sandbox/forge/events/schedules';
import { dropped, openTinySite, START } from '../../support/tiny-site';
import type { TinySite } from '../../support/tiny-site';

let site: TinySite;
beforeEach(async () => {
  site = openTinySite();
  await site.forge.settle();
});
const updated = (payload: Record<string, unknown>, selfGenerated = false) => ({
  name: 'avi:jira:updated:issue',
  payload,
  selfGenerated,
});
const created = (payload: Record<string, unknown>, selfGenerated = false) => ({
  name: 'avi:jira:created:issue',
  payload,
  selfGenerated,
});
/** Events after the installation's own. */
const events = (): Record<string, unknown>[] => site.noted('events').slice(1);
const MINUTE = 60_000;

test('installing fires the lifecycle event once, not on reopening', async () => {
  expect(site.noted('events')).toMatchObject([
    { eventType: 'avi:forge:installed:app', context: { cloudId: 'cloud-1', moduleKey: 'on-install' } },
  ]);
  const again = openTinySite({ db: site.db, code: site.code });
  await again.forge.settle();
  expect(again.noted('events')).toHaveLength(1);
  expect(again.jira.installed).toHaveLength(1);
});

test('ignoreSelf keeps own changes away; without it the payload says so', async () => {
  site.jira.emit(updated({ issue: { id: '1' } }, true));
  await site.forge.settle();
  expect(events()).toEqual([]);
  site.jira.emit(created({ issue: { id: '2' } }, true));
  site.jira.emit({ name: 'avi:jira:viewed:issue', payload: {}, selfGenerated: false });
  await site.forge.settle();
  expect(events()).toMatchObject([
    { eventType: 'avi:jira:created:issue', issue: { id: '2' }, selfGenerated: true },
  ]);
});

test('an event above 200 kB is not delivered, and the sandbox says so', async () => {
  dropped.length = 0;
  site.jira.emit(updated({ text: 'x'.repeat(200_000) }));
  site.jira.emit(updated({ text: 'x'.repeat(199_000) }));
  await site.forge.settle();
  expect(events()).toHaveLength(1);
  expect(dropped).toEqual([expect.stringContaining('exceeds 200 kB')]);
});

test('late events wait for the clock', async () => {
  site.forge.faults.configure({ eventLateMs: [120_000, 120_000] });
  site.jira.emit(updated({ n: 1 }));
  await site.forge.settle();
  expect(events()).toEqual([]);
  await site.clock.step(2 * MINUTE);
  expect(events()).toHaveLength(1);
});

test('reordering on demand delivers a burst in another order', async () => {
  site.forge.faults.configure({ reorder: true });
  for (let n = 0; n < 8; n += 1) site.jira.emit(updated({ n }));
  await site.clock.step(10_000);
  const order = events().map(({ n }) => n);
  expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(order).not.toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test('an InvocationError is retried four times with its data, an exception not at all, a timeout is', async () => {
  site.jira.emit(updated({ again: true }));
  await site.clock.step(10 * MINUTE);
  expect(events()).toHaveLength(5);
  expect(events()[4]?.['retryContext']).toEqual({
    retryCount: 4,
    retryReason: 'FUNCTION_RETRY_REQUEST',
    retryData: { page: 2 },
  });
  site.jira.emit(updated({ throws: true }));
  await site.clock.step(60 * MINUTE);
  expect(events()).toHaveLength(6);
  site.jira.emit(updated({ crash: true }));
  await site.clock.step(15_000);
  expect(events()).toHaveLength(8);
});

test('the five-minute schedule runs at its own offset, 12 times an hour, and does not catch up after a jump', async () => {
  const sweeps = (): number[] => site.noted('sweeps').map(({ at }) => Date.parse(String(at)));
  await site.clock.step(60 * MINUTE);
  const offset = offsetOf('cloud-1', 'tick', 5 * MINUTE);
  expect(sweeps()[0]).toBe(START + 5 * MINUTE + offset);
  expect(sweeps()[1]).toBe(START + 10 * MINUTE + offset);
  const before = sweeps().length;
  await site.clock.set(START + 24 * 60 * MINUTE);
  expect(sweeps()).toHaveLength(before);
  await site.clock.step(60 * MINUTE);
  expect(sweeps()).toHaveLength(before + 12);
  await site.clock.set(START + 2 * 60 * MINUTE);
  await site.clock.step(60 * MINUTE);
  expect(sweeps()).toHaveLength(before + 24);
  expect(site.forge.meters.report().operations.find(({ operation }) => operation === 'tick')).toMatchObject({
    memoryMb: 128,
  });
});

test('schedules keep their offset over a restart', async () => {
  await site.clock.step(7 * MINUTE + 1234);
  const { db, code, clock } = site;
  const later = createClock({ at: clock.now() });
  const again = openTinySite({ db, code, clock: later });
  await later.step(5 * MINUTE);
  const offset = offsetOf('cloud-1', 'tick', 5 * MINUTE);
  expect(
    again.noted('sweeps').map(({ at }) => (Date.parse(String(at)) - START - offset) % (5 * MINUTE)),
  ).toEqual(expect.arrayContaining([0]));
  expect(
    again.noted('sweeps').every(({ at }) => (Date.parse(String(at)) - START - offset) % (5 * MINUTE) === 0),
  ).toBe(true);
});

test.each([
  [100, 10, 99, 100],
  [100, 10, 100, 110],
  [100, 10, 105, 110],
  [100, 10, 0, 100],
])('next run of (first %d, every %d) after %d is %d', (first, interval, now, next) => {
  expect(nextRun(first, interval, now)).toBe(next);
});
