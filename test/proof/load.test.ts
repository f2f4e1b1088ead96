import { mayComeBack, provingLoad } from './load/prove-load';
import { spreadOf } from './load/percentiles';
import { peaksOf } from './load/traffic';
import type { CallRecord, InvocationRecord } from '../../sandbox/forge/meters/types';

test('a small crowd, a small burst and some clocks lose nothing and stay within the limits', async () => {
  const proof = await provingLoad({
    ...{ people: 20, seconds: 60, groups: 2, issues: 6, openClocks: 100, dueTogether: 4 },
    limited: { issues: 20, calls: 30 },
  });
  expect(proof.failures).toEqual([]);
  expect(proof.crowds.map(({ accepted }) => accepted)).toEqual([40, 40, 40]);
  expect(proof.burst.minutes).not.toBeNull();
  expect(proof.limited.refused).toBeGreaterThan(0);
}, 180_000);

test('percentiles are of the sorted values', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(spreadOf(hundred)).toEqual({ p50: 51, p95: 96, p99: 100 });
});

describe('calls after a refusal', () => {
  const call = (status: number, sentAfter: number): CallRecord => ({
    ...{ kind: 'jira', op: '', status, sentAfter },
  });
  const peaks = (...calls: CallRecord[]) =>
    peaksOf([{ at: '2026-11-23T08:00:00.000Z', calls } as unknown as InvocationRecord]);

  test('are counted from the first one', () => {
    const calls = [call(200, 0), call(429, 1), call(429, 2), call(200, 3)];
    expect(peaks(...calls)).toMatchObject({ refused: 2, callsAfterRefusal: 2 });
  });

  test('are not those that were sent together with it', () => {
    const calls = [call(200, 0), call(429, 1), call(429, 1), call(429, 1), call(429, 4)];
    expect(peaks(...calls)).toMatchObject({ refused: 4, callsAfterRefusal: 1 });
  });
});

test('what Jira sent away may come back in quarters, and never faster than Jira takes it', () => {
  expect([4, 20, 100, 1_000].map(mayComeBack)).toEqual([16, 16, 25, 50]);
});
