import * as fc from 'fast-check';
import { compact, compactHistory, expand } from '../../../src/domain/back-test/compact-history';
import { longOrder, shortOrder } from '../../../src/domain/back-test/short-order';
import { buildHistory, type Change } from '../../../src/domain/history/build-history';
import type { ObservedFact } from '../../../src/domain/history/facts';
import type { FieldValue, History, HistoryItem } from '../../../src/domain/history/types';

const CREATED = Date.parse('2026-11-23T10:00:00Z');
const HOUR = 3_600_000;
const META = { id: '10001', key: 'ITS-1', closedAt: CREATED + 99 * HOUR, resolution: 'Done' };

const text = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('__proto__', 'status', '10001', ''));
const nullable = fc.option(text);
const value: fc.Arbitrary<FieldValue> = fc.record({ id: nullable, text: nullable });
const order = fc.oneof(
  text,
  fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }), fc.constantFrom('f', 'c', 'o', 'l'), fc.nat(9999))
    .map(([id, kind, index]) => `b:${String(id).padStart(20, '0')}:${kind}${String(index).padStart(4, '0')}`),
);
const head = { at: fc.integer({ min: CREATED, max: CREATED + 1e10 }), order, author: nullable };
const item: fc.Arbitrary<HistoryItem> = fc.oneof(
  fc.record({ ...head, kind: fc.constant('field' as const), field: text, from: value, to: value }),
  fc.record({
    ...head,
    kind: fc.constant('comment' as const),
    commentId: text,
    authorKind: fc.constantFrom('agent' as const, 'customer' as const, 'app' as const, 'automation' as const),
    isPublic: fc.boolean(),
    assumed: fc.boolean(),
  }),
  fc.record({ ...head, kind: fc.constant('own' as const), event: text }),
  fc.record({ ...head, kind: fc.constant('link' as const), linkType: text, other: text }),
);
const history: fc.Arbitrary<History> = fc.record({
  createdAt: fc.constant(CREATED),
  initial: fc.dictionary(text, value, { maxKeys: 5 }),
  items: fc.array(item, { maxLength: 20 }),
});

test('what was kept gives the same history back, through JSON and its shape', () => {
  fc.assert(
    fc.property(history, (told) => {
      const stored: unknown = JSON.parse(JSON.stringify(compact(told, META)));
      expect(expand(compactHistory.parse(stored))).toEqual({ ...told, initial: { ...told.initial } });
    }),
    { numRuns: 500 },
  );
});

test('a short order is the order without what only makes it sort', () => {
  const usual = 'b:00000000000000010023:f0002';
  expect(shortOrder(usual)).toBe('10023f2');
  expect(shortOrder('b:00000000000000010023:c0000')).toBe('10023c');
  for (const any of [
    usual,
    'b:00000000000000000000:c0000',
    'a9007199254740000:x:f0001',
    '',
    '10023f2',
    '=7f',
  ])
    expect(longOrder(shortOrder(any))).toBe(any);
});

const field = (fieldId: string, from: string, to: string) => ({
  fieldId,
  from: `100${from.length}`,
  fromString: from,
  to: `100${to.length}`,
  toString: to,
});
const STATES = ['Open', 'Work in progress', 'Waiting for customer', 'Pending'];
const changes: Change[] = Array.from({ length: 12 }, (_, index) => ({
  id: String(204_511 + index * 37),
  at: CREATED + (index + 1) * 3 * HOUR,
  author: `557058:6f1d8d3a-2c1e-4b5a-9a55-0b6a8a0d3c1${index % 3}`,
  items: [
    field('status', STATES[index % 4] ?? '', STATES[(index + 1) % 4] ?? ''),
    ...(index % 4 === 0 ? [field('assignee', 'Priya Raman', 'Tomasz Kowalczyk')] : []),
    ...(index % 4 === 1 ? [field('description', 'Long text', 'Longer text')] : []),
  ],
}));
const facts: ObservedFact[] = Array.from({ length: 5 }, (_, index) => ({
  kind: 'comment',
  id: String(88_001 + index),
  at: new Date(CREATED + index * 5 * HOUR).toISOString(),
  author: `557058:6f1d8d3a-2c1e-4b5a-9a55-0b6a8a0d3c1${index % 2}`,
  authorKind: index % 2 ? 'agent' : 'customer',
  isPublic: true,
  assumed: false,
}));
const TICKET = buildHistory({
  createdAt: CREATED,
  current: Object.fromEntries(
    [
      'status',
      'priority',
      'issuetype',
      'project',
      'assignee',
      'customfield_10021',
      'resolution',
      'labels',
    ].map((name) => [name, { id: '10004', text: `The ${name} at present` }]),
  ),
  changes,
  facts,
});

test('a usual ticket takes less than 2 KB', () => {
  expect(JSON.stringify(compact(TICKET, META)).length).toBeLessThan(2048);
});

test('of fields that no policy asks for nothing is kept', () => {
  const stored = compact(TICKET, META, new Set(['status']));
  expect(stored.fields).toEqual(['status']);
  expect(JSON.stringify(stored)).not.toContain('Longer text');
  const expanded = expand(stored);
  expect(expanded.items).toEqual(
    TICKET.items.filter((one) => one.kind !== 'field' || one.field === 'status'),
  );
  expect(expanded.initial).toEqual({ status: TICKET.initial['status'] });
});

test('a record that names what it does not have is damaged, and says so', () => {
  const stored = compact(TICKET, META);
  expect(() => expand({ ...stored, values: [] })).toThrow('names place 0 of 0');
});
