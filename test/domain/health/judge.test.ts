import type { HealthView } from '../../../src/contract/health';
import { judgeHealth } from '../../../src/domain/health/judge';
import { dailyState, nextDaily, nextSweep, sweepState } from '../../../src/domain/health/schedules';
import { letters, wellView } from '../../static/fixtures/health';

const MINUTE = 60_000;
const judged = (part: Partial<HealthView>) => judgeHealth({ ...wellView, ...part });
const [first] = letters;

describe('the verdict', () => {
  test('is well when nothing is the matter', () => {
    expect(judged({})).toEqual({ verdict: 'well', reasons: [] });
  });

  test('is never well when something could not be looked at', () => {
    const partial = [{ part: 'Errors', message: 'no' }];
    expect(judged({ failures: null, partial })).toEqual({ verdict: 'unknown', reasons: [] });
  });

  test('is unwell for broken records and schedules that do not run, worst first', () => {
    const verification = { verifiedAt: null, records: 0, chains: 0, findings: 1 };
    const daily = wellView.daily && { ...wellView.daily, state: 'late' as const };
    expect(judged({ verification, daily })).toEqual({
      verdict: 'unwell',
      reasons: ['evidence', 'dailyLate'],
    });
  });

  test('wants a look at letters, but not at those that are being tried again', () => {
    if (first === undefined) throw new Error('no letter');
    expect(judged({ letters: [first] })).toEqual({ verdict: 'look', reasons: ['letters'] });
    expect(judged({ letters: [{ ...first, retriedAt: wellView.at }] }).verdict).toBe('well');
  });

  test('wants a look from four fifths of the points on', () => {
    const points = { limit: 1000, used: 799, resetAt: wellView.at, shared: true };
    expect(judged({ points }).verdict).toBe('well');
    expect(judged({ points: { ...points, used: 800 } }).reasons).toEqual(['points']);
  });

  test.each([
    ['arrived after five minutes', '10:05:00.000', 'well'],
    ['arrived later', '10:05:00.001', 'look'],
  ])('of a queue whose message %s', (_, time, verdict) => {
    const one = { queue: 'job-work' as const, sentAt: '2026-11-20T10:00:00.000Z' };
    expect(judged({ queues: [{ ...one, arrivedAt: `2026-11-20T${time}Z` }] }).verdict).toBe(verdict);
  });

  test('of a queue whose message is still on its way counts until now', () => {
    const one = { queue: 'job-work' as const, sentAt: '2026-11-20T10:24:00.000Z', arrivedAt: null };
    expect(judged({ queues: [one] }).reasons).toEqual(['queueSlow']);
  });
});

describe('schedules', () => {
  const NOW = Date.parse('2026-11-20T10:30:00.000Z');
  test('the sweep is late when something is overdue by more than a quarter of an hour', () => {
    expect(sweepState(NOW, NOW - 15 * MINUTE, NOW)).toBe('onTime');
    expect(sweepState(NOW, NOW - 15 * MINUTE - 1, NOW)).toBe('late');
    expect(sweepState(NOW, null, null)).toBe('unknown');
    expect(sweepState(NOW, null, NOW - 30 * 24 * 60 * MINUTE)).toBe('onTime');
  });

  test('the next sweep is a whole number of intervals after the last, and not now', () => {
    expect(nextSweep(NOW, null)).toBeNull();
    expect(nextSweep(NOW, NOW)).toBe(NOW + 5 * MINUTE);
    expect(nextSweep(NOW, NOW - 12 * MINUTE)).toBe(NOW + 3 * MINUTE);
  });

  test('the daily upkeep is late after 26 hours, and failed when it stopped', () => {
    const hours = (n: number) => NOW - n * 60 * MINUTE;
    expect(dailyState(NOW, null)).toBe('unknown');
    expect(dailyState(NOW, { at: hours(26), code: null })).toBe('onTime');
    expect(dailyState(NOW, { at: hours(26) - 1, code: null })).toBe('late');
    expect(dailyState(NOW, { at: hours(2), code: 'JIRA_UNAVAILABLE' })).toBe('failed');
    expect(nextDaily(NOW, hours(2))).toBe(hours(2) + 24 * 60 * MINUTE);
  });
});
