import { addTimes, readTimes } from '../../../../static/src/pages/admin/freezes/ics/read-times';
import { FREEZES_ICS } from '../../fixtures/freezes';

const NOW = Date.parse('2026-11-20T10:30:00Z');
const file = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const read = (source: string) => {
  const answer = readTimes(source, 'Europe/Berlin', NOW);
  if ('problem' in answer) throw new Error(answer.problem);
  return answer;
};
const timesIn = (...events: string[]) => read(file(...events)).times.map(({ time }) => time);

describe('times of a freeze from an ICS file', () => {
  test('rules, days left out and zones are kept; what is left out is named with its line', () => {
    const { times, left } = read(FREEZES_ICS);
    expect(times.map(({ time }) => time)).toEqual([
      {
        name: 'Year end',
        timeZone: 'Europe/Berlin',
        start: '2026-12-18T18:00',
        minutes: 16.5 * 1440,
        rule: null,
        except: [],
        extra: [],
      },
      {
        name: 'Month end',
        timeZone: 'Europe/Berlin',
        start: '2026-11-27T00:00',
        minutes: 1440,
        rule: 'FREQ=MONTHLY;BYDAY=-1FR',
        except: ['2026-12-25T00:00'],
        extra: [],
      },
      {
        name: 'Audit',
        timeZone: 'Europe/Berlin',
        start: '2026-12-01T09:00',
        minutes: 240,
        rule: null,
        except: [],
        extra: [],
      },
    ]);
    expect(times.map(({ strangeZone }) => strangeZone)).toEqual([null, null, 'Company Time']);
    expect(left).toEqual([
      { line: 23, why: 'past', name: 'Long ago' },
      { line: 29, why: 'oftener', name: 'Beep' },
    ]);
  });

  test('a single one that spans a clock change has its real length, one that repeats that of the clock', () => {
    const days = ['DTSTART;TZID=Europe/Berlin:20270327T120000', 'DTEND;TZID=Europe/Berlin:20270328T120000'];
    expect(timesIn(event(...days))[0]?.minutes).toBe(23 * 60);
    expect(timesIn(event(...days, 'RRULE:FREQ=WEEKLY'))[0]?.minutes).toBe(24 * 60);
  });

  test('days left out in UTC are those of the zone', () => {
    const [time] = timesIn(
      event(
        'DTSTART;TZID=America/New_York:20261204T200000',
        'DURATION:PT2H',
        'RRULE:FREQ=WEEKLY',
        'EXDATE:20261212T010000Z',
        'RDATE;TZID=Europe/Berlin:20261225T120000',
      ),
    );
    expect(time).toMatchObject({ except: ['2026-12-11T20:00'], extra: ['2026-12-25T06:00'] });
  });

  test('a moved occurrence leaves its series and stands alone, a cancelled one only leaves it', () => {
    const series = ['UID:s', 'DTSTART:20261201T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY'];
    const times = timesIn(
      event(...series),
      event('UID:s', 'RECURRENCE-ID:20261202T100000Z', 'DTSTART:20261202T150000Z', 'DURATION:PT1H'),
      event('UID:s', 'RECURRENCE-ID:20261203T100000Z', 'DTSTART:20261203T100000Z', 'STATUS:CANCELLED'),
    );
    expect(times).toHaveLength(2);
    expect(times[0]).toMatchObject({ timeZone: 'UTC', except: ['2026-12-02T10:00', '2026-12-03T10:00'] });
    expect(times[1]).toMatchObject({ start: '2026-12-02T15:00', rule: null });
  });

  test('what has no length, lasts too long or can’t be read is left out', () => {
    const { left } = read(
      file(
        event('DTSTART:20261201T100000Z'),
        event('DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20270401'),
        event('SUMMARY:Nothing'),
        event('DTSTART:20261201T100000Z', 'DURATION:PT1H', 'STATUS:CANCELLED'),
      ),
    );
    expect(left.map(({ why }) => why)).toEqual(['noLength', 'tooLong', 'broken', 'cancelled']);
  });

  test('what is no calendar, or an empty one, is said', () => {
    expect(readTimes('date,name', 'UTC', NOW)).toEqual({ problem: 'notCalendar' });
    expect(readTimes(file(), 'UTC', NOW)).toEqual({ problem: 'noEvents' });
  });

  test('each time taken over has an id of its own', () => {
    const { times } = read(FREEZES_ICS);
    const first = addTimes([], times);
    const ids = addTimes(first.slice(1), times).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
