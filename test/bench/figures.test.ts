import { median, table } from '../../scripts/bench/figures';

test('the median is the middle one, whatever the order', () => {
  expect([median([3, 1, 2]), median([9]), median([1, 2, 3, 4])]).toEqual([2, 9, 3]);
});

test('a figure over its budget is marked, one without a budget is only shown', () => {
  const lines = table('Sizes', [
    { what: 'small', value: 10, unit: 'kB', limit: 10 },
    { what: 'large', value: 10.5, unit: 'kB', limit: 10 },
    { what: 'free', value: 1234, unit: 'kB' },
  ]).split('\n');
  expect(lines).toEqual([
    'Sizes',
    '  small     10 kB  <= 10',
    '  large   10.5 kB  <= 10  OVER',
    '  free   1,234 kB',
    '',
  ]);
});

test('a figure below what it should reach at the least is marked too', () => {
  const lines = table('Speed', [
    { what: 'fast', value: 50, unit: 'x', least: 50 },
    { what: 'slow', value: 49.5, unit: 'x', least: 50 },
  ]).split('\n');
  expect(lines).toEqual(['Speed', '  fast    50 x  >= 50', '  slow  49.5 x  >= 50  UNDER', '']);
});
