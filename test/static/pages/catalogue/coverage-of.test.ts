import { countCovers, coverOf } from '../../../../static/src/pages/admin/catalogue/coverage-of';

const cell = (...hows: ('full' | 'register')[]) => ({
  id: 'x',
  name: 'X',
  coveredBy: hows.map((how) => ({ practice: 'change-enablement' as const, how })),
});

describe('coverage', () => {
  test('a cell is covered as far as the best of its practices covers it', () => {
    expect(coverOf(cell())).toBe('none');
    expect(coverOf(cell('register'))).toBe('register');
    expect(coverOf(cell('register', 'full'))).toBe('full');
  });

  test('every cell counts once', () => {
    const groups = [
      { id: 'a', name: 'A', cells: [cell(), cell('full', 'register')] },
      { id: 'b', name: 'B', cells: [cell('register'), cell('full')] },
    ];
    expect(countCovers(groups)).toEqual({ full: 2, register: 1, none: 1, all: 4 });
  });
});
