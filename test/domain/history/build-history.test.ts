import { buildHistory, type Change, fieldAt, stateAt } from '../../../src/domain/history/build-history';
import { observedFact, type ObservedFact } from '../../../src/domain/history/facts';
import { fieldValue, idsOf, isSet } from '../../../src/domain/history/field-value';

const CREATED = Date.parse('2026-11-23T10:00:00Z');
const item = (fieldId: string, from: string | null, to: string | null) => ({
  fieldId,
  from,
  fromString: from && `${from}!`,
  to,
  toString: to && `${to}!`,
});
const change = (id: string, minutes: number, ...items: ReturnType<typeof item>[]): Change => ({
  id,
  at: CREATED + minutes * 60_000,
  author: 'a',
  items,
});
const v = (id: string | null) => ({ id, text: id && `${id}!` });
const base = { createdAt: CREATED, facts: [] as ObservedFact[] };

describe('walking back to creation', () => {
  test('a changed field has its first "from", an unchanged one its present value', () => {
    const history = buildHistory({
      ...base,
      current: { status: v('c'), labels: v('x') },
      changes: [change('1', 1, item('status', 'a', 'b')), change('2', 2, item('status', 'b', 'c'))],
    });
    expect(history.initial).toEqual({ status: v('a'), labels: v('x') });
  });
  test('a field that is only in the changelog is known as well', () => {
    expect(
      buildHistory({ ...base, current: {}, changes: [change('1', 1, item('team', null, 't'))] }).initial,
    ).toEqual({ team: v(null) });
  });
  test('two items of one field in one entry: the first one tells the start', () => {
    const history = buildHistory({
      ...base,
      current: { s: v('c') },
      changes: [change('1', 1, item('s', 'a', 'b'), item('s', 'b', 'c'))],
    });
    expect([history.initial['s'], stateAt(history, CREATED + 60_000)['s']]).toEqual([v('a'), v('c')]);
  });
  test('an issue without a history was always as it is', () => {
    const history = buildHistory({ ...base, current: { status: v('a') }, changes: [] });
    expect(history).toEqual({ createdAt: CREATED, initial: { status: v('a') }, items: [] });
  });
});

describe('order', () => {
  test('ids break ties within an instant as numbers', () => {
    const changes = [change('100', 1, item('s', 'b', 'c')), change('99', 1, item('s', 'a', 'b'))];
    expect(
      fieldAt(buildHistory({ ...base, current: { s: v('c') }, changes }), 's', CREATED + 60_000),
    ).toEqual(v('c'));
  });
  test('the same entry twice counts once', () => {
    const one = change('1', 1, item('s', 'a', 'b'));
    expect(buildHistory({ ...base, current: { s: v('b') }, changes: [one, one] }).items).toHaveLength(1);
  });
  test('entries dated before creation happen at creation, in their own order', () => {
    const changes = [change('1', -5, item('s', 'b', 'c')), change('2', -10, item('s', 'a', 'b'))];
    const history = buildHistory({ ...base, current: { s: v('c') }, changes });
    expect(history.items.map((i) => i.at)).toEqual([CREATED, CREATED]);
    expect([history.initial['s'], fieldAt(history, 's', CREATED)]).toEqual([v('a'), v('c')]);
  });
  test('facts join the changes in time, each once, whatever else shares their id', () => {
    const at = (minutes: number) => new Date(CREATED + minutes * 60_000).toISOString();
    const facts: ObservedFact[] = [
      { kind: 'own', id: '1', at: at(3), author: null, event: 'approved' },
      {
        kind: 'comment',
        id: '1',
        at: at(1),
        author: 'c',
        authorKind: 'customer',
        isPublic: true,
        assumed: true,
      },
      {
        kind: 'comment',
        id: '1',
        at: at(1),
        author: 'c',
        authorKind: 'agent',
        isPublic: true,
        assumed: false,
      },
    ];
    const history = buildHistory({
      ...base,
      current: { s: v('b') },
      changes: [change('1', 2, item('s', 'a', 'b'))],
      facts,
    });
    expect(history.items.map((i) => i.kind)).toEqual(['comment', 'field', 'own']);
    // The first sight stands.
    expect(history.items[0]).toMatchObject({ commentId: '1', authorKind: 'customer', assumed: true });
  });
});

test('the state at an instant includes what happens at it, and nothing later', () => {
  const history = buildHistory({
    ...base,
    current: { s: v('b') },
    changes: [change('1', 1, item('s', 'a', 'b'))],
  });
  expect(fieldAt(history, 's', CREATED + 59_999)).toEqual(v('a'));
  expect(fieldAt(history, 's', CREATED + 60_000)).toEqual(v('b'));
  expect(fieldAt(history, 'unheard of', CREATED)).toEqual({ id: null, text: null });
});

describe('values', () => {
  test('empty text is nothing', () => {
    expect(fieldValue('', '')).toEqual({ id: null, text: null });
    expect(isSet(fieldValue(null, 'text only'))).toBe(true);
    expect([isSet(fieldValue(null, '')), isSet(undefined)]).toEqual([false, false]);
  });
  test.each([
    ['10', ['10']],
    ['10,20', ['10', '20']],
    ['[10, 20]', ['10', '20']],
    [null, []],
  ])('%j holds the ids %j', (id, ids) => {
    expect(idsOf({ id, text: null })).toEqual(ids);
  });
});

test('a stored fact is checked', () => {
  expect(
    observedFact.safeParse({
      kind: 'comment',
      id: '1',
      at: 'yesterday',
      author: null,
      authorKind: 'agent',
      isPublic: true,
      assumed: false,
    }).success,
  ).toBe(false);
  expect(
    observedFact.safeParse({ kind: 'rumour', id: '1', at: '2026-11-23T10:00:00.000Z', author: null }).success,
  ).toBe(false);
  expect(
    observedFact.safeParse({
      kind: 'own',
      id: '1',
      at: '2026-11-23T10:00:00.000Z',
      author: null,
      event: 'approved',
    }).success,
  ).toBe(true);
});
