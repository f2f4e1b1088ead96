import { wordsOfFreeze, wordsOfRecurrence } from '../../../src/domain/schedule/words';
import { freeze, recurrence } from './builders';

test.each([
  [{}, '27 November 2026 18:00 to 19:00, Europe/Berlin'],
  [{ minutes: 60 * 60 }, '27 November 2026 18:00 to 30 November 2026 06:00, Europe/Berlin'],
  [{ rule: 'FREQ=WEEKLY', minutes: 60 * 60 }, 'every Friday 18:00 to Monday 06:00, Europe/Berlin'],
  [{ rule: 'FREQ=WEEKLY;BYDAY=SA,SU' }, 'every Saturday and Sunday 18:00 to 19:00, Europe/Berlin'],
  [{ rule: 'FREQ=WEEKLY;INTERVAL=2' }, 'every 2 weeks on Friday 18:00 to 19:00, Europe/Berlin'],
  [{ rule: 'FREQ=DAILY', minutes: 720 }, 'every day 18:00 to 06:00 the next day, Europe/Berlin'],
  [{ rule: 'FREQ=MONTHLY;BYDAY=-1FR' }, 'every month on the last Friday 18:00 to 19:00, Europe/Berlin'],
  [
    { rule: 'FREQ=MONTHLY;BYMONTHDAY=1,-1' },
    'every month on the 1st and last day 18:00 to 19:00, Europe/Berlin',
  ],
  [
    { rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1' },
    'every month on the last of Monday, Tuesday, Wednesday, Thursday and Friday 18:00 to 19:00, Europe/Berlin',
  ],
  [{ rule: 'FREQ=YEARLY', minutes: 5760 }, 'every year on 27 November 18:00 for 4 days, Europe/Berlin'],
  [
    { rule: 'FREQ=DAILY;COUNT=3', except: ['2026-11-28T18:00'] },
    'every day 18:00 to 19:00, 3 times, Europe/Berlin, 1 left out',
  ],
  [{ rule: 'FREQ=DAILY;UNTIL=20261224' }, 'every day 18:00 to 19:00, until 24 December 2026, Europe/Berlin'],
  [{ rule: 'FREQ=ODDLY' }, 'FREQ=ODDLY, Europe/Berlin'],
])('%j is “%s”', (more, words) => {
  expect(wordsOfRecurrence(recurrence(more))).toBe(words);
});

test('a freeze says what it does, for what, and when', () => {
  const scope = {
    projects: ['10'],
    services: ['a', 'b'],
    kinds: ['normal' as const],
    environments: ['Production'],
  };
  expect(wordsOfFreeze(freeze({ scope, exemptStandard: true }))).toEqual([
    'Nothing may be implemented without an exception; emergencies and standard changes pass.',
    'For normal changes of 10 to a or b in Production.',
    '27 November 2026 18:00 to 19:00, Europe/Berlin',
  ]);
});

test('an absolute freeze says that emergencies are held too', () => {
  expect(wordsOfFreeze(freeze({ absolute: true }))[0]).toBe(
    'Nothing may be implemented without an exception, emergencies included.',
  );
});
