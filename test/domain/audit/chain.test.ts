import * as fc from 'fast-check';
import {
  appendRecord,
  type ChainHead,
  type ChainRecord,
  hashRecord,
  headOf,
  verifyChain,
} from '../../../src/domain/audit/chain';

function chainOf(bodies: readonly object[]): ChainRecord[] {
  let head: ChainHead | null = null;
  return bodies.map((body) => {
    const record: ChainRecord = appendRecord(head, body) as ChainRecord;
    head = headOf(record);
    return record;
  });
}
const three = () =>
  chainOf([
    { kind: 'opened', by: 'anna' },
    { kind: 'vote', by: 'ben', at: 1.5 },
    { kind: 'closed', by: null },
  ]);

test('a chain as it was written is intact', () => {
  const records = three();
  expect(verifyChain(records)).toEqual({ intact: true, head: { hash: records[2]?.hash, count: 3 } });
  expect(verifyChain([])).toEqual({ intact: true, head: null });
});
test('the hash is SHA-256 of the canonical JSON without the hash, the previous hash included', () => {
  // echo -n '{"a":1,"b":"x","previousHash":null,"sequence":0}' | sha256sum
  const record = appendRecord(null, { b: 'x', a: 1 });
  expect(record.hash).toBe(hashRecord({ sequence: 0, previousHash: null, a: 1, b: 'x' }));
  expect(record).toEqual({
    a: 1,
    b: 'x',
    sequence: 0,
    previousHash: null,
    hash: '2d762a2bbdff1947497e493e5272ed96e5365d719dac94ef1e94554e161936eb',
  });
});
test('the order of keys and a trip through storage change nothing', () => {
  const stored = three().map(
    (r) => JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(r).reverse()))) as ChainRecord,
  );
  expect(verifyChain(stored).intact).toBe(true);
});
test.each<[string, (r: ChainRecord[]) => ChainRecord[], number]>([
  ['a changed value', (r) => r.map((x, i) => (i === 1 ? { ...x, by: 'carl' } : x)), 1],
  ['an added value', (r) => r.map((x, i) => (i === 1 ? { ...x, more: 1 } : x)), 1],
  ['a removed record', (r) => r.filter((_, i) => i !== 1), 1],
  ['a removed first record', (r) => r.slice(1), 0],
  ['two records swapped', ([a, b, c]) => [a, c, b].filter((x) => x !== undefined), 1],
  ['a record twice', ([a, b, c]) => [a, b, b, c].filter((x) => x !== undefined), 2],
  [
    'a record sealed anew in the middle',
    (r) => r.map((x, i) => (i === 1 ? { ...x, by: 'carl', hash: hashRecord({ ...x, by: 'carl' }) } : x)),
    2,
  ],
  ['an unreadable record', (r) => r.map((x, i) => (i === 2 ? { ...x, at: Number.NaN } : x)), 2],
])('%s is found at its place', (_name, tamper, position) => {
  expect(verifyChain(tamper(three()))).toMatchObject({ intact: false, position });
});
test('records cut off at the end are only found with an anchor', () => {
  const records = three();
  const anchor = { hash: records[2]?.hash ?? '', count: 3 };
  expect(verifyChain(records.slice(0, 2)).intact).toBe(true);
  expect(verifyChain(records.slice(0, 2), anchor)).toMatchObject({
    intact: false,
    position: 2,
    why: '3 records were anchored, 2 are left.',
  });
  expect(verifyChain(chainOf([{ a: 1 }, { a: 2 }, { a: 3 }]), anchor)).toMatchObject({
    intact: false,
    position: 2,
  });
  expect(verifyChain(records, { hash: records[1]?.hash ?? '', count: 2 }).intact).toBe(true);
});
test("a body can't bring its own link", () => {
  expect(() => appendRecord(null, { hash: 'mine' })).toThrow("can't have its own hash");
});
test('any single changed byte is found', () => {
  const json = fc.jsonValue({ maxDepth: 2 });
  fc.assert(
    fc.property(
      fc.array(fc.record({ body: json, by: fc.string() }), { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.integer({ min: 32, max: 126 }),
      (bodies, place, byte) => {
        const text = JSON.stringify(chainOf(bodies));
        const index = place % text.length;
        const changed = text.slice(0, index) + String.fromCharCode(byte) + text.slice(index + 1);
        fc.pre(changed !== text);
        let records: unknown;
        try {
          records = JSON.parse(changed);
        } catch {
          return;
        }
        // Another spelling of the same value (1e1 for 10) is the same record.
        fc.pre(JSON.stringify(records) !== text && Array.isArray(records));
        expect(verifyChain(records as ChainRecord[]).intact).toBe(false);
      },
    ),
    { numRuns: 2000 },
  );
});
