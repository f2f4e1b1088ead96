import fc from 'fast-check';
import {
  CONFIRM_MS,
  declarationOf,
  doorOf,
  emergencyWindow,
  lastPhoned,
  phoneState,
  withoutApprovalSince,
} from '../../../src/domain/emergency';
import type { EmergencyEntry } from '../../../src/domain/emergency/types';

const DAY = 86_400_000;
const T = Date.parse('2026-11-23T08:00:00.000Z');
const [SEAL, OTHER] = ['a'.repeat(64), 'b'.repeat(64)];
const cause = { kind: 'code', code: 'safety', text: 'People are in danger' } as const;
const declared = (at = T): EmergencyEntry => ({ kind: 'declared', at, by: 'dan', cause });
const withdrawn = (at: number): EmergencyEntry => ({
  kind: 'withdrawn',
  at,
  by: 'dan',
  reason: 'It can wait',
});
const phoned = (at: number, extra: { id?: string; seal?: string } = {}): EmergencyEntry => ({
  kind: 'phoned',
  id: 'p1',
  at,
  by: 'rita',
  approver: 'cat',
  channel: 'phone',
  calledAt: at - 60_000,
  note: '',
  seal: SEAL,
  ...extra,
});
const answered = (kind: 'phoneConfirmed' | 'phoneDenied', at: number, by = 'cat'): EmergencyEntry => ({
  kind,
  of: 'p1',
  at,
  by,
  note: null,
});
const broken = (at: number, seal = SEAL): EmergencyEntry => ({
  kind: 'glassBroken',
  at,
  by: 'dan',
  incidentId: '7',
  incidentKey: 'INC-7',
  reason: 'Nobody answers',
  seal,
});

describe('the doors of an emergency', () => {
  test.each<
    [string, EmergencyEntry[], 'approved' | 'pending' | null, number, string, 'a' | 'b' | 'c' | null]
  >([
    ['none for an ordinary change, however approved', [], 'approved', T, SEAL, null],
    ['none by being declared alone', [declared()], 'pending', T, SEAL, null],
    ['a by an approved decision', [declared()], 'approved', T, SEAL, 'a'],
    ['none once it was taken back', [declared(), withdrawn(T + 1)], 'approved', T + 2, SEAL, null],
    ['b at the instant it is recorded', [declared(), phoned(T)], null, T, SEAL, 'b'],
    ['b a day later to the millisecond', [declared(), phoned(T)], null, T + CONFIRM_MS, SEAL, 'b'],
    ['none a millisecond later', [declared(), phoned(T)], null, T + CONFIRM_MS + 1, SEAL, null],
    [
      'b for good once confirmed',
      [declared(), phoned(T), answered('phoneConfirmed', T + 5)],
      null,
      T + 9 * DAY,
      SEAL,
      'b',
    ],
    ['none once denied', [declared(), phoned(T), answered('phoneDenied', T + 5)], null, T + 6, SEAL, null],
    [
      'b after somebody else denied it',
      [declared(), phoned(T), answered('phoneDenied', T + 5, 'eve')],
      null,
      T + 6,
      SEAL,
      'b',
    ],
    ['none for another content', [declared(), phoned(T)], null, T, OTHER, null],
    ['none by a call from before it was declared', [phoned(T - 5), declared()], null, T, SEAL, null],
    ['c by broken glass', [declared(), broken(T + 1)], 'pending', T + 1, SEAL, 'c'],
    ['none by glass broken for another content', [declared(), broken(T + 1, OTHER)], null, T + 1, SEAL, null],
    [
      'c where the phone was denied',
      [declared(), phoned(T), answered('phoneDenied', T + 5), broken(T + 6)],
      null,
      T + 7,
      SEAL,
      'c',
    ],
    ['b before c', [declared(), broken(T + 1), phoned(T + 2)], null, T + 3, SEAL, 'b'],
    ['a before b', [declared(), phoned(T)], 'approved', T, SEAL, 'a'],
  ])('%s', (_, entries, decision, now, seal, door) => {
    expect(doorOf(entries, decision, now, seal)).toBe(door);
  });
});

const entry = fc.oneof(
  fc.constant(declared(T)),
  fc.integer({ min: 0, max: 3 * DAY }).map((after) => withdrawn(T + after)),
  fc
    .record({ after: fc.integer({ min: 0, max: 3 * DAY }), seal: fc.constantFrom(SEAL, OTHER) })
    .map(({ after, seal }) => phoned(T + after, { seal })),
  fc
    .record({
      kind: fc.constantFrom('phoneConfirmed' as const, 'phoneDenied' as const),
      after: fc.integer({ min: 0, max: 3 * DAY }),
      by: fc.constantFrom('cat', 'eve'),
    })
    .map(({ kind, after, by }) => answered(kind, T + after, by)),
  fc
    .record({ after: fc.integer({ min: 0, max: 3 * DAY }), seal: fc.constantFrom(SEAL, OTHER) })
    .map(({ after, seal }) => broken(T + after, seal)),
);
const history = fc
  .array(entry, { maxLength: 8 })
  .map((entries) => [...entries].sort((one, other) => one.at - other.at));
const decision = fc.constantFrom(
  'approved' as const,
  'pending' as const,
  'rejected' as const,
  'blocked' as const,
  null,
);
const instant = fc.integer({ min: 0, max: 5 * DAY }).map((after) => T + after);

describe('laws of the doors', () => {
  test('no door is open unless it is declared, and a is open exactly then with an approval', () => {
    fc.assert(
      fc.property(history, decision, instant, (entries, decided, now) => {
        const door = doorOf(entries, decided, now, SEAL);
        if (declarationOf(entries) === null) expect(door).toBeNull();
        else expect(door === 'a').toBe(decided === 'approved');
      }),
    );
  });

  test('b covers exactly the content that was read out, waits a day, and never outlives a denial', () => {
    fc.assert(
      fc.property(history, instant, (entries, now) => {
        if (doorOf(entries, null, now, SEAL) !== 'b') return;
        const last = lastPhoned(entries);
        expect(last?.seal).toBe(SEAL);
        expect(last === null ? null : phoneState(entries, last, now)).toMatch(/^(waiting|confirmed)$/);
      }),
    );
  });

  test('without an approval only what is written opens a door, and time alone never does', () => {
    fc.assert(
      fc.property(history, instant, fc.integer({ min: 0, max: 5 * DAY }), (entries, now, later) => {
        const before = doorOf(entries, null, now, SEAL);
        const after = doorOf(entries, null, now + later, SEAL);
        if (before === null) expect(after).toBeNull();
        if (before === 'c') expect(after).toBe('c');
      }),
    );
  });

  test('the glass opens c only for its content, and only where it was broken', () => {
    fc.assert(
      fc.property(history, decision, instant, (entries, decided, now) => {
        if (doorOf(entries, decided, now, SEAL) === 'c')
          expect(entries.some((one) => one.kind === 'glassBroken' && one.seal === SEAL)).toBe(true);
      }),
    );
  });
});

describe('since when it counts as gone in without approval', () => {
  const passed = (door: 'a' | 'b' | 'c', at = T + 10) => ({ door, at });
  const call = [declared(), phoned(T)];
  test.each<[string, EmergencyEntry[], ReturnType<typeof passed> | null, number, number | null]>([
    ['never, if it hasn’t passed', call, null, T + 9 * DAY, null],
    ['never by door a', call, passed('a'), T + 9 * DAY, null],
    ['from its pass by door c', [declared(), broken(T)], passed('c'), T + 20, T + 10],
    ['not yet while the approver has time', call, passed('b'), T + CONFIRM_MS, null],
    ['from when the time is over', call, passed('b'), T + CONFIRM_MS + 1, T + CONFIRM_MS + 1],
    ['from the denial', [...call, answered('phoneDenied', T + 50)], passed('b'), T + 60, T + 50],
    [
      'from its pass, if it was denied before',
      [...call, answered('phoneDenied', T + 5)],
      passed('b'),
      T + 60,
      T + 10,
    ],
    [
      'never, if it was confirmed',
      [...call, answered('phoneConfirmed', T + 50)],
      passed('b'),
      T + 9 * DAY,
      null,
    ],
  ])('%s', (_, entries, pass, now, since) => {
    expect(withoutApprovalSince(entries, pass, now)).toBe(since);
  });
});

describe('the window of an emergency', () => {
  const declaration = declarationOf([declared()]);
  test('runs from the declaration, as long as it takes', () => {
    expect(emergencyWindow(declaration, { start: null, end: null })).toEqual({
      start: T,
      end: null,
      isOpenEnded: true,
    });
  });
  test('is the one it names', () => {
    const named = { start: T + 5, end: T + 9 };
    expect(emergencyWindow(declaration, named)).toEqual({ ...named, isOpenEnded: false });
  });
  test('of an ordinary change is missing where it isn’t said', () => {
    expect(emergencyWindow(null, { start: null, end: null })).toEqual({
      start: null,
      end: null,
      isOpenEnded: false,
    });
  });
});
