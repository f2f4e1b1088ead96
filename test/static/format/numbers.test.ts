import { percent, signed } from '../../../static/src/format/numbers';

test.each([
  [0, '0.0 %'],
  [0.0004, '< 0.1 %'],
  [0.034, '3.4 %'],
  [0.0994, '9.9 %'],
  [0.0995, '10 %'],
  [0.234, '23 %'],
  [1, '100 %'],
])('percent(%d) is "%s"', (value, words) => expect(percent(value)).toBe(words));

test.each([
  [412, '+412'],
  [-1204, '\u22121,204'],
  [0, '0'],
])('signed(%i) is "%s"', (value, words) => expect(signed(value)).toBe(words));
