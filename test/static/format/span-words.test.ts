import { plannedWords, spanWords } from '../../../static/src/format/span-words';

const berlin = { locale: 'en-GB', timeZone: 'Europe/Berlin' };
/** Browsers put thin spaces and dashes of several kinds between the parts. */
const plain = (words: string) => words.replace(/\s+/g, ' ').replace(/\s*[–—]\s*/g, ' - ');

describe('planned times in words', () => {
  test('name the day once when it is the same', () => {
    expect(plain(spanWords('2026-11-21T20:00:00.000Z', '2026-11-21T22:00:00.000Z', berlin))).toBe(
      'Sat 21 Nov, 21:00 - 23:00',
    );
  });

  test('name both days when the window runs over midnight in the viewer’s zone', () => {
    const words = plain(spanWords('2026-11-21T22:00:00.000Z', '2026-11-22T00:00:00.000Z', berlin));
    expect(words).toContain('Sat 21 Nov');
    expect(words).toContain('Sun 22 Nov');
  });

  test('follow the viewer’s zone', () => {
    const tokyo = { ...berlin, timeZone: 'Asia/Tokyo' };
    expect(plain(plannedWords('2026-11-21T20:00:00.000Z', tokyo))).toBe('Sun 22 Nov, 05:00');
  });
});
