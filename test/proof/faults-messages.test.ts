import type { HealthView } from '../../src/contract/health';
import { screenOf } from '../journeys/support/seats';
import type { Office } from '../journeys/support/office';
import { deliver } from './faults/deliver';
import { NOT_UNDERSTOOD, sentByVersion1, withMore } from './faults/messages';
import { virtualTime, type VirtualTime } from './faults/virtual-time';
import { World } from './faults/world';

describe('messages that are in flight while the app is upgraded', () => {
  let [world, office]: [World?, Office?] = [];
  let time: VirtualTime;
  const site = (): Office => {
    if (office === undefined) throw new Error('no site is open');
    return office;
  };
  const letters = async () => {
    const view: HealthView = await screenOf(site(), 'steward-admin')('alma.admin', 'health.view', {});
    return view.letters ?? [];
  };
  beforeAll(async () => {
    time = virtualTime();
    world = await World.open();
    ({ office } = await world.at(world.base));
  });
  afterAll(async () => {
    await office?.close();
    world?.close();
    time.restore();
  });

  test('of each kind are understood, also with more in them than this version knows', async () => {
    const id = await site().submitted();
    for (const message of sentByVersion1(id).flatMap((one) => [one, withMore(one)]))
      expect([message, (await deliver(site(), message)).ok]).toEqual([message, true]);
    await site().settle();
    expect(await letters()).toEqual([]);
  });

  test('that say nothing this version understands become letters, and break and repeat nothing', async () => {
    for (const message of NOT_UNDERSTOOD) {
      const answer = await deliver(site(), message);
      expect([message, answer]).toEqual([message, { ok: true, value: undefined }]);
    }
    await site().settle();
    const kept = await letters();
    expect(kept).toHaveLength(NOT_UNDERSTOOD.length);
    expect(new Set(kept.map(({ code, attempts }) => `${code} ${attempts}`))).toEqual(
      new Set(['BAD_MESSAGE 1']),
    );
  });
});
