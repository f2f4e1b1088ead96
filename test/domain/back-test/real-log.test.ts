import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import {
  addTickets,
  emptyTally,
  merge,
  summarise,
  type Trial,
} from '../../../src/domain/back-test/back-test';
import { compactHistory, expand } from '../../../src/domain/back-test/compact-history';
import { readServiceNow } from '../../../src/domain/back-test/service-now';
import { calibrate } from '../../../src/domain/forecast/calibrate';
import { casesOf } from '../../../src/domain/forecast/cases';
import { replay } from '../../../src/domain/sla/replay';
import { BOOK, HOLDERS, LOG_POLICIES, UNTIL } from './log-policies';

const FILE = `${process.env['STEWARD_DATA'] ?? '../shared/data'}/servicenow-incident-log.csv.gz`;
const isThere = existsSync(FILE);
if (!isThere) test.todo(`a real incident log is not at ${FILE}: set STEWARD_DATA to its folder`);

const tell = (line: string): boolean => process.stdout.write(`${line}\n`);
const percent = (share: number | null): string => (share === null ? '-' : `${(100 * share).toFixed(1)} %`);
const hours = (ms: number | null | undefined): string =>
  ms == null ? '-' : `${(ms / 3_600_000).toFixed(1)} h`;

jest.setTimeout(240_000);
(isThere ? describe : describe.skip)('4,000 incidents of a real log', () => {
  const rows = isThere
    ? parse<Record<string, string>>(gunzipSync(readFileSync(FILE)), { columns: true })
    : [];
  const { tickets, faults } = readServiceNow(rows, { timeZone: 'UTC' });
  const trial = (after: Trial['after'], before: Trial['before']): Trial => ({
    before,
    after,
    book: BOOK,
    holders: HOLDERS,
    site: { statusCategories: {} },
    until: UNTIL,
  });

  it('are all read', () => {
    expect(faults).toEqual([]);
    expect(tickets).toHaveLength(4000);
    expect(tickets.every(({ closedAt }) => closedAt !== null)).toBe(true);
    const sizes = tickets.map((one) => JSON.stringify(one).length).sort((a, b) => a - b);
    expect(sizes[2000]).toBeLessThan(1024);
    expect(sizes[3960]).toBeLessThan(3072);
    for (const one of tickets.slice(0, 200)) expect(compactHistory.parse(one)).toEqual(one);
  });

  it.each(LOG_POLICIES)('$name: the figures add up', (policy) => {
    const [first] = LOG_POLICIES;
    const before = policy === first ? null : (first ?? null);
    const one = trial(policy, before);
    const half = addTickets(emptyTally(), one, tickets.slice(0, 1700));
    const tally = merge(addTickets(emptyTally(), one, tickets.slice(1700)), half);
    expect(JSON.stringify(tally).length).toBeLessThanOrEqual(200 * 1024);
    const summary = summarise(tally, one);
    const { overall, goals, verdicts, changes, heat } = summary;
    tell(policy.name);
    tell(`  met ${overall.after.met}, missed ${overall.after.missed}: ${percent(overall.after.rate)}`);
    tell(`  better ${changes.better}, worse ${changes.worse} than under the first policy`);
    for (const { goalId, after, needed, took } of goals)
      tell(
        `  ${goalId}: ${after.met} of ${after.met + after.missed}, ${percent(after.rate)}; half took ${hours(took?.p50)};` +
          ` enough for 90, 95, 99 %: ${hours(needed.p90)}, ${hours(needed.p95)}, ${hours(needed.p99)}`,
      );
    expect([summary.tickets, summary.open]).toEqual([4000, 0]);
    expect(Object.values(verdicts.after).reduce((a, b) => a + b, 0)).toBe(4000);
    expect(goals.reduce((sum, { after }) => sum + after.met, 0)).toBe(overall.after.met);
    expect(heat.after.flat().reduce((a, b) => a + b, 0)).toBe(overall.after.missed);
    expect(overall.after.met + overall.after.missed).toBeGreaterThanOrEqual(4000);
    for (const { needed, took } of goals) {
      const times = [needed.p90, needed.p95, needed.p99].filter((time) => time !== null);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      if (took) expect(took.p10).toBeGreaterThanOrEqual(0);
    }
  });

  it('forecasts made from what was known at the time are better than a coin', () => {
    const [policy] = LOG_POLICIES;
    if (!policy) return;
    const cases = tickets.flatMap((one) => casesOf(replay(policy, BOOK, expand(one), UNTIL, HOLDERS), null));
    expect(cases).toHaveLength(4004);
    for (const { elapsed } of cases) expect(elapsed).toBeGreaterThanOrEqual(0);
    const { count, without, brier, brierOfBaseRate, bins } = calibrate(cases);
    tell(
      `forecasts: ${count} made, ${without} not; Brier ${percent(brier)}, of the base rate ${percent(brierOfBaseRate)}`,
    );
    for (const { from, count: size, predicted, observed } of bins)
      tell(
        `  from ${percent(from)}: ${size} times, forecast ${percent(predicted)}, came ${percent(observed)}`,
      );
    expect(count).toBeGreaterThan(1000);
    // The log begins cold and its first days go better than the rest, so early forecasts are too hopeful.
    expect(brier ?? 1).toBeLessThan(0.25);
  });
});
