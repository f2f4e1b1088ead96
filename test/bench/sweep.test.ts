import { sweepFigures } from '../../scripts/bench/measure-sweep';

test('a tick with nothing due costs one query, with a hundred as with a million open clocks', async () => {
  const figures = await sweepFigures();
  const idle = figures.filter(({ what }) => what.endsWith('nothing due: KVS queries'));
  expect(idle.map(({ what, value }) => [what.split(' ')[0], value])).toEqual([
    ['100', 1],
    ['10,000', 1],
    ['1,000,000', 1],
  ]);
  const months = figures.filter(({ what }) => what.includes('a month of ticks')).map(({ value }) => value);
  expect(new Set(months).size).toBe(1);
});

test('what is due is handed on once, and what that costs depends on it alone', async () => {
  const figures = await sweepFigures();
  const values = (what: string) => figures.filter((one) => one.what.includes(what)).map(({ value }) => value);
  expect(values('handed to the queue')).toEqual([100, 100, 100]);
  expect(new Set(values('one such tick')).size).toBe(1);
});
