import fc from 'fast-check';
import { linesOf } from '../../../../static/src/pages/admin/catalogue/diagram/measure';

describe('the lines of a name', () => {
  test('break between words', () => {
    expect(linesOf('Implement without Steward', 18)).toEqual(['Implement without', 'Steward']);
  });

  test('are at most as long as asked, and lose nothing but white space', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 1, max: 20 }), (name, max) => {
        const lines = linesOf(name, max);
        expect(lines.every((line) => line.length <= max)).toBe(true);
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(name.replaceAll(/\s/g, ''));
      }),
    );
  });
});
