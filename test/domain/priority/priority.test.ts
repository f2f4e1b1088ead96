import * as fc from 'fast-check';
import { buildHistory } from '../../../src/domain/history/build-history';
import { checkMatrix, decidePriority, priorityFor } from '../../../src/domain/priority';
import type { PriorityMatrix } from '../../../src/domain/sla/types';

const named = (...names: string[]) => names.map((name) => ({ id: name.toLowerCase(), name }));
const matrix: PriorityMatrix = {
  impacts: named('Extensive', 'Significant', 'Minor'),
  urgencies: named('Critical', 'High', 'Low'),
  priorities: named('P1', 'P2', 'P3', 'P4'),
  cells: [
    [0, 1, 2],
    [1, 1, 2],
    [2, 2, 3],
  ],
};

describe('the matrix', () => {
  test('says the priority and why', () => {
    expect(priorityFor(matrix, 'significant', 'high')).toEqual({
      priority: { id: 'p2', name: 'P2' },
      why: 'P2 because impact is Significant and urgency High.',
    });
  });
  test('says what is missing', () => {
    expect(priorityFor(matrix, null, 'gone')).toEqual({
      priority: null,
      why: "No priority from the matrix: Impact is not answered and Urgency has a value that the matrix doesn't know.",
    });
  });
  test('a sound one has no faults', () => expect(checkMatrix(matrix)).toEqual([]));
  test.each<[string, Partial<PriorityMatrix>, string]>([
    [
      'a missing row',
      {
        cells: [
          [0, 1, 2],
          [1, 1, 2],
        ],
      },
      'cells',
    ],
    [
      'a missing cell',
      {
        cells: [
          [0, 1, 2],
          [1, 1],
          [2, 2, 3],
        ],
      },
      'cells[1]',
    ],
    [
      'an unknown priority',
      {
        cells: [
          [0, 1, 2],
          [1, 1, 2],
          [2, 2, 4],
        ],
      },
      'cells[2][2]',
    ],
    [
      'less impact, graver',
      {
        cells: [
          [0, 1, 2],
          [1, 1, 2],
          [2, 2, 1],
        ],
      },
      'cells[2][2]',
    ],
    ['no urgency', { urgencies: [], cells: [[], [], []] }, 'urgencies'],
    ['a value twice', { impacts: named('A', 'A', 'B') }, 'impacts[1].id'],
    [
      'seven impacts',
      {
        impacts: named('1', '2', '3', '4', '5', '6', '7'),
        cells: Array.from({ length: 7 }, () => [0, 1, 2]),
      },
      'impacts',
    ],
  ])('refuses %s', (_name, part, path) =>
    expect(checkMatrix({ ...matrix, ...part }).map((f) => f.path)).toEqual([path]),
  );
});

const CREATED = Date.parse('2026-11-23T10:00:00Z');
const fields = { impact: 'imp', urgency: 'urg', appAccountIds: ['steward'] };
type Edit = { at?: number; author?: string; set: Record<string, string | null> };
function decide(initial: Record<string, string | null>, ...edits: Edit[]) {
  const state = { ...initial };
  const changes = edits.map((edit, index) => ({
    id: String(index),
    at: CREATED + (edit.at ?? (index + 1) * 1000),
    author: edit.author ?? 'anna',
    items: Object.entries(edit.set).map(([fieldId, to]) => {
      const from = state[fieldId] ?? null;
      state[fieldId] = to;
      return { fieldId, from, fromString: from, to, toString: to };
    }),
  }));
  const current = Object.fromEntries(Object.entries(state).map(([k, id]) => [k, { id, text: id }]));
  return decidePriority(matrix, buildHistory({ createdAt: CREATED, current, changes, facts: [] }), fields);
}
const start = { imp: 'significant', urg: 'high', priority: 'p4' };

describe('who decides', () => {
  test('the matrix, at creation, whatever the form said', () =>
    expect(decide(start)).toMatchObject({ wanted: 'p2', overriddenBy: null }));
  test('and whenever impact or urgency changes', () =>
    expect(decide(start, { set: { urg: 'low' } }).wanted).toBe('p3'));
  test("Steward's own write is no override", () =>
    expect(decide(start, { author: 'steward', set: { priority: 'p2' } })).toMatchObject({
      wanted: 'p2',
      overriddenBy: null,
    }));
  test('a manual edit is an override with its author', () => {
    expect(decide(start, { set: { priority: 'p1' } })).toMatchObject({
      wanted: null,
      overriddenBy: { accountId: 'anna', at: CREATED + 1000, priority: { id: 'p1' } },
      why: 'Set to p1 by hand, until impact or urgency changes. The matrix says P2 because impact is Significant and urgency High.',
    });
  });
  test('it stays through other edits', () =>
    expect(decide(start, { set: { priority: 'p1' } }, { set: { summary: 'x' } }).wanted).toBeNull());
  test('and ends when impact or urgency changes again', () =>
    expect(decide(start, { set: { priority: 'p1' } }, { set: { imp: 'minor' } })).toMatchObject({
      wanted: 'p3',
      overriddenBy: null,
    }));
  test('the last override counts', () =>
    expect(
      decide(start, { set: { priority: 'p1' } }, { author: 'ben', set: { priority: 'p4' } }).overriddenBy
        ?.accountId,
    ).toBe('ben'));
  test('setting it back to what the matrix says ends it', () =>
    expect(decide(start, { set: { priority: 'p1' } }, { set: { priority: 'p2' } })).toMatchObject({
      wanted: 'p2',
      overriddenBy: null,
    }));
  test('both in one edit: the person has the last word', () =>
    expect(decide(start, { set: { imp: 'minor', priority: 'p1' } }).overriddenBy?.priority.id).toBe('p1'));
  test('what happens in the instant of creation is creation', () =>
    expect(decide(start, { at: 0, set: { priority: 'p1' } })).toMatchObject({
      wanted: 'p2',
      overriddenBy: null,
    }));
  test('without an answer there is nothing to set and nothing to override', () =>
    expect(decide({ imp: null, urg: 'high' }, { set: { priority: 'p1' } })).toMatchObject({
      wanted: null,
      overriddenBy: null,
    }));
  test('an override made while impact was unanswered ends with the answer', () =>
    expect(
      decide({ imp: null, urg: 'high' }, { set: { priority: 'p1' } }, { set: { imp: 'minor' } }).wanted,
    ).toBe('p3'));
});

test('writing what is wanted and deciding again wants the same: no loop', () => {
  const value = fc.constantFrom('extensive', 'significant', 'minor', null);
  const edit = fc.record({
    author: fc.constantFrom('anna', 'steward'),
    set: fc.dictionary(fc.constantFrom('imp', 'priority'), value),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      const before = decide(start, ...edits);
      if (before.wanted === null) return;
      const after = decide(start, ...edits, { author: 'steward', set: { priority: before.wanted } });
      expect([after.wanted, after.overriddenBy]).toEqual([before.wanted, null]);
    }),
  );
});
