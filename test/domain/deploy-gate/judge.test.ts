import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { answerBody, DEPLOY_ANSWERS, type DeployCode } from '../../../src/domain/deploy-gate/answers';
import { outputOf } from '../../../src/domain/deploy-gate/output-of';
import { codeOf, missingUnderWay } from '../../../src/domain/deploy-gate/judge';

const MINUTE = 60_000;
const CODES = [
  'NO_ROUND',
  'CONTENT_CHANGED',
  'NOT_APPROVED',
  'BLOCKED',
  'CONDITION',
  'EXPIRED',
  'POLICY_REFUSED',
  'TASK',
  'TASK_MISSING',
  'WINDOW_MISSING',
  'TOO_EARLY',
  'TOO_LATE',
  'STOPPER',
  'ON_HOLD',
  'FREEZE',
  'CONFLICT',
  'A_CODE_TO_COME',
];
const missing = fc
  .uniqueArray(fc.constantFrom(...CODES), { minLength: 1 })
  .map((all) => all.map((code) => ({ code })));

describe('the answer to a verdict', () => {
  test('allows nothing that an enforced gate refuses, and whatever it passes', () => {
    fc.assert(
      fc.property(missing, (all) => {
        expect(DEPLOY_ANSWERS[codeOf('enforce', { passes: false, missing: all })].allowed).toBe(false);
        expect(codeOf('enforce', { passes: true, missing: [] })).toBe('ALLOWED');
      }),
    );
  });

  test('is a yes that says so where the gate only observes', () => {
    expect(codeOf('observe', { passes: false, missing: [{ code: 'FREEZE' }] })).toBe('OBSERVED');
    expect(codeOf('observe', { passes: true, missing: [] })).toBe('ALLOWED');
    expect(DEPLOY_ANSWERS.OBSERVED.allowed).toBe(true);
  });

  test('does not depend on the order of what is missing', () => {
    fc.assert(
      fc.property(missing, (all) => {
        const told = (list: typeof all) => codeOf('enforce', { passes: false, missing: list });
        expect(told([...all].reverse())).toBe(told(all));
      }),
    );
  });

  test('tells to wait only if nothing but waiting is needed', () => {
    fc.assert(
      fc.property(missing, (all) => {
        const code = codeOf('enforce', { passes: false, missing: all });
        expect(code === 'TOO_EARLY').toBe(all.length === 1 && all[0]?.code === 'TOO_EARLY');
      }),
    );
  });

  test.each(CODES.filter((code) => code !== 'TOO_EARLY').map((code) => [code]))(
    '%s is told before its window',
    (code) =>
      expect(codeOf('enforce', { passes: false, missing: [{ code: 'TOO_EARLY' }, { code }] })).not.toBe(
        'TOO_EARLY',
      ),
  );

  test.each(CODES.map((code) => [code]))('%s alone has an answer of its own', (code) => {
    const answer = codeOf('enforce', { passes: false, missing: [{ code }] });
    const expected: Partial<Record<string, DeployCode>> = {
      BLOCKED: 'NOT_APPROVED',
      EXPIRED: 'NOT_APPROVED',
      POLICY_REFUSED: 'NOT_APPROVED',
      CONDITION: 'CONDITIONS',
      TASK: 'NOT_READY',
      TASK_MISSING: 'NOT_READY',
      WINDOW_MISSING: 'NO_WINDOW',
      STOPPER: 'NOT_READY',
      A_CODE_TO_COME: 'NOT_READY',
    };
    expect(answer).toBe(expected[code] ?? code);
  });

  test('is no even when a refusal names nothing', () =>
    expect(codeOf('enforce', { passes: false, missing: [] })).toBe('NOT_READY'));
});

describe('a change that is being implemented', () => {
  const window = { start: 100 * MINUTE, end: 200 * MINUTE };
  test.each([
    ['15 minutes before its start', 85 * MINUTE, []],
    ['a moment before that', 85 * MINUTE - 1, ['TOO_EARLY']],
    ['at its end', 200 * MINUTE, []],
    ['a moment after it', 200 * MINUTE + 1, ['TOO_LATE']],
  ])('%s', (_, now, codes) => expect(missingUnderWay(true, window, now)).toEqual(codes));

  test.each([
    { start: null, end: 1 },
    { start: 1, end: null },
    { start: 2, end: 1 },
  ])('without a window: %j', (none) => expect(missingUnderWay(true, none, 1)).toEqual(['NO_WINDOW']));

  test('that no verdict of the gate let in', () =>
    expect(missingUnderWay(false, window, 100 * MINUTE)).toEqual(['NOT_APPROVED']));
});

describe('the answers', () => {
  interface Output {
    readonly key: string;
    readonly statusCode: number;
    readonly body: string;
    readonly contentType: string;
  }
  const file = (name: string): string => readFileSync(resolve(__dirname, '../../..', name), 'utf8');

  test('are those of the manifest, word for word, and as many as Forge takes', () => {
    const { modules } = parse(file('manifest.yml')) as {
      modules: { webtrigger: { response: { type: string; outputs: Output[] } }[] };
    };
    expect(modules.webtrigger).toHaveLength(1);
    expect(modules.webtrigger[0]?.response).toEqual({
      type: 'static',
      outputs: Object.entries(DEPLOY_ANSWERS).map(([code, { output, status }]) => ({
        key: output,
        statusCode: status,
        contentType: 'application/json',
        body: answerBody(code as DeployCode),
      })),
    });
    expect(Object.keys(DEPLOY_ANSWERS).length).toBeLessThanOrEqual(20);
  });

  test('go by the key that the handler gives', () => {
    for (const [code, { output }] of Object.entries(DEPLOY_ANSWERS))
      expect(outputOf(code as DeployCode)).toBe(output);
  });

  test('stand in the documentation', () => {
    const rows = file('docs/deployment-gate.md').replace(/ +/g, ' ').split('\n');
    for (const [code, { status, allowed, message }] of Object.entries(DEPLOY_ANSWERS))
      expect(rows).toContain(`| \`${code}\` | ${status} | ${allowed ? 'yes' : 'no'} | ${message} |`);
  });

  test('fit what Forge sends, and a yes is 200 and nothing else is', () => {
    for (const [code, { status, allowed }] of Object.entries(DEPLOY_ANSWERS)) {
      expect(answerBody(code as DeployCode).length).toBeLessThanOrEqual(1024);
      expect([code, status === 200]).toEqual([code, allowed]);
    }
  });
});
