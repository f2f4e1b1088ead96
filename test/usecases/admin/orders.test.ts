import * as fc from 'fast-check';
import type { PracticeId } from '../../../src/contract/common';
import { PACKS } from '../../../src/domain/practices';
import { openAdoptionSite } from '../../support/adoption-site';
import { adopt, ALL, planOf } from '../../support/adopt';

// Waiting for Jira's tasks is not what is tested here.
beforeAll(() => {
  jest
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation((run: () => void) => setImmediate(run) as unknown as NodeJS.Timeout);
});
afterAll(() => jest.restoreAllMocks());

/** The order with every practice after those that it requires. */
function respectful(order: readonly PracticeId[]): PracticeId[] {
  const done: PracticeId[] = [];
  const add = (id: PracticeId) => {
    if (done.includes(id)) return;
    for (const { need, practice } of PACKS[id].dependencies) if (need === 'requires') add(practice);
    done.push(id);
  };
  order.forEach(add);
  return done;
}

const [first = ALL, second = ALL] = fc.sample(
  fc.shuffledSubarray(ALL, { minLength: ALL.length }).map(respectful),
  { numRuns: 2, seed: 20261122 },
);

describe.each([
  ['blank', first],
  ['acme', second],
] as const)('practices adopted one at a time on "%s", in any order', (seed, order) => {
  it(`${order.join(', ')}: none has anything left to do`, async () => {
    const bench = openAdoptionSite(undefined, seed);
    for (const practice of order) await adopt(bench, [practice]);
    const all = await planOf(bench, ALL);
    expect(all.items.filter((item) => /^(create|extend|conflict)$/.test(item.verb))).toEqual([]);
    expect(all.writes).toBe(0);
  }, 300_000);
});
