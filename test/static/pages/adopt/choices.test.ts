import type { CatalogueEntry } from '../../../../src/contract/practices';
import { readDecision } from '../../../../static/src/pages/admin/adopt/decision-draft';
import { groupPractices, missingFor } from '../../../../static/src/pages/admin/adopt/practice-groups';
import { planRequest } from '../../../../static/src/pages/admin/adopt/wizard';
import { asShipped, rename } from '../../../../static/src/pages/admin/adopt/adapt/adaptation';
import { figureWords } from '../../../../static/src/pages/admin/insight/figure-words';
import { settings } from '../../fixtures/admin';
import { catalogue, viewOf } from '../../fixtures/catalogue';

const entry = (id: CatalogueEntry['id'], requires: CatalogueEntry['requires']): CatalogueEntry => ({
  ...(catalogue.practices.find((one) => one.id === id) as CatalogueEntry),
  requires,
});
const all = [
  entry('release-management', ['change-enablement']),
  entry('change-enablement', ['incident-management']),
  entry('incident-management', []),
];

describe('choosing practices', () => {
  test('what a practice needs is found to the end, and what is there already is not asked for', () => {
    expect(missingFor('release-management', all, [])).toEqual(['change-enablement', 'incident-management']);
    expect(missingFor('release-management', all, ['change-enablement'])).toEqual([]);
  });

  test('two that need each other are each asked for once', () => {
    const circle = [
      entry('release-management', ['change-enablement']),
      entry('change-enablement', ['incident-management']),
      entry('incident-management', ['change-enablement']),
    ];
    expect(missingFor('release-management', circle, ['release-management'])).toEqual([
      'change-enablement',
      'incident-management',
    ]);
  });

  test('every practice that is shipped stands in a group, and only what is searched for is left', () => {
    const found = (search: string) =>
      groupPractices(catalogue.practices, search).flatMap(({ entries }) => entries.map(({ id }) => id));
    expect(found('')).toHaveLength(catalogue.practices.length);
    expect(found('contract supplier')).toContain('supplier-register');
    expect(found('unicorn')).toEqual([]);
  });
});

describe('asking for a plan', () => {
  const shipped = asShipped(viewOf('change-enablement'));
  const adapted = rename(shipped, 'types', 'change', 'RFC', 'Change');
  const choices = { practices: ['change-enablement' as const], settings: null, adaptations: null };

  test('as shipped needs no adaptation', () => {
    expect(planRequest('1', choices, settings)).toEqual({
      projectId: '1',
      practices: ['change-enablement'],
      settings: settings.proposed,
    });
  });

  test('one that is as shipped again is said, or the earlier one would stay', () => {
    const before = { ...settings, adaptations: [adapted] };
    expect(planRequest('1', { ...choices, adaptations: [shipped] }, before).adaptations).toEqual([shipped]);
    expect(planRequest('1', choices, before).adaptations).toEqual([adapted]);
  });

  test('that of a practice which is not chosen stays behind', () => {
    const other = { ...choices, practices: ['incident-management' as const], adaptations: [adapted] };
    expect(planRequest('1', other, settings)).not.toHaveProperty('adaptations');
  });
});

describe('who decided', () => {
  const today = '2026-11-20';
  const good = { approvedBy: 'Petra', benefit: 'Fewer failures', checkOn: '2027-02-01' };

  test('nothing at all is allowed; half of it is not', () => {
    expect(readDecision({ approvedBy: ' ', benefit: '', checkOn: '' }, today)).toEqual({ decision: null });
    expect(readDecision({ ...good, benefit: '' }, today)).toMatchObject({
      errors: { benefit: expect.stringContaining('3 characters') as string },
    });
  });

  test('the day to check is after today', () => {
    expect(readDecision({ ...good, checkOn: today }, today)).toHaveProperty('errors.checkOn');
    expect(readDecision(good, today)).toEqual({ decision: good });
  });
});

test.each([
  [{ value: 12.34, unit: 'percent' as const }, '12 %'],
  [{ value: 4.25, unit: 'percent' as const }, '4.3 %'],
  [{ value: 1412, unit: 'count' as const }, '1,412'],
  [{ value: 1, unit: 'hours' as const }, '1 hour'],
  [{ value: null, unit: 'minutes' as const }, 'not known'],
])('a figure with its unit: %j is %s', (figure, words) => expect(figureWords(figure)).toBe(words));
