import fc from 'fast-check';
import {
  PER_MINUTE,
  rotated,
  secretsInForce,
  usedOnce,
  type DeployKey,
  type KeyUse,
} from '../../../src/domain/deploy-gate/keys';

const KEY: DeployKey = {
  id: 'dk-000000000000',
  name: 'Deploy',
  projects: ['1'],
  createdAt: 0,
  createdBy: 'ann',
  secret: 's0',
  rotatedAt: null,
  old: null,
  revokedAt: null,
};

describe('the secrets of a key', () => {
  test('are two until the old one ends, to the moment', () => {
    const key = rotated(KEY, 's1', 1000, 500);
    expect(secretsInForce(KEY, 1000)).toEqual(['s0']);
    expect(secretsInForce(key, 1499)).toEqual(['s1', 's0']);
    expect(secretsInForce(key, 1500)).toEqual(['s1']);
  });
  test('are one at once when nothing overlaps', () =>
    expect(secretsInForce(rotated(KEY, 's1', 1000, 0), 1000)).toEqual(['s1']));
  test('are none once it is revoked', () =>
    expect(secretsInForce({ ...rotated(KEY, 's1', 1000, 500), revokedAt: 1000 }, 1000)).toEqual([]));

  test('are never more than two, and the newest always serves, however often it is rotated', () => {
    const steps = fc.array(fc.record({ wait: fc.nat(100), overlap: fc.nat(300) }), { maxLength: 20 });
    fc.assert(
      fc.property(steps, (all) => {
        let [key, now] = [KEY, 0];
        for (const [n, { wait, overlap }] of all.entries()) {
          now += wait;
          key = rotated(key, `s${n + 1}`, now, overlap);
          const serving = secretsInForce(key, now);
          expect(serving[0]).toBe(`s${n + 1}`);
          expect(serving.length).toBe(overlap > 0 ? 2 : 1);
        }
      }),
    );
  });
});

describe('the limit of a key', () => {
  test(`is ${PER_MINUTE} in each minute, whatever came before`, () => {
    const waits = fc.array(fc.nat(3_000), { minLength: 100, maxLength: 300 });
    fc.assert(
      fc.property(waits, (all) => {
        let now = 0;
        let use: KeyUse | null = null;
        const admitted = new Map<number, number>();
        const asked = new Map<number, number>();
        for (const wait of all) {
          now += wait;
          const minute = Math.floor(now / 60_000);
          asked.set(minute, (asked.get(minute) ?? 0) + 1);
          const next = usedOnce(use, now);
          if (next === null) continue;
          use = next;
          admitted.set(minute, (admitted.get(minute) ?? 0) + 1);
        }
        for (const [minute, count] of asked) expect(admitted.get(minute)).toBe(Math.min(count, PER_MINUTE));
      }),
    );
  });
});
