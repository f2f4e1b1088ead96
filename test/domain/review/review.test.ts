import fc from 'fast-check';
import {
  actualOf,
  allowedUntil,
  closingMessage,
  closingReasons,
  deviationsOf,
  overrunSince,
  reviewDuty,
  type Closing,
  type Done,
  type ReviewFacts,
} from '../../../src/domain/review';
import { doneContent } from '../../../src/domain/review/done-content';
import { sealOf } from '../../../src/domain/approvals/seal';
import type { ActualEntry } from '../../../src/domain/review/types';

const T = Date.parse('2026-11-23T10:00:00.000Z');
const H = 3_600_000;
const entry = (kind: ActualEntry['kind'], value: number): ActualEntry => ({
  kind,
  value,
  at: value,
  by: null,
  reason: null,
});
const content = (text: string) => ({ fields: { backOutPlan: { name: 'Backout plan', text } } });

describe('whether a review is required', () => {
  const quiet: ReviewFacts = {
    emergency: false,
    unauthorised: false,
    result: 'successful',
    level: 'Medium',
    reviews: [],
  };
  test.each<[string, Partial<ReviewFacts>, boolean]>([
    ['not for a quiet success', {}, false],
    ['not before anybody has said how it ended', { result: null }, false],
    ['not for a success with issues', { result: 'withIssues' }, false],
    ['for an emergency', { emergency: true }, true],
    ['for an unauthorised change', { unauthorised: true }, true],
    ['for a failure', { result: 'failed' }, true],
    ['for what was backed out', { result: 'rolledBack' }, true],
    ['for what caused an incident', { result: 'causedIncident' }, true],
    ['for High', { level: 'High' }, true],
    ['for Very high', { level: 'Very high' }, true],
    ['not for what was never assessed', { level: null }, false],
  ])('%s', (_, facts, required) => {
    expect(reviewDuty({ ...quiet, ...facts }).required).toBe(required);
  });
  test('the last review counts: a draft after a finished one opens it again', () => {
    expect(reviewDuty({ ...quiet, reviews: [{ done: true }] }).done).toBe(true);
    expect(reviewDuty({ ...quiet, reviews: [{ done: true }, { done: false }] }).done).toBe(false);
  });
});

describe('what a change lacks for being closed', () => {
  const fine: Closing = {
    hasOutcome: true,
    openTasks: [],
    review: { required: false, done: false, why: [] },
    retro: null,
  };
  const due = { required: true, done: false, why: ['It failed'] };
  test.each<[string, Partial<Closing>, string[]]>([
    ['nothing', {}, []],
    ['an outcome', { hasOutcome: false }, ['NO_OUTCOME']],
    ['a task', { openTasks: ['CHG-2'] }, ['TASKS_OPEN']],
    ['its review', { review: due }, ['REVIEW_DUE']],
    ['a vote that has yet to open', { retro: 'notOpen' }, ['RETRO_DUE']],
    ['a vote that is open', { retro: 'open' }, ['RETRO_DUE']],
    ['a vote that nobody can cast', { retro: 'blocked' }, ['RETRO_DUE']],
    ['nothing once it is ratified', { retro: 'ratified' }, []],
    ['nothing once it is ratified with findings', { retro: 'ratifiedWithFindings' }, []],
    ['a review where it was not ratified', { retro: 'notRatified' }, ['REVIEW_DUE']],
    [
      'everything at once',
      { hasOutcome: false, openTasks: ['CHG-2', 'CHG-3'], review: due, retro: 'open' },
      ['NO_OUTCOME', 'TASKS_OPEN', 'RETRO_DUE', 'REVIEW_DUE'],
    ],
  ])('%s', (_, closing, codes) => {
    const reasons = closingReasons({ ...fine, ...closing });
    expect(reasons.map(({ code }) => code)).toEqual(codes);
    const message = closingMessage(reasons);
    for (const { text, remedy } of reasons) expect(message).toContain(`${text}. ${remedy}`);
    expect(message === '').toBe(codes.length === 0);
  });
});

describe('an overrun', () => {
  test('begins after the approved end, not at it', () => {
    expect(overrunSince(true, [], T, T)).toBeNull();
    expect(overrunSince(true, [], T, T + 1)).toBe(T);
  });
  test('is none once the work is over, or where no end was ever said', () => {
    expect(overrunSince(false, [], T, T + 1)).toBeNull();
    expect(overrunSince(true, [], null, T + 1)).toBeNull();
  });
  test('begins after the extension', () => {
    const actual = [entry('extended', T + H)];
    expect(overrunSince(true, actual, T, T + H)).toBeNull();
    expect(overrunSince(true, actual, T, T + H + 1)).toBe(T + H);
  });
  test('an extension never takes time away, and the last of each kind counts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 4 }), (hours) => {
        const actual = hours.map((one) => entry('extended', T + one * H));
        expect(allowedUntil(actual, T)).toBeGreaterThanOrEqual(T);
        expect(actualOf(actual, 'extended')).toBe(actual.at(-1)?.value ?? null);
      }),
    );
  });
});

describe('deviations', () => {
  const done: Done = {
    approved: content('Switch back'),
    content: content('Switch back'),
    window: { start: T, end: T + 2 * H },
    actual: [entry('start', T), entry('end', T + 2 * H)],
    tasks: [{ key: 'CHG-2', summary: 'Copy', state: 'done' }],
    unauthorised: null,
    lateConditions: [],
  };
  const ids = (extra: Partial<Done>) => deviationsOf({ ...done, ...extra }).map(({ id }) => id);
  test.each<[string, Partial<Done>, string[]]>([
    ['none where it went as approved', {}, []],
    ['a field that was edited after the gate', { content: content('Pray') }, ['field:backOutPlan']],
    ['none where nothing was ever submitted', { approved: null, content: content('Pray') }, []],
    ['a start within the quarter of an hour before', { actual: [entry('start', T - 15 * 60_000)] }, []],
    ['an earlier start', { actual: [entry('start', T - 15 * 60_000 - 1)] }, ['window:start']],
    ['a start after the window', { actual: [entry('start', T + 2 * H + 1)] }, ['window:late']],
    ['an end after it', { actual: [entry('end', T + 2 * H + 1)] }, ['overrun']],
    ['a task that is open', { tasks: [{ key: 'CHG-2', summary: 'Copy', state: 'open' }] }, ['task:CHG-2']],
    [
      'a task that was dropped',
      { tasks: [{ key: 'CHG-2', summary: 'Copy', state: 'dropped' }] },
      ['task:CHG-2'],
    ],
    ['an arrival past the gate', { unauthorised: { at: T, by: 'ann' } }, ['unauthorised']],
    [
      'a condition met late',
      { lateConditions: [{ id: 'b1:0', text: 'Tell Ops', at: T }] },
      ['condition:b1:0'],
    ],
  ])('%s', (_, extra, expected) => {
    expect(ids(extra)).toEqual(expected);
  });
  test('say whether an extension covered the longer work', () => {
    const [first] = deviationsOf({
      ...done,
      actual: [entry('extended', T + 3 * H), entry('end', T + 3 * H)],
    });
    expect(first?.text).toContain('within its extension');
    const [second] = deviationsOf({ ...done, actual: [entry('end', T + 3 * H)] });
    expect(second?.text).toContain('than it was allowed');
  });
});

test('the second seal differs as soon as a time or a deviation does', () => {
  const seal = (...args: Parameters<typeof doneContent>) => sealOf(doneContent(...args));
  const plain = seal(content('x'), [], []);
  expect(seal(content('x'), [], [])).toBe(plain);
  expect(seal(content('x'), [entry('start', T)], [])).not.toBe(plain);
  expect(seal(content('y'), [], [])).not.toBe(plain);
  const deviation = { id: 'overrun', kind: 'overrun', text: 't', before: 'b', after: 'a' } as const;
  expect(seal(content('x'), [], [deviation])).not.toBe(plain);
});
