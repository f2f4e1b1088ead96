import fc from 'fast-check';
import { Filter, FilterConditions, Sort, WhereConditions, kvs } from '@forge/kvs';
import { openDatabase } from '../../../../sandbox/core/database';
import { openKvsBench, refusal } from '../../../support/real-kvs';

let bench = openKvsBench();
beforeEach(() => {
  bench = openKvsBench(openDatabase(':memory:'));
});
const tickets = kvs.entity<Record<string, unknown>>('ticket');
const due = (n: number): string => `2026-03-0${n}T00:00:00.000Z`;
const keysOf = (results: { key: string }[]): string[] => results.map(({ key }) => key);
const anything = (value: unknown): never => value as never;

test.each([
  [{ version: 2 ** 31 - 1 }, 'ok'],
  [{ version: 2 ** 31 }, '400 INCORRECT_PROPERTY_TYPE'],
  [{ version: '5' }, '400 INCORRECT_PROPERTY_TYPE'],
  [{ version: 1.5 }, '400 INCORRECT_PROPERTY_TYPE'],
  [{ score: 1.5 }, 'ok'],
  [{ open: 'yes' }, '400 INCORRECT_PROPERTY_TYPE'],
  [{ project: '' }, '400 INVALID_ENTITY_VALUE'],
  [{ project: null }, '400 INVALID_ENTITY_VALUE'],
  [{ unknown: 1 }, '400 INVALID_ENTITY_VALUE'],
  [{ body: { any: [null, ''] } }, 'ok'],
  [{}, 'ok'],
  [{ dueAt: 'x'.repeat(900) }, 'ok'],
  [{ dueAt: 'x'.repeat(901) }, '400 INVALID_ENTITY_INDEX'],
])('entity value %#: %s', async (value, answer) => {
  expect(await refusal(tickets.set('t', value))).toBe(answer);
});

test('an undeclared entity and an empty key', async () => {
  expect(await refusal(kvs.entity('nope').set('x', {}))).toBe('404 SCHEMA_NOT_FOUND');
  expect(await refusal(tickets.set('', {}))).toBe('400 EMPTY_KEY');
});

test('a row is in an index only with every attribute of it; it moves and goes with its values', async () => {
  await tickets.set('a', { dueAt: due(2), project: 'P' });
  await tickets.set('b', { project: 'P' });
  const all = async (): Promise<string[]> => keysOf((await tickets.query().index('dueAt').getMany()).results);
  expect(await all()).toEqual(['a']);
  await tickets.set('b', { dueAt: due(1) });
  expect(await all()).toEqual(['b', 'a']);
  await tickets.set('a', { project: 'P' });
  await tickets.delete('b');
  expect(await all()).toEqual([]);
});

test('all partition values in order, a range, a sort, pages by cursor', async () => {
  for (let n = 1; n <= 7; n += 1)
    await tickets.set(`k${n}`, { project: 'P', phase: n % 2 === 0 ? 'open' : 'done', dueAt: due(n) });
  const open = () => tickets.query().index('by-project-phase', { partition: ['P', 'open'] });
  expect(keysOf((await open().getMany()).results)).toEqual(['k2', 'k4', 'k6']);
  expect(
    keysOf(
      (
        await open()
          .where(WhereConditions.lessThanEqualTo(due(4)))
          .sort(Sort.DESC)
          .getMany()
      ).results,
    ),
  ).toEqual(['k4', 'k2']);
  expect(
    keysOf(
      (
        await open()
          .where(WhereConditions.between(due(3), due(5)))
          .getMany()
      ).results,
    ),
  ).toEqual(['k4']);
  expect(keysOf((await open().where(WhereConditions.beginsWith('2026-03-06')).getMany()).results)).toEqual([
    'k6',
  ]);
  const first = await open().limit(2).getMany();
  expect(keysOf(first.results)).toEqual(['k2', 'k4']);
  const second = await open()
    .limit(2)
    .cursor(first.nextCursor ?? '')
    .getMany();
  expect([keysOf(second.results), second.nextCursor]).toEqual([['k6'], undefined]);
  expect(
    await refusal(
      tickets
        .query()
        .index('by-project-phase', { partition: ['P', 'done'] })
        .cursor(first.nextCursor ?? '')
        .getMany(),
    ),
  ).toBe('400 INVALID_CURSOR');
  expect(await refusal(open().cursor('garbage').getMany())).toBe('400 INVALID_CURSOR');
});

test('filters run after the page is read: a page can be empty with more behind it', async () => {
  for (let n = 1; n <= 6; n += 1) await tickets.set(`k${n}`, { dueAt: due(n), version: n });
  const filtered = tickets
    .query()
    .index('dueAt')
    .filters(new Filter<Record<string, unknown>>().and('version', FilterConditions.greaterThan(4)))
    .limit(2);
  const first = await filtered.getMany();
  expect(first.results).toEqual([]);
  expect(first.nextCursor).toBeDefined();
  const one = await tickets
    .query()
    .index('dueAt')
    .filters(new Filter<Record<string, unknown>>().and('version', FilterConditions.equalTo(5)))
    .getOne();
  expect(one).toBeUndefined();
});

test('filters: conditions on missing attributes, the number of values, any, and mixed operators', async () => {
  await tickets.set('a', { dueAt: due(1), phase: 'open' });
  await tickets.set('b', { dueAt: due(2) });
  const with_ = async (condition: unknown): Promise<string[]> =>
    keysOf(
      (
        await tickets
          .query()
          .index('dueAt')
          .filters(new Filter<Record<string, unknown>>().and('phase', anything(condition)))
          .getMany()
      ).results,
    );
  expect(await with_(FilterConditions.notEqualTo('done'))).toEqual(['a', 'b']);
  expect(await with_(FilterConditions.exists())).toEqual(['a']);
  expect(await with_(FilterConditions.notExists())).toEqual(['b']);
  expect(await with_(FilterConditions.contains('pe'))).toEqual(['a']);
  expect(await with_(FilterConditions.notContains('pe'))).toEqual(['b']);
  const raw = (filters: unknown) =>
    bench.call('/api/v1/entity/query', { entityName: 'ticket', indexName: 'dueAt', filters });
  const item = { property: 'phase', condition: 'EQUAL_TO', values: ['x'] };
  const code = (filters: unknown): string =>
    `${raw(filters).status} ${(JSON.parse(raw(filters).text) as { code: string }).code}`;
  expect(code({ and: [item], or: [item] })).toBe('400 INVALID_FILTER_OPERATORS_COMBINATION');
  expect(code({ and: [] })).toBe('400 EMPTY_FILTER_OPERATOR');
  expect(code({ and: [{ ...item, condition: 'BETWEEN' }] })).toBe('400 INSUFFICIENT_FILTER_VALUES');
  expect(code({ and: [{ ...item, property: 'body' }] })).toBe('422 UNPROCESSABLE_ENTITY');
  expect(code({ and: [{ ...item, values: [1] }] })).toBe('400 INCORRECT_PROPERTY_TYPE');
});

test('index, partition and page limits are refused by their codes; a page has 10 by default, 100 at most', async () => {
  expect(await refusal(tickets.query().index('nope').getMany())).toBe('400 INVALID_ENTITY_INDEX');
  expect(
    await refusal(
      tickets
        .query()
        .index('by-project-phase', { partition: ['P'] })
        .getMany(),
    ),
  ).toBe('400 INVALID_ENTITY_INDEX');
  for (let n = 0; n < 12; n += 1) await tickets.set(`k${n}`, { dueAt: due(1) });
  const page = (limit?: number) =>
    (limit === undefined
      ? tickets.query().index('dueAt')
      : tickets.query().index('dueAt').limit(limit)
    ).getMany();
  expect((await page()).results).toHaveLength(10);
  expect((await page(100)).results).toHaveLength(12);
  expect(await refusal(page(101))).toBe('400 COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE');
  expect(await refusal(page(0))).toBe('400 COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE');
});

test('a transaction is all or nothing, conditional on attributes, and can’t create', async () => {
  const at = (version: number) =>
    new Filter<{ version: number }>().and('version', FilterConditions.equalTo(version));
  const write = (from: number, to: number) =>
    kvs
      .transact()
      .set('head', { version: to }, { entityName: 'ticket', conditions: at(from) })
      .set(`log-${to}`, to)
      .execute();
  expect(await refusal(write(0, 1))).toBe('400 CONDITIONAL_CHECK_FAILED');
  expect(await kvs.get('log-1')).toBeUndefined();
  await tickets.set('head', { version: 0 }, { keyPolicy: 'FAIL_IF_EXISTS' });
  expect(await refusal(write(0, 1))).toBe('ok');
  expect(await refusal(write(0, 2))).toBe('400 CONDITIONAL_CHECK_FAILED');
  expect([await tickets.get('head'), await kvs.get('log-1'), await kvs.get('log-2')]).toEqual([
    { version: 1 },
    1,
    undefined,
  ]);
  const absent = {
    entityName: 'ticket',
    conditions: new Filter<Record<string, unknown>>().and('version', FilterConditions.notExists()),
  };
  expect(await refusal(kvs.transact().check('nobody', absent).execute())).toBe(
    '400 CONDITIONAL_CHECK_FAILED',
  );
  expect(
    await refusal(
      kvs
        .transact()
        .delete('head', { entityName: 'ticket', conditions: at(1) })
        .execute(),
    ),
  ).toBe('ok');
});

test('a transaction has 25 operations, each key once, no keyPolicy', async () => {
  const many = (count: number) => {
    const transaction = kvs.transact();
    for (let n = 0; n < count; n += 1) transaction.set(`t${n}`, n);
    return transaction.execute();
  };
  expect(await refusal(many(25))).toBe('ok');
  expect(await refusal(many(26))).toBe('422 UNPROCESSABLE_ENTITY');
  expect(await refusal(kvs.transact().set('d', 1).set('d', 2).execute())).toBe('400 KEY_DUPLICATION_ERROR');
  expect(
    bench.call('/api/v1/transaction', {
      set: [{ key: 'k1', value: 1, options: { keyPolicy: 'FAIL_IF_EXISTS' } }],
    }).status,
  ).toBe(400);
});

test('with a query lag, queries see the store as it was; reads by key see it as it is', async () => {
  bench.lag = 5_000;
  const seen = async (): Promise<string[]> =>
    keysOf((await tickets.query().index('dueAt').getMany()).results);
  await tickets.set('a', { dueAt: due(1) });
  expect([await seen(), await tickets.get('a')]).toEqual([[], { dueAt: due(1) }]);
  bench.now += 5_000;
  expect(await seen()).toEqual(['a']);
  await tickets.delete('a');
  expect(await seen()).toEqual(['a']);
  bench.lag = 0;
  expect(await seen()).toEqual([]);
});

test('law: paging by cursor gives every row once, in the order of the index', async () => {
  const rows = fc.uniqueArray(
    fc.record({
      key: fc.stringMatching(/^[a-z]{1,4}$/),
      score: fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
    }),
    { selector: ({ key }) => key },
  );
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 4 }), fc.boolean(), async (given, limit, descending) => {
      openKvsBench(openDatabase(':memory:'));
      for (const { key, score } of given)
        await tickets.set(key, { project: 'P', score: score === 0 ? 0 : score });
      const got: { key: string; score: number }[] = [];
      let cursor: string | undefined;
      do {
        const query = tickets
          .query()
          .index('by-score', { partition: ['P'] })
          .limit(limit)
          .sort(descending ? Sort.DESC : Sort.ASC);
        const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
        got.push(...page.results.map(({ key, value }) => ({ key, score: Number(value['score']) })));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      const wanted = given.map(({ key, score }) => ({ key, score: score === 0 ? 0 : score }));
      wanted.sort((a, b) => a.score - b.score || (a.key < b.key ? -1 : 1));
      expect(got).toEqual(descending ? wanted.reverse() : wanted);
    }),
    { numRuns: 40 },
  );
});
