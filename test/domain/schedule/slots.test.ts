import { findSlots, type SlotSearch } from '../../../src/domain/schedule/find-slots';
import { sameSlot } from '../../../src/domain/schedule/same-slot';
import { weeksOf } from '../../../src/domain/schedule/weeks';
import { outsideWindows } from '../../../src/domain/schedule/windows';
import { frozen, iso, ms, slot } from './builders';

const DAY = 86_400_000;
/** A Monday, at noon. */
const FROM = ms('2026-11-30T12:00');

/** Monday to Friday, 9 to 17 UTC. */
const isBusy = (at: number): boolean => {
  const date = new Date(at);
  return date.getUTCDay() % 6 !== 0 && date.getUTCHours() >= 9 && date.getUTCHours() < 17;
};
const search = (more: Partial<SlotSearch> = {}): SlotSearch => ({
  change: slot({ phase: 'draft' }),
  minutes: 60,
  from: FROM,
  others: [],
  freezes: [],
  reaches: [],
  reachOf: (id) => ({ name: id.toUpperCase(), neighbours: [] }),
  timeZone: 'UTC',
  isBusy,
  riskAt: () => ({ level: 'Medium', score: -2000 }),
  ...more,
});
const window_ = (start: string, end: string): readonly [string, string, string] => [iso(start), iso(end), ''];
const reach = (
  name: string,
  ...windows: (readonly [string, string, string])[]
): SlotSearch['reaches'][number] => ({ name, windows, windowsUntil: iso('2027-03-30T00:00') });

describe('slots', () => {
  test('without anything in the way: ten of different days, soonest first, outside business hours', () => {
    const { offers, none } = findSlots(search());
    expect(none).toEqual([]);
    expect(offers).toHaveLength(10);
    expect(offers[0]).toMatchObject({
      start: iso('2026-11-30T18:00'),
      end: iso('2026-11-30T19:00'),
      reasons: ['Monday evening, outside business hours'],
      warnings: [],
    });
    expect(new Set(offers.map(({ start }) => start.slice(0, 10))).size).toBe(10);
  });

  test('lower risk goes before sooner; what is as good as equal doesn’t', () => {
    const saturday = (at: number): boolean => new Date(at).getUTCDay() === 6;
    const byRisk = search({
      riskAt: ({ start }) =>
        saturday(start) ? { level: 'Low', score: -4000 } : { level: 'Medium', score: -2000 },
    });
    expect(findSlots(byRisk).offers[0]?.start).toBe(iso('2026-12-05T00:00'));
    const nearly = search({
      riskAt: ({ start }) => ({ level: 'Low', score: saturday(start) ? -2010 : -2000 }),
    });
    expect(findSlots(nearly).offers[0]?.start).toBe(iso('2026-11-30T18:00'));
  });

  test('in the windows that all services have in common, whatever the hour', () => {
    const reaches = [
      reach('Payments', window_('2026-12-02T10:00', '2026-12-02T12:00')),
      reach('Mail', window_('2026-12-02T11:00', '2026-12-02T13:00')),
      { name: 'Web', windows: [], windowsUntil: null },
    ];
    const { offers } = findSlots(search({ reaches }));
    expect(offers).toHaveLength(1);
    expect(offers[0]).toMatchObject({
      start: iso('2026-12-02T11:00'),
      reasons: ['Wednesday morning, in the maintenance window of Payments, Mail'],
      warnings: [],
    });
  });

  test('a window as long as the change is enough, a minute less isn’t: then outside, with a warning', () => {
    const reaches = [reach('Payments', window_('2026-12-02T10:00', '2026-12-02T11:00'))];
    expect(findSlots(search({ reaches })).offers[0]?.warnings).toEqual([]);
    const { offers } = findSlots(search({ reaches, minutes: 61 }));
    expect(offers[0]?.warnings).toEqual(['It is outside the maintenance windows of Payments.']);
  });

  test('never in a freeze that refuses it, but where it ends', () => {
    const freezes = [frozen({ occurrences: [[iso('2026-11-30T00:00'), iso('2026-12-10T20:00')]] })];
    expect(findSlots(search({ freezes })).offers[0]?.start).toBe(iso('2026-12-10T20:00'));
  });

  test('an emergency may be put into a freeze, with a warning', () => {
    const freezes = [frozen({ occurrences: [[iso('2026-11-30T00:00'), iso('2027-06-01T00:00')]] })];
    const emergency = slot({ kind: 'emergency', phase: 'draft' });
    expect(findSlots(search({ freezes })).offers).toEqual([]);
    expect(findSlots(search({ freezes, change: emergency })).offers[0]?.warnings).toEqual([
      'At the same time as the freeze “Year end”.',
    ]);
  });

  test('a freeze that only warns is a warning, and other days go before it', () => {
    const occurrences = [[iso('2026-11-30T00:00'), iso('2027-03-15T00:00')] as const];
    const freezes = [frozen({ effect: 'warn', occurrences })];
    expect(findSlots(search({ freezes })).offers[0]?.warnings).toEqual([
      'At the same time as the freeze “Year end”.',
    ]);
  });

  test('never where a change of the same service or implementer is; one of the same team is a warning', () => {
    const busyUntil = (more: object): ReturnType<typeof findSlots> =>
      findSlots(
        search({
          change: slot({ phase: 'draft', implementer: 'ann', team: 'Core' }),
          others: [
            slot({
              issueId: '2',
              start: iso('2026-11-30T00:00'),
              end: iso('2026-12-05T20:00'),
              services: ['mail'],
              ...more,
            }),
          ],
        }),
      );
    expect(busyUntil({ services: ['payments'] }).offers[0]?.start).toBe(iso('2026-12-05T20:00'));
    expect(busyUntil({ implementer: 'ann' }).offers[0]?.start).toBe(iso('2026-12-05T20:00'));
    expect(busyUntil({ services: ['payments'], phase: 'draft' }).offers[0]?.start).toBe(
      iso('2026-11-30T18:00'),
    );
    expect(busyUntil({ team: 'Core' }).offers.at(-1)?.warnings).toEqual([]);
  });

  test('a long change finds a hole between others that start on other days', () => {
    const others = [
      slot({ issueId: '2', start: iso('2026-11-30T00:00'), end: iso('2026-12-03T00:00') }),
      slot({ issueId: '3', start: iso('2026-12-06T00:00'), end: iso('2027-06-01T00:00') }),
    ];
    const starts = (minutes: number): string[] =>
      findSlots(search({ others, minutes })).offers.map(({ start }) => start);
    expect(starts(3 * 24 * 60)).toEqual([iso('2026-12-03T00:00')]);
    expect(starts(3 * 24 * 60 + 1)).toEqual([]);
  });

  test('why there is none: the commonest reason first', () => {
    const occurrences = [[iso('2026-11-30T00:00'), iso('2027-01-29T12:00')] as const];
    const others = [slot({ issueId: '2', start: iso('2027-01-29T00:00'), end: iso('2027-06-01T00:00') })];
    const { offers, none } = findSlots(search({ freezes: [frozen({ occurrences })], others }));
    expect(offers).toEqual([]);
    expect(none).toEqual([
      'The freeze “Year end” stands in the way on 61 of 90 days.',
      'Another change to the same service stands in the way on 31 of 90 days.',
    ]);
  });

  test('not before the instant asked for, and not beyond 90 days', () => {
    const occurrences = [
      [iso('2026-11-30T00:00'), new Date(FROM + 90 * DAY - 3_600_000).toISOString()] as const,
    ];
    const [only] = findSlots(search({ freezes: [frozen({ occurrences })] })).offers;
    expect(only === undefined || Date.parse(only.end) <= FROM + 90 * DAY).toBe(true);
    const now = ms('2026-11-30T18:01');
    expect(findSlots(search({ from: now })).offers.every(({ start }) => Date.parse(start) >= now)).toBe(true);
  });
});

describe('outside of maintenance windows', () => {
  const payments = {
    serviceId: 'payments',
    ...reach(
      'Payments',
      window_('2026-12-01T10:00', '2026-12-01T11:00'),
      window_('2026-12-01T11:00', '2026-12-01T12:00'),
      window_('2026-12-08T10:00', '2026-12-08T11:00'),
      window_('2026-12-09T10:00', '2026-12-09T12:00'),
    ),
  };
  const at = (start: string, end: string): ReturnType<typeof outsideWindows> =>
    outsideWindows({ start: iso(start), end: iso(end) }, [payments]);

  test('exactly the window is inside, also over two that touch', () => {
    expect(at('2026-12-01T10:00', '2026-12-01T12:00')).toEqual([]);
  });
  test('a minute before or after is outside, with the next window that is long enough', () => {
    const outside = { serviceId: 'payments', service: 'Payments', next: iso('2026-12-09T10:00') };
    expect(at('2026-12-01T10:01', '2026-12-01T12:01')).toEqual([outside]);
    expect(at('2026-12-01T09:59', '2026-12-01T10:30')).toEqual([
      { ...outside, next: iso('2026-12-01T10:00') },
    ]);
  });
  test('a service without windows is never outside; nor can be told what lies beyond them', () => {
    const none = { serviceId: 'web', name: 'Web', windows: [], windowsUntil: null };
    expect(outsideWindows(slot(), [none])).toEqual([]);
    expect(at('2027-03-29T23:00', '2027-03-30T00:00')).toHaveLength(1);
    expect(at('2027-03-29T23:00', '2027-03-30T00:01')).toEqual([]);
  });
});

describe('weeks', () => {
  const of = (start: string, end: string): string[] => weeksOf({ start: ms(start), end: ms(end) });
  test('a window that ends on Monday at midnight lies in the week before', () => {
    expect(of('2026-11-29T22:00', '2026-11-30T00:00')).toEqual(['2026-W48']);
    expect(of('2026-11-29T22:00', '2026-11-30T00:01')).toEqual(['2026-W48', '2026-W49']);
  });
  test('a window without length lies in the week of its start', () => {
    expect(of('2026-11-30T00:00', '2026-11-30T00:00')).toEqual(['2026-W49']);
  });
  test('the year of a week is that of its Thursday', () => {
    expect(of('2026-12-31T00:00', '2027-01-05T00:00')).toEqual(['2026-W53', '2027-W01']);
  });
});

describe('the same slot', () => {
  test('says the same in each part; null is only null', () => {
    expect(sameSlot(slot(), slot())).toBe(true);
    expect(sameSlot(null, null)).toBe(true);
    expect(sameSlot(slot(), null)).toBe(false);
  });
  test.each([
    ['end', { end: iso('2026-12-01T12:01') }],
    ['services', { services: ['payments', 'mail'] }],
    ['words', { words: [1] }],
    ['implementer', { implementer: 'ann' }],
  ])('differs by %s', (_, more) => {
    expect(sameSlot(slot(), slot(more))).toBe(false);
  });
});
