import type { Round } from '../../../src/domain/approvals/types';
import { voidedBy } from '../../../src/usecases/gate/lacks';

type How = NonNullable<Round['closed']>['how'];
const closed = (how: How, ...names: readonly string[]) => ({
  closed: { how, diff: names.map((name) => ({ name })) },
});
const OPEN = { closed: null };
const namesOf = (...rounds: readonly object[]) => voidedBy({ rounds: rounds as Round[] });

describe('what voided the approval before the present one', () => {
  test('is nothing before the first edit', () => {
    expect(namesOf()).toEqual([]);
    expect(namesOf(OPEN)).toEqual([]);
    expect(namesOf(closed('void', 'Plan'))).toEqual([]);
  });

  test('is every field of the edits in a row, each once', () => {
    expect(namesOf(closed('void', 'Plan'), OPEN)).toEqual(['Plan']);
    expect(namesOf(closed('void', 'Plan', 'Start'), closed('void', 'Plan', 'Service'), OPEN)).toEqual([
      ...['Plan', 'Start', 'Service'],
    ]);
  });

  test.each(['rejected', 'resubmitted', 'superseded', 'cancelled', 'gate'] as const)(
    'is forgotten once a round was closed otherwise: %s',
    (how) => {
      expect(namesOf(closed('void', 'Plan'), closed(how), OPEN)).toEqual([]);
      expect(namesOf(closed('void', 'Plan'), closed(how), closed('void', 'Start'), OPEN)).toEqual(['Start']);
    },
  );

  test('is no vote on what was done', () => {
    expect(namesOf(closed('void', 'Plan'), OPEN, { ...OPEN, purpose: 'retro' })).toEqual(['Plan']);
  });
});
