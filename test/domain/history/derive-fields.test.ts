import { buildHistory, fieldAt, stateAt } from '../../../src/domain/history/build-history';
import { deriveFields } from '../../../src/domain/history/derive-fields';
import { observedFact, type ObservedFact } from '../../../src/domain/history/facts';
import { keysOf } from '../../../src/domain/history/field-value';
import { replay } from '../../../src/domain/sla/replay';
import { at, book, comment, CREATED, historyOf, HOUR, is, policy } from '../sla/build';

const site = { statusCategories: { open: 'new', waiting: 'indeterminate', done: 'done' } } as const;
const own = (id: string, when: string, event: string): ObservedFact => ({
  kind: 'own',
  id,
  at: new Date(when).toISOString(),
  author: null,
  event,
});
const link = (id: string, when: string, type: string): ObservedFact => ({
  kind: 'link',
  id,
  at: new Date(when).toISOString(),
  author: 'agent-1',
  type,
  other: '10099',
});
const derived = (...[initial, edits, facts]: Parameters<typeof historyOf>) =>
  deriveFields(historyOf(initial, edits, facts), site);
const idAt = (history: ReturnType<typeof derived>, field: string, when: string): string | null =>
  fieldAt(history, field, at(when)).id;

describe('the status category', () => {
  const history = derived({ status: 'open' }, [
    ['2026-11-23T11:00:00Z', { status: 'waiting' }],
    ['2026-11-23T12:00:00Z', { status: 'gone' }],
    ['2026-11-23T13:00:00Z', { status: 'done' }],
  ]);
  test('follows the status from creation on', () => {
    expect(history.initial['statusCategory']?.id).toBe('new');
    expect(idAt(history, 'statusCategory', '2026-11-23T11:00:00Z')).toBe('indeterminate');
    expect(idAt(history, 'statusCategory', '2026-11-23T13:00:00Z')).toBe('done');
  });
  test('is empty for a status that was deleted since', () =>
    expect(idAt(history, 'statusCategory', '2026-11-23T12:00:00Z')).toBeNull());
  test('a status called like a built-in of the language has none', () =>
    expect(derived({ status: 'constructor' }).initial['statusCategory']?.id).toBeNull());
});

describe('the last comment', () => {
  test('is by whom the last public comment of a person was', () => {
    const history = derived(
      { status: 'open' },
      [],
      [
        comment('1', '2026-11-23T11:00:00Z', 'customer'),
        comment('2', '2026-11-23T12:00:00Z', 'agent', { isPublic: false }),
        comment('3', '2026-11-23T13:00:00Z', 'automation'),
        comment('4', '2026-11-23T14:00:00Z', 'agent'),
      ],
    );
    expect(history.initial['lastComment']?.id).toBeNull();
    expect(idAt(history, 'lastComment', '2026-11-23T11:00:00Z')).toBe('customer');
    expect(idAt(history, 'lastComment', '2026-11-23T13:59:00Z')).toBe('customer');
    expect(idAt(history, 'lastComment', '2026-11-23T14:00:00Z')).toBe('agent');
  });
  test('pauses a clock while the customer is asked', () => {
    const p = policy({ clock: { pause: [{ level: is('lastComment', 'agent'), reason: 'Asked' }] } });
    const history = derived(
      { status: 'open' },
      [],
      [comment('1', '2026-11-23T11:00:00Z', 'agent'), comment('2', '2026-11-23T13:00:00Z', 'customer')],
    );
    expect(replay(p, book, history, at('2026-11-23T14:00:00Z')).cycles[0]).toMatchObject({
      state: 'running',
      elapsedTime: 2 * HOUR,
    });
  });
});

test('the approval follows its own events, others leave it alone', () => {
  const events = [
    'approval opened',
    'gate passed',
    'approved',
    'approval withdrawn',
    'rejected',
    'approval void',
  ];
  const facts = events.map((event, index) => own(String(index), `2026-11-23T1${index}:30:00Z`, event));
  const history = derived({ status: 'open' }, [], facts);
  expect(events.map((_, index) => idAt(history, 'approval', `2026-11-23T1${index}:30:00Z`))).toEqual([
    'pending',
    'pending',
    'approved',
    'pending',
    'rejected',
    'void',
  ]);
});

test('what stays what it is does not change: a second comment by an agent, another status of the same category', () => {
  const history = deriveFields(
    historyOf(
      { status: 'open' },
      [['2026-11-23T11:00:00Z', { status: 'todo' }]],
      [comment('1', '2026-11-23T11:00:00Z', 'agent'), comment('2', '2026-11-23T12:00:00Z', 'agent')],
    ),
    { statusCategories: { open: 'new', todo: 'new' } },
  );
  expect(history.items.flatMap((item) => (item.kind === 'field' ? [item.field] : []))).toEqual([
    'lastComment',
    'status',
  ]);
});

test('links gather their types, each once', () => {
  const history = derived(
    { status: 'open' },
    [],
    [
      link('1', '2026-11-23T11:00:00Z', '7:outward'),
      link('2', '2026-11-23T12:00:00Z', '10:inward'),
      link('3', '2026-11-23T13:00:00Z', '7:outward'),
    ],
  );
  expect(keysOf('links', stateAt(history, at('2026-11-23T12:00:00Z'))['links'])).toEqual([
    '10:inward',
    '7:outward',
  ]);
  expect(history.items.filter((item) => item.kind === 'field')).toHaveLength(2);
});

test('what is derived stands right behind what it follows from, in the same instant', () => {
  const history = derived({ status: 'open' }, [
    ['2026-11-23T11:00:00Z', { status: 'waiting', priority: 'p1' }],
    ['2026-11-23T11:00:00Z', { status: 'done' }],
  ]);
  expect(history.items.map((item) => item.kind === 'field' && item.field)).toEqual([
    'status',
    'statusCategory',
    'priority',
    'status',
    'statusCategory',
  ]);
  const sorted = [...history.items].sort((a, b) => a.at - b.at || (a.order < b.order ? -1 : 1));
  expect(sorted).toEqual(history.items);
});

test('deriving twice is deriving once; deriving with more knowledge replaces what was derived', () => {
  const facts = [
    comment('1', '2026-11-23T11:00:00Z', 'agent'),
    link('2', '2026-11-23T12:00:00Z', '7:outward'),
  ];
  const once = derived({ status: 'open' }, [['2026-11-23T11:00:00Z', { status: 'done' }]], facts);
  expect(deriveFields(once, site)).toEqual(once);
  const known = deriveFields(once, { statusCategories: { open: 'indeterminate', done: 'done' } });
  expect(known.initial['statusCategory']?.id).toBe('indeterminate');
});

test('the plain history is not touched', () => {
  const plain = historyOf({ status: 'open' }, [['2026-11-23T11:00:00Z', { status: 'done' }]]);
  const before = JSON.stringify(plain);
  deriveFields(plain, site);
  expect(JSON.stringify(plain)).toBe(before);
});

describe('links as facts', () => {
  test('are checked as stored and join the history in time', () => {
    const fact = link('9', '2026-11-23T11:00:00Z', '7:outward');
    expect(observedFact.safeParse(fact).success).toBe(true);
    expect(observedFact.safeParse({ ...fact, type: '' }).success).toBe(false);
    const { items } = buildHistory({ createdAt: CREATED, current: {}, changes: [], facts: [fact, fact] });
    expect(items).toMatchObject([{ kind: 'link', linkType: '7:outward', other: '10099' }]);
  });
});

describe('what a value is compared by', () => {
  test.each([
    ['status', { id: '3', text: 'Open' }, ['3']],
    ['components', { id: '3,4', text: 'a, b' }, ['3', '4']],
    ['labels', { id: null, text: 'vip  gold' }, ['vip', 'gold']],
    ['labels', { id: null, text: 'vip,gold' }, ['vip,gold', 'vip', 'gold']],
    ['environment', { id: null, text: 'two words' }, ['two words']],
    ['labels', { id: null, text: null }, []],
    ['labels', undefined, []],
  ])('%s %j', (field, value, keys) => expect(keysOf(field, value)).toEqual(keys));
});
