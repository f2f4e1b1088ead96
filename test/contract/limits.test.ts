import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { allLimits } from './limits';

/** Every documented limit, just within it and just beyond it. */
const here = allLimits.flatMap(({ limit, met }) => ('allowed' in met ? [{ limit, ...met }] : []));
const elsewhere = allLimits.flatMap(({ limit, met }) => ('file' in met ? [{ limit, ...met }] : []));

test.each(here)('$limit: taken, and no more', async ({ allowed, refused, says }) => {
  expect(await allowed()).toBe('ok');
  expect(await refused()).toMatch(says);
});

test.each(elsewhere)('$limit: met in $file', ({ file, test: name }) => {
  expect(readFileSync(resolve(__dirname, '../..', file), 'utf8')).toContain(`'${name}'`);
});

test('no limit is listed twice', () => {
  const names = allLimits.map(({ limit }) => limit);
  expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
});
