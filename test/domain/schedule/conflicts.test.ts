import * as fc from 'fast-check';
import { conflictsOf, moverOf, type ReachOf } from '../../../src/domain/schedule/conflicts';
import type { Slot } from '../../../src/domain/schedule/types';
import { iso, slot } from './builders';

/** Payments needs the database and nothing stands in for it; nobody knows of anything else. */
const MAP: Readonly<Record<string, readonly string[]>> = { payments: ['database'], database: ['payments'] };
const reachOf: ReachOf = (id) => {
  const neighbours = MAP[id];
  return neighbours ? { name: id.toUpperCase(), neighbours } : null;
};
const other = (more: Partial<Slot> = {}): Slot => slot({ issueId: '2', issueKey: 'CHG-2', ...more });
const gradeOf = (a: Slot, b: Slot): number => conflictsOf(a, [b], reachOf)[0]?.grade ?? 0;

describe('grades', () => {
  test('3: the same service in the same environment', () => {
    expect(conflictsOf(slot(), [other()], reachOf)).toEqual([
      {
        otherId: '2',
        otherKey: 'CHG-2',
        grade: 3,
        why: 'Both change PAYMENTS in Production',
        otherStart: slot().start,
        otherEnd: slot().end,
        mover: 'other',
      },
    ]);
  });
  test('2: one of the services needs the other with nothing in its place', () => {
    expect(gradeOf(slot(), other({ services: ['database'] }))).toBe(2);
  });
  test('2: the same implementer, whatever the services', () => {
    const ann = { implementer: 'ann' };
    expect(gradeOf(slot(ann), other({ ...ann, services: ['mail'] }))).toBe(2);
  });
  test('1: the same team', () => {
    expect(gradeOf(slot({ team: 'Core' }), other({ team: ' core', services: ['mail'] }))).toBe(1);
  });
  test('0: nothing in common; nobody is not the same implementer, no team not the same team', () => {
    expect(gradeOf(slot(), other({ services: ['mail'] }))).toBe(0);
    expect(gradeOf(slot({ services: [] }), other({ services: [] }))).toBe(0);
  });
  test('of several the gravest counts, and all are told', () => {
    const both = { implementer: 'ann', team: 'Core' };
    const [conflict] = conflictsOf(slot(both), [other(both)], reachOf);
    expect(conflict?.grade).toBe(3);
    expect(conflict?.why).toBe(
      'Both change PAYMENTS in Production; the same person implements both; Core works on both',
    );
  });
});

describe('what takes part', () => {
  test.each([
    ['draft', 0],
    ['submitted', 3],
    ['scheduled', 3],
    ['implementing', 3],
    ['onHold', 0],
    ['review', 0],
    ['closed', 0],
    ['cancelled', 0],
  ] as const)('%s gives grade %i, on either side', (phase, grade) => {
    expect(gradeOf(slot({ phase }), other())).toBe(grade);
    expect(gradeOf(slot(), other({ phase }))).toBe(grade);
  });
  test('windows that touch don’t conflict, windows that share a minute do', () => {
    const after = (start: string): Slot => other({ start: iso(start), end: iso('2026-12-01T14:00') });
    expect(gradeOf(slot(), after('2026-12-01T12:00'))).toBe(0);
    expect(gradeOf(slot(), after('2026-12-01T11:59'))).toBe(3);
  });
  test('another environment is none of its business; the case of its name is', () => {
    expect(gradeOf(slot(), other({ environment: 'Test' }))).toBe(0);
    expect(gradeOf(slot(), other({ environment: 'production' }))).toBe(3);
  });
  test('an environment that isn’t stated could be the same one', () => {
    expect(gradeOf(slot(), other({ environment: null }))).toBe(3);
    expect(gradeOf(slot({ environment: null }), other({ environment: null }))).toBe(3);
  });
  test('changes of one release don’t conflict, of two they do', () => {
    const of = (release: string): Partial<Slot> => ({ release });
    expect(gradeOf(slot(of('7')), other(of('7')))).toBe(0);
    expect(gradeOf(slot(of('7')), other(of('8')))).toBe(3);
  });
  test('nothing conflicts with itself', () => {
    expect(conflictsOf(slot(), [slot()], reachOf)).toEqual([]);
  });
});

describe('who moves', () => {
  const later = iso('2026-11-21T09:00');
  test('the one submitted later', () => {
    expect(moverOf(slot({ submittedAt: later }), other())).toBe('this');
    expect(moverOf(slot(), other({ submittedAt: later }))).toBe('other');
  });
  test('of two submitted together the one with the higher id, as a number', () => {
    expect(moverOf(slot({ issueId: '10' }), slot({ issueId: '9' }))).toBe('this');
    expect(moverOf(slot({ issueId: '9' }), slot({ issueId: '10' }))).toBe('other');
  });
  test('one that was never submitted', () => {
    expect(moverOf(slot({ submittedAt: null }), other())).toBe('this');
  });
});

test('gravest first, then the one that begins first', () => {
  const found = conflictsOf(
    slot(),
    [
      other({ issueId: '3', services: ['database'], start: iso('2026-12-01T08:00') }),
      other({ issueId: '4', start: iso('2026-12-01T11:00') }),
      other({ issueId: '5', start: iso('2026-12-01T09:00') }),
    ],
    reachOf,
  );
  expect(found.map(({ otherId }) => otherId)).toEqual(['5', '4', '3']);
});

test('what conflicts with one finds that one in the same grade and words, and exactly one of the two moves', () => {
  const name = fc.constantFrom('payments', 'database', 'mail', 'web');
  const anySlot = (issueId: string): fc.Arbitrary<Slot> =>
    fc
      .record({
        from: fc.integer({ min: 0, max: 5 }),
        hours: fc.integer({ min: 0, max: 3 }),
        phase: fc.constantFrom('submitted', 'scheduled', 'implementing', 'draft', 'onHold'),
        environment: fc.constantFrom(null, 'Production', 'production', 'Test'),
        services: fc.uniqueArray(name, { maxLength: 3 }),
        implementer: fc.constantFrom(null, 'ann', 'bob'),
        team: fc.constantFrom(null, 'Core', 'core', 'Web'),
        release: fc.constantFrom(null, '7', '8'),
        submittedAt: fc.constantFrom(null, iso('2026-11-20T09:00'), iso('2026-11-21T09:00')),
      })
      .map(({ from, hours, ...more }) => {
        const at = (hour: number): string => new Date(Date.UTC(2026, 11, 1, hour)).toISOString();
        return slot({ ...more, issueId, start: at(from), end: at(from + hours) });
      });
  /** Not mutual, as records of different age may be. */
  const lopsided: ReachOf = (id) => (id === 'web' ? { name: 'Web', neighbours: ['mail'] } : reachOf(id));
  fc.assert(
    fc.property(anySlot('1'), anySlot('2'), (a, b) => {
      const [there, back] = [conflictsOf(a, [b], lopsided), conflictsOf(b, [a], lopsided)];
      expect(there.length).toBe(back.length);
      expect(there[0]?.grade).toBe(back[0]?.grade);
      if (there[0]) expect(there[0].mover).not.toBe(back[0]?.mover);
    }),
    { numRuns: 1000 },
  );
});
