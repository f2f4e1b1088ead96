import { isWrite, openAdoptionSite } from '../../support/adoption-site';
import { adopt, ALL, planOf } from '../../support/adopt';
import { OWN_TYPES } from '../../support/own-types';

// Waiting for Jira's tasks is not what is tested here.
beforeAll(() => {
  jest
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation((run: () => void) => setImmediate(run) as unknown as NodeJS.Timeout);
});
afterAll(() => jest.restoreAllMocks());

describe.each([
  ['blank', undefined],
  ['acme', undefined],
  ['own-types', OWN_TYPES],
] as const)('all practices on the site "%s"', (seed, adaptations) => {
  it('are adopted at once with exactly the announced writes, and nothing is left to do', async () => {
    const bench = openAdoptionSite(undefined, seed);
    const said = adaptations && [...adaptations];
    const plan = await planOf(bench, ALL, said);
    expect(plan.items.filter((item) => item.verb === 'conflict')).toEqual([]);
    bench.sent.length = 0;
    const job = await adopt(bench, ALL, said);
    expect(job.done).toBe(job.total);
    // Steward's own record is one of the announced writes.
    expect(bench.sent.filter(isWrite)).toHaveLength(plan.writes - 1);
    bench.sent.length = 0;
    const again = await planOf(bench, ALL);
    expect(again.items.filter((item) => /^(create|extend|conflict)$/.test(item.verb))).toEqual([]);
    expect(again.writes).toBe(0);
    expect(bench.sent.filter(isWrite)).toEqual([]);
  }, 120_000);
});
