import * as fc from 'fast-check';
import { declarationsOf } from './mutation/declarations';
import { draw } from './mutation/draw';

const declaration = fc.record({
  file: fc.constant('a.ts'),
  name: fc.string(),
  from: fc.nat(1000),
  lines: fc.integer({ min: 1, max: 40 }),
});

describe('the sample of the engine that is mutated', () => {
  test('declarations are those that leave code behind, with their lines', () => {
    const names = declarationsOf('src/domain/audit/merkle.ts').map(({ name }) => name);
    expect(names.length).toBeGreaterThan(2);
    expect(declarationsOf('src/domain/emergency/types.ts')).toEqual([]);
  });

  test('the same seed draws the same; nothing is drawn twice; no more than asked but for the last', () => {
    fc.assert(
      fc.property(fc.array(declaration, { maxLength: 60 }), fc.nat(500), fc.nat(), (made, lines, seed) => {
        const all = made.map(({ lines: long, ...one }) => ({ ...one, to: one.from + long - 1 }));
        const drawn = draw(all, lines, seed);
        expect(draw(all, lines, seed)).toEqual(drawn);
        expect(new Set(drawn).size).toBe(drawn.length);
        const had = (some: typeof drawn) => some.reduce((sum, one) => sum + one.to - one.from + 1, 0);
        if (drawn.length > 0) expect(had(drawn.slice(0, -1))).toBeLessThan(lines);
        if (drawn.length < all.length) expect(had(drawn)).toBeGreaterThanOrEqual(lines);
      }),
    );
  });
});
