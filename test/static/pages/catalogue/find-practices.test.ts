import type { CatalogueSight } from '../../../../static/src/pages/admin/catalogue/sight';
import { FIRST_SIGHT } from '../../../../static/src/pages/admin/catalogue/sight';
import { findPractices } from '../../../../static/src/pages/admin/catalogue/find-practices';
import { catalogue } from '../../fixtures/catalogue';

const find = (sight: Partial<CatalogueSight>) =>
  findPractices(catalogue, { ...FIRST_SIGHT, ...sight }).flatMap(({ cells }) =>
    cells.flatMap(({ cell, entries }) => entries.map((entry) => `${cell.id} ${entry.id}`)),
  );
const ids = (sight: Partial<CatalogueSight>) => [
  ...new Set(find(sight).map((line) => line.split(' ')[1] ?? '')),
];

describe('finding practices', () => {
  test.each(catalogue.frameworks.map(({ id }) => id))('%s shows every practice', (framework) => {
    expect(ids({ framework }).sort()).toEqual(catalogue.practices.map(({ id }) => id).sort());
  });

  test('a practice that covers several cells stands in each of them', () => {
    expect(
      find({ framework: 'dimensions' }).filter((line) => line.endsWith(' change-enablement')),
    ).toHaveLength(
      catalogue.frameworks
        .flatMap((one) => (one.id === 'dimensions' ? one.groups : []))
        .flatMap((group) => group.cells)
        .filter((cell) => cell.coveredBy.some((one) => one.practice === 'change-enablement')).length,
    );
  });

  test('the search looks at the name, whatever its case', () => {
    expect(find({ search: 'PROBLEM manag' })).toEqual(['problem-management problem-management']);
  });

  test('the search looks at the purpose', () => {
    expect(ids({ search: 'ask the right people' })).toEqual(['change-enablement']);
  });

  test('the search looks at what a practice brings', () => {
    expect(ids({ search: 'known error' })).toContain('problem-management');
  });

  test('the search looks at the cell that a practice stands in, not at its other ones', () => {
    expect(find({ search: 'workforce' })).toEqual([]);
    expect(find({ search: 'service desk' })).toContain('service-desk service-request-management');
    expect(find({ search: 'service desk' })).not.toContain(
      'service-request-management service-request-management',
    );
  });

  test('the search looks at the cells of the other frameworks', () => {
    expect(ids({ search: 'BAI06' })).toEqual(['change-enablement']);
  });

  test.each([
    ['adopted', ['change-enablement', 'incident-management']],
    ['drifted', ['incident-management']],
    ['planned', ['problem-management']],
    ['behind', ['incident-management']],
  ] as const)('status %s', (status, expected) => {
    expect(ids({ status }).sort()).toEqual([...expected].sort());
  });

  test('what is nowhere adopted is everything else', () => {
    const none = ids({ status: 'none' });
    expect(none).toHaveLength(catalogue.practices.length - 3);
    expect(none).not.toContain('problem-management');
  });
});
