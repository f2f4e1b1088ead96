import * as fc from 'fast-check';
import { drawSample, type Candidate } from '../../../src/domain/evidence/sample';

const population = fc
  .uniqueArray(fc.nat(10_000), { minLength: 1, maxLength: 80 })
  .map((ids) => ids.map((id): Candidate => ({ id: String(id), stratum: `s${id % 4}` })));

test('the same seed and population draw the same, in whatever order the population stands', () => {
  fc.assert(
    fc.property(population, fc.integer({ min: 1, max: 100 }), fc.string(), (all, size, seed) => {
      expect(drawSample([...all].reverse(), size, seed)).toEqual(drawSample(all, size, seed));
    }),
  );
});

test('as many are drawn as were asked for, or all there are, each once', () => {
  fc.assert(
    fc.property(population, fc.integer({ min: 1, max: 100 }), fc.string(), (all, size, seed) => {
      const { ids, strata } = drawSample(all, size, seed);
      expect(ids).toHaveLength(Math.min(size, all.length));
      expect(new Set(ids).size).toBe(ids.length);
      for (const { population: there, drawn } of strata) expect(drawn).toBeLessThanOrEqual(there);
    }),
  );
});

test('every stratum is seen when there is room for one of each', () => {
  fc.assert(
    fc.property(population, fc.string(), (all, seed) => {
      const names = new Set(all.map(({ stratum }) => stratum));
      const { strata } = drawSample(all, names.size, seed);
      expect(strata.every(({ drawn }) => drawn >= 1)).toBe(true);
    }),
  );
});

test('shares follow the sizes by the largest remainder, after one for each', () => {
  const all = [...Array(60).keys()].map((n) => ({ id: `a${n}`, stratum: 'Low' }));
  const more = [...Array(30).keys()].map((n) => ({ id: `b${n}`, stratum: 'Medium' }));
  const few = [...Array(3).keys()].map((n) => ({ id: `c${n}`, stratum: 'High' }));
  const { strata } = drawSample([...all, ...more, ...few], 20, 'seed');
  expect(strata.map(({ name, drawn }) => [name, drawn])).toEqual([
    ['High', 1],
    ['Low', 12],
    ['Medium', 7],
  ]);
});

test('another seed draws others', () => {
  const all = [...Array(50).keys()].map((n) => ({ id: String(n), stratum: 'All' }));
  expect(drawSample(all, 10, 'one').ids).not.toEqual(drawSample(all, 10, 'two').ids);
});

test('a lot is SHA-256 of "seed:id", so that anybody can draw it again', () => {
  // printf 'x:1' | sha256sum begins with 0b, 'x:2' with 1c, 'x:3' with e4
  const all = ['1', '2', '3'].map((id) => ({ id, stratum: 'All' }));
  expect(drawSample(all, 3, 'x').ids).toEqual(['1', '2', '3']);
});
