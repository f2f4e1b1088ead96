import fc from 'fast-check';
import {
  moveRule,
  readRule,
  repeatsFor,
  WEEKDAYS,
  writeRule,
  type RuleParts,
} from '../../../static/src/format/rule-parts';
import { isoDay } from '../../../static/src/format/iso-day';

const days = fc.integer({ min: 19_000, max: 25_000 }).map(isoDay);
const start = days.map((day) => `${day}T02:00`);
/** What the form can make from a start. */
const parts = (at: string): fc.Arbitrary<RuleParts> =>
  fc
    .record({
      repeat: fc.constantFrom(...repeatsFor(at).filter((one) => one !== 'own' && one !== 'once')),
      every: fc.integer({ min: 1, max: 400 }),
      days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
      until: fc.option(days),
    })
    .map((made) => ({ ...made, days: made.repeat === 'weekly' ? made.days : [], own: '' }));
const made = start.chain((at) => fc.tuple(fc.constant(at), parts(at)));

describe('a rule as parts of a form', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(made, ([at, rule]) => {
        expect(readRule(writeRule(rule, at), at)).toEqual(rule);
      }),
    );
  });

  test.each([
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=WEEKLY;COUNT=5',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=MONTHLY;BYDAY=1MO',
    'FREQ=YEARLY;BYMONTH=12;BYDAY=1FR',
    'FREQ=WEEKLY;BYDAY=1MO',
    'FREQ=WEEKLY;UNTIL=tomorrow',
    'nonsense',
  ])('%s, which the form can’t show, stays as it was written', (rule) => {
    const at = '2026-11-24T20:00';
    expect(readRule(rule, at)).toMatchObject({ repeat: 'own', own: rule });
    expect(writeRule(readRule(rule, at), at)).toBe(rule);
  });

  test('only a day in a month’s last week can be its last, and no fifth one is offered', () => {
    expect(repeatsFor('2026-11-24T20:00')).toContain('monthLastWeekday');
    expect(repeatsFor('2026-11-23T20:00')).not.toContain('monthLastWeekday');
    expect(repeatsFor('2026-11-30T20:00')).not.toContain('monthWeekday');
  });

  test('goes along when the first day moves', () => {
    expect(moveRule('FREQ=MONTHLY;BYDAY=4TU', '2026-11-24T20:00', '2026-12-02T20:00')).toBe(
      'FREQ=MONTHLY;BYDAY=1WE',
    );
    expect(moveRule('FREQ=MONTHLY;BYDAY=-1TU', '2026-11-24T20:00', '2026-12-01T20:00')).toBe('FREQ=MONTHLY');
    expect(moveRule('FREQ=WEEKLY;BYDAY=TU', '2026-11-24T20:00', '2026-11-25T20:00')).toBe(
      'FREQ=WEEKLY;BYDAY=WE',
    );
    expect(moveRule('FREQ=WEEKLY;BYDAY=MO,TU', '2026-11-24T20:00', '2026-11-25T20:00')).toBe(
      'FREQ=WEEKLY;BYDAY=MO,TU',
    );
    expect(moveRule(null, '2026-11-24T20:00', '2026-11-25T20:00')).toBeNull();
  });

  test('a day that is being written breaks nothing', () => {
    expect(moveRule('FREQ=MONTHLY;BYDAY=4TU', '2026-11-24T20:00', 'T20:00')).not.toBeNull();
  });
});
