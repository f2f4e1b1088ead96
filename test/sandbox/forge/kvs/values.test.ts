import { MetadataField, kvs } from '@forge/kvs';
import { openKvsBench, refusal } from '../../../support/real-kvs';

const bench = openKvsBench();
const HOUR = 3_600_000;
const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) });
const anything = (value: unknown): never => value as never;

test('a value comes back as it was set, a missing key as undefined', async () => {
  await kvs.set('a', { n: 1, list: [true, null] });
  expect(await kvs.get('a')).toEqual({ n: 1, list: [true, null] });
  await kvs.delete('a');
  expect(await kvs.get('a')).toBeUndefined();
  expect(await refusal(kvs.delete('a'))).toBe('ok');
});

test('secrets are apart from plain keys and never queried', async () => {
  await kvs.setSecret('token', 's');
  expect([await kvs.getSecret('token'), await kvs.get('token')]).toEqual(['s', undefined]);
  expect((await kvs.query().getMany()).results).toEqual([]);
  await kvs.deleteSecret('token');
});

test.each([
  ['', '400 KEY_TOO_SHORT'],
  ['x'.repeat(500), 'ok'],
  ['x'.repeat(501), '400 KEY_TOO_LONG'],
  ['a/b', '400 INVALID_KEY'],
  ['  ', '400 INVALID_KEY'],
  ['a:b._c d-e#f', 'ok'],
])('key %j: %s', async (key, answer) => {
  expect(await refusal(kvs.set(key, 1))).toBe(answer);
});

test.each([
  ['240 KiB', 'x'.repeat(240 * 1024 - 2), 'ok'],
  ['a byte more', 'x'.repeat(240 * 1024 - 1), '400 MAX_SIZE'],
  ['31 levels', nested(31), 'ok'],
  ['32 levels', nested(32), '400 MAX_DEPTH'],
])('value of %s: %#', async (_what, value, answer) => {
  expect(await refusal(kvs.set('value', value))).toBe(answer);
});

test('FAIL_IF_EXISTS creates once; returnValue answers before or after', async () => {
  expect(await refusal(kvs.set('once', 1, { keyPolicy: 'FAIL_IF_EXISTS' }))).toBe('ok');
  expect(await refusal(kvs.set('once', 2, { keyPolicy: 'FAIL_IF_EXISTS' }))).toBe('409 KEY_CONFLICT');
  expect(await kvs.get('once')).toBe(1);
  expect(await kvs.set('once', 3, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' })).toEqual({
    key: 'once',
    value: 1,
  });
  expect(await kvs.set('once', 4, { keyPolicy: 'OVERRIDE', returnValue: 'LATEST' })).toEqual({
    key: 'once',
    value: 4,
  });
  expect(
    await refusal(kvs.set('once', 5, anything({ keyPolicy: 'FAIL_IF_EXISTS', returnValue: 'LATEST' }))),
  ).toBe('400 INVALID_KEY_POLICY_RETURN_VALUE_COMBINATION');
});

test('metadata: created stays, updated moves, expiry is told', async () => {
  const created = bench.now;
  await kvs.set('meta', 1, { ttl: { value: 2, unit: 'HOURS' } });
  bench.now += 1000;
  await kvs.set('meta', 2, { ttl: { value: 1, unit: 'DAYS' } });
  const metadataFields = [MetadataField.CREATED_AT, MetadataField.UPDATED_AT, MetadataField.EXPIRE_TIME];
  expect(await kvs.get('meta', { metadataFields })).toEqual({
    key: 'meta',
    value: 2,
    createdAt: created,
    updatedAt: bench.now,
    expireTime: new Date(bench.now + 24 * HOUR).toISOString(),
  });
});

test('an expired key stays readable for hours, then goes within 48 h', async () => {
  await kvs.set('lock', 1, { ttl: { value: 1, unit: 'MINUTES' } });
  bench.now += 11 * HOUR;
  expect(await kvs.get('lock')).toBe(1);
  expect(await refusal(kvs.set('lock', 2, { keyPolicy: 'FAIL_IF_EXISTS' }))).toBe('409 KEY_CONFLICT');
  bench.now += 38 * HOUR;
  expect(await kvs.get('lock')).toBeUndefined();
});

test.each([
  [{ value: 0, unit: 'SECONDS' as const }, '400 INVALID_TTL'],
  [{ value: 1.5, unit: 'SECONDS' as const }, '400 INVALID_TTL'],
  [{ value: 365, unit: 'DAYS' as const }, 'ok'],
  [{ value: 366, unit: 'DAYS' as const }, '400 INVALID_TTL'],
])('ttl %j: %s', async (ttl, answer) => {
  expect(await refusal(kvs.set('ttl', 1, { ttl }))).toBe(answer);
});

test('a batch takes 25 items, refuses more, none and duplicates, and reports single failures', async () => {
  const items = (count: number): { key: string; value: number }[] =>
    Array.from({ length: count }, (_, n) => ({ key: `b${n}`, value: n }));
  expect((await kvs.batchSet(items(25))).successfulKeys).toHaveLength(25);
  expect(await refusal(kvs.batchSet(items(26)))).toBe('400 TOO_MANY_BATCH_ENTITIES');
  expect(await refusal(kvs.batchSet([]))).toBe('400 INVALID_REQUEST');
  expect(await refusal(kvs.batchSet([...items(1), ...items(1)]))).toBe('400 KEY_DUPLICATION_ERROR');
  const got = await kvs.batchGet([{ key: 'b1' }, { key: 'missing' }]);
  expect(got.successfulKeys).toEqual([{ key: 'b1', value: 1 }]);
  expect(got.failedKeys).toEqual([
    { key: 'missing', error: { code: 'KEY_NOT_FOUND', message: 'Provided key does not exist' } },
  ]);
  const mixed = await kvs.batchSet<unknown>([
    { key: 'good', value: 1 },
    { key: 'bad/key', value: 1 },
    { key: 't', value: { version: 'x' }, entityName: 'ticket' },
  ]);
  expect(mixed.failedKeys.map(({ error }) => error.code)).toEqual(['INVALID_KEY', 'INCORRECT_PROPERTY_TYPE']);
  expect(await kvs.get('good')).toBe(1);
});

test('units of 10 KB are counted per request, rounded up; an empty read is 1 KB', async () => {
  await kvs.set('large', 'x'.repeat(65_000));
  expect(bench.last?.cost).toMatchObject({ writeUnits: 7, writeBytes: 65_002 });
  await kvs.batchGet(Array.from({ length: 10 }, (_, n) => ({ key: `b${n}` })));
  expect(bench.last?.cost).toMatchObject({ kind: 'kvsRead', readUnits: 1 });
  await kvs.get('nothing there');
  expect(bench.last?.cost).toMatchObject({ readUnits: 1, readBytes: 1024 });
});

test('4,000 units a minute, then 429, then a new minute', async () => {
  bench.pace += 60_000;
  await kvs.set('unit', 1);
  for (let n = 1; n < 4000; n += 1) {
    bench.pace += 2;
    bench.call('/api/v1/set', { key: 'unit', value: n });
  }
  expect(await refusal(kvs.set('unit', 1))).toBe('429 RATE_LIMIT_EXCEEDED');
  expect(await refusal(kvs.transact().set('unit', 1).execute())).toBe('429 TOO_MANY_REQUESTS');
  expect(await refusal(kvs.get('unit'))).toBe('ok');
  bench.pace += 60_000;
  expect(await refusal(kvs.set('unit', 1))).toBe('ok');
});

test('1,000 requests a second', () => {
  bench.pace += 60_000;
  const statuses = Array.from({ length: 1001 }, () => bench.call('/api/v1/get', { key: 'x1' }).status);
  expect([statuses[999], statuses[1000]]).toEqual([404, 429]);
  bench.pace += 1000;
  expect(bench.call('/api/v1/get', { key: 'x1' }).status).toBe(404);
});

test('a path that is not known names itself', () => {
  expect(JSON.parse(bench.call('/api/v1/magic', {}).text)).toMatchObject({
    code: 'NOT_IN_SANDBOX',
    message: expect.stringContaining('/api/v1/magic'),
  });
});
