import { readWall, wallText } from '../../../src/domain/schedule/wall';

describe('a local time', () => {
  test.each([
    ['1970-01-01T00:00', 0],
    ['1970-01-02T03:04', 97_440_000],
    ['2026-11-22T18:00', Date.UTC(2026, 10, 22, 18)],
    ['2028-02-29T23:59', Date.UTC(2028, 1, 29, 23, 59)],
    ['1969-12-31T23:59', -60_000],
  ])('%s is read as if it were UTC, and written the same again', (text, wall) => {
    expect(readWall(text)).toBe(wall);
    expect(wallText(wall)).toBe(text);
  });

  test.each([
    ' 2026-11-22T18:00',
    'on 2026-11-22T18:00',
    '12026-11-22T18:00',
    '2026-11-22T18:00 ',
    '2026-11-22T18:00Z',
    '2026-11-22T18:00:30',
    '2026-11-22T18:001',
  ])('with something before or after it (“%s”) is none', (text) => {
    expect(readWall(text)).toBeNull();
  });

  test.each(['2026-02-29T10:00', '2026-02-30T10:00', '2026-13-01T10:00', '2026-00-10T10:00'])(
    'of a day that does not exist (%s) is none',
    (text) => {
      expect(readWall(text)).toBeNull();
    },
  );

  test.each([
    '2026-11-22T24:00',
    '2026-11-22T23:60',
    '2026-11-22T29:00',
    '2026-11-22T9:00',
    '2026-11-22',
    '',
  ])('is none when there is no such time in a day (“%s”)', (text) => {
    expect(readWall(text)).toBeNull();
  });
});
