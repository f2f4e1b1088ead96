import fc from 'fast-check';
import {
  isFresh,
  isSignedBy,
  readRequest,
  signatureOf,
  signedText,
  TOLERANCE_MS,
  type WebRequest,
} from '../../../src/domain/deploy-gate/request';

const SECRET = '0f'.repeat(32);
const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const nonce = fc.stringMatching(/^[A-Za-z0-9_-]{16,64}$/);
const timestamp = fc.stringMatching(/^[1-9]\d{9}$/);
const change = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,8}-[1-9]\d{0,5}$/);
const signedRequest = fc.record({ nonce, timestamp, change, keyId: hex(12) }).map((one) => {
  const body = JSON.stringify({ change: one.change });
  const signature = signatureOf(SECRET, signedText('POST', one.timestamp, one.nonce, body));
  return { ...one, body, signature };
});
type Signed = { nonce: string; timestamp: string; keyId: string; body: string; signature: string };
const webRequest = ({ nonce, timestamp, keyId, body, signature }: Signed): WebRequest => ({
  method: 'POST',
  body,
  headers: {
    'X-Steward-Key': [`dk-${keyId}`],
    'x-steward-timestamp': [timestamp],
    'X-STEWARD-NONCE': [nonce],
    'X-Steward-Signature': [signature],
  },
});
const genuine = (request: WebRequest): boolean => {
  const read = readRequest(request);
  return read !== null && isSignedBy(SECRET, read);
};

describe('a signed request', () => {
  test('is genuine however its headers are spelled, and says what was asked', () => {
    fc.assert(
      fc.property(signedRequest, (one) => {
        const read = readRequest(webRequest(one));
        expect(read).toMatchObject({
          change: one.change,
          environment: null,
          at: Number(one.timestamp) * 1000,
        });
        expect(genuine(webRequest(one))).toBe(true);
      }),
    );
  });

  test('is not, once anything of it is another', () => {
    fc.assert(
      fc.property(
        signedRequest,
        signedRequest,
        fc.constantFrom('nonce', 'timestamp', 'body', 'signature' as const),
        (one, other, part) => {
          fc.pre(one[part] !== other[part]);
          expect(genuine(webRequest({ ...one, [part]: other[part] }))).toBe(false);
        },
      ),
    );
  });

  test('is not with another secret', () => {
    fc.assert(
      fc.property(signedRequest, hex(64), (one, secret) => {
        fc.pre(secret !== SECRET);
        const read = readRequest(webRequest(one));
        expect(read !== null && isSignedBy(secret, read)).toBe(false);
      }),
    );
  });

  test('no two requests have the same signed text', () => {
    const parts = fc.tuple(fc.constantFrom('POST', 'GET'), timestamp, nonce, fc.string());
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        expect(signedText(...one) === signedText(...other)).toBe(
          JSON.stringify(one) === JSON.stringify(other),
        );
      }),
    );
  });
});

describe('a request that can’t be read', () => {
  const good = webRequest({
    nonce: 'n'.repeat(16),
    timestamp: '1700000000',
    keyId: '0'.repeat(12),
    body: '{"change":"CHG-1"}',
    signature: '0'.repeat(64),
  });
  const without = (name: string): WebRequest => ({
    ...good,
    headers: Object.fromEntries(Object.entries(good.headers).filter(([key]) => key.toLowerCase() !== name)),
  });
  test('is not this one', () => expect(readRequest(good)).not.toBeNull());

  test.each([
    ['x-steward-key', ['dk-1', 'DK-000000000000', 'dk-000000000000 ', '']],
    ['x-steward-timestamp', ['170000000', '1700000000000', '1700000000.5', '-170000000', 'now']],
    ['x-steward-nonce', ['n'.repeat(15), 'n'.repeat(65), `${'n'.repeat(16)}\n`, `${'n'.repeat(16)}:x`]],
    ['x-steward-signature', ['0'.repeat(63), '0'.repeat(65), 'G'.repeat(64), 'A'.repeat(64)]],
  ])('has no %s, has it twice, or in another form', (name, wrong) => {
    const given = without(name);
    const right = Object.entries(good.headers).find(([key]) => key.toLowerCase() === name)?.[1][0] ?? '';
    const withValues = (values: string[]): WebRequest => ({
      ...given,
      headers: { ...given.headers, [name]: values },
    });
    expect(readRequest(withValues([right]))).not.toBeNull();
    expect(readRequest(given)).toBeNull();
    expect(readRequest(withValues([right, right]))).toBeNull();
    expect(
      readRequest({
        ...given,
        headers: { ...given.headers, [name]: [right], [name.toUpperCase()]: [right] },
      }),
    ).toBeNull();
    for (const value of wrong) expect([value, readRequest(withValues([value]))]).toEqual([value, null]);
  });

  test.each(['GET', 'PUT', 'post'])('is sent with %s', (method) =>
    expect(readRequest({ ...good, method })).toBeNull(),
  );

  test.each([
    '',
    'x',
    '[]',
    'null',
    '"CHG-1"',
    '{}',
    '{"change":1}',
    '{"change":"chg-1"}',
    '{"change":"CHG-0"}',
    '{"change":"CHG-1/../2"}',
    '{"change":"CHG-1","more":1}',
    '{"change":"CHG-1","environment":""}',
    '{"change":"CHG-1","environment":" "}',
    '{"change":"CHG-1","environment":1}',
    `{"change":"CHG-1"${' '.repeat(2000)}}`,
  ])('has the body %s', (body) => expect(readRequest({ ...good, body })).toBeNull());

  test('an environment is read without blanks around it', () =>
    expect(readRequest({ ...good, body: '{"change":"CHG-1","environment":" Test "}' })?.environment).toBe(
      'Test',
    ));
});

test.each([
  [TOLERANCE_MS, true],
  [TOLERANCE_MS + 1, false],
  [-TOLERANCE_MS, true],
  [-TOLERANCE_MS - 1, false],
])('a request that is %i ms old is fresh: %s', (age, fresh) => expect(isFresh(1e12, 1e12 + age)).toBe(fresh));
