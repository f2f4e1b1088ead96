import * as fc from 'fast-check';
import type { RiskDraft } from '../../../src/contract/risk-admin';
import { draftOfModel, lintModel, rankOf } from '../../../src/domain/risk';
import { LEVELS, type Level, type Question } from '../../../src/domain/risk/types';
import { MODEL, questionWith } from './risk-arbitraries';

const DRAFT = draftOfModel(MODEL);
const lint = (change: Partial<RiskDraft>) => lintModel({ ...DRAFT, ...change });
const factor = (id: string, change: Partial<RiskDraft['factors'][number]>) => ({
  factors: DRAFT.factors.map((one) => (one.id === id ? { ...one, ...change } : one)),
});
const asking = (...questions: Partial<Question>[]) => ({ questions: questions.map(questionWith) });
const matrixWith = (...cells: [l: number, d: number, level: Level][]): Level[][] => {
  const matrix = DRAFT.matrix.map((row) => [...row]);
  for (const [l, d, level] of cells) matrix[l]?.splice(d, 1, level);
  return matrix;
};
const rows = (levelAt: (l: number, d: number) => Level): Level[][] =>
  [0, 1, 2, 3, 4].map((l) => [0, 1, 2, 3, 4].map((d) => levelAt(l, d)));
const yes = { id: 'yes', label: 'Yes', value: 1 };
const no = { id: 'no', label: 'No', value: 0 };
const moon = { id: 'moon', weight: 1, centre: 0, variance: 0, on: true };
const FROM = {
  factor: 'production',
  ranges: [
    { from: 0.5, to: 1, option: 'yes' },
    { from: 0, to: 0.4, option: 'no' },
  ],
};

describe('lintModel', () => {
  it('finds nothing in the shipped model', () => {
    expect(lintModel(DRAFT)).toEqual([]);
  });

  it.each<[string, Partial<RiskDraft>, string, RegExp]>([
    [
      'a weight of the wrong sign',
      factor('lead-time', { weight: 0.4 }),
      'factors.lead-time.weight',
      /wrong sign/,
    ],
    [
      'a weight that is no number',
      factor('lead-time', { weight: Number.NaN }),
      'factors.lead-time.weight',
      /no number/,
    ],
    ['a variance below 0', factor('size', { variance: -1 }), 'factors.size.variance', /below 0/],
    ['a factor that nobody knows', { factors: [...DRAFT.factors, moon] }, 'factors.moon', /not known/],
    [
      'a factor twice',
      { factors: [...DRAFT.factors, ...DRAFT.factors.slice(0, 1)] },
      'factors.production',
      /more than once/,
    ],
    ['a question of the wrong sign', asking({ weight: 1 }), 'questions.rehearsed.weight', /wrong sign/],
    ['two questions with one id', asking({}, { text: 'Really?' }), 'questions.rehearsed', /Two questions/],
    ['an option twice', asking({ options: [yes, yes] }), 'questions.rehearsed.options', /two options “yes”/],
    [
      'an unknown factor to know it from',
      asking({ prefill: { ...FROM, factor: 'moon' } }),
      'questions.rehearsed.prefill.factor',
      /isn’t known/,
    ],
    [
      'an option that is none',
      asking({ prefill: { ...FROM, ranges: [{ from: 0, to: 1, option: 'x' }] } }),
      'questions.rehearsed.prefill.ranges[0]',
      /no option/,
    ],
    [
      'a range that holds nothing',
      asking({ prefill: { ...FROM, ranges: [{ from: 1, to: 0, option: 'yes' }] } }),
      'questions.rehearsed.prefill.ranges[0]',
      /holds nothing/,
    ],
    [
      'a history below 0',
      { historyWeights: { team: -1, model: 0, service: 0 } },
      'historyWeights.team',
      /can’t weigh -1/,
    ],
    [
      'bands that fall',
      { bands: [0.01, 0.03, 0.02, 0.2] },
      'bands[2]',
      /ends at 2 %, not above likelihood 2 at 3 %/,
    ],
    ['bands that are equal', { bands: [0.01, 0.01, 0.02, 0.2] }, 'bands[1]', /not above/],
    ['a band at 100 %', { bands: [0.01, 0.03, 0.08, 1] }, 'bands[3]', /100 %/],
    ['three bands', { bands: [0.01, 0.03, 0.08] }, 'bands', /four/],
    [
      'a matrix that falls with damage',
      { matrix: matrixWith([2, 3, 'Low']) },
      'matrix[2][3]',
      /damage rises/,
    ],
    [
      'a matrix that falls with likelihood',
      { matrix: matrixWith([4, 0, 'Low'], [3, 0, 'Medium']) },
      'matrix[4][0]',
      /likelihood rises/,
    ],
    ['a matrix with a row too few', { matrix: DRAFT.matrix.slice(1) }, 'matrix', /5 rows/],
  ])('refuses %s', (_, change, path, text) => {
    const found = lint(change).find((one) => one.path === path && text.test(one.text));
    expect(found?.severity).toBe('error');
    expect(found?.remedy).not.toBe('');
  });

  it.each<[string, Partial<RiskDraft>, string, RegExp]>([
    ['a factor without weight', factor('size', { weight: 0 }), 'factors.size.weight', /counts nothing/],
    ['a centre that no change has', factor('size', { centre: 2 }), 'factors.size.centre', /outside 0 to 1/],
    [
      'a variance that can’t be',
      factor('size', { variance: 0.3 }),
      'factors.size.variance',
      /varies as much/,
    ],
    ['a question without weight', asking({ weight: 0 }), 'questions.rehearsed.weight', /counts nothing/],
    [
      'options of one value',
      asking({ options: [yes, { ...no, value: 1 }] }),
      'questions.rehearsed.options',
      /same value/,
    ],
    [
      'options that read alike',
      asking({ options: [yes, { ...no, label: 'YES' }] }),
      'questions.rehearsed.options',
      /read “yes”/,
    ],
    [
      'a centre beside all answers',
      asking({ options: [yes, { ...no, value: 0.9 }], centre: 0.1 }),
      'questions.rehearsed.centre',
      /no answer comes near/,
    ],
    ['a question asked twice', asking({}, { id: 'other' }), 'questions', /more than once/],
    [
      'a range that an earlier one covers',
      asking({
        prefill: {
          ...FROM,
          ranges: [
            { from: 0, to: 1, option: 'no' },
            { from: 0.5, to: 1, option: 'yes' },
          ],
        },
      }),
      'questions.rehearsed.prefill.ranges[1]',
      /never used/,
    ],
    [
      'no history that counts',
      { historyWeights: { team: 0, model: 0, service: 0 } },
      'historyWeights',
      /No history counts/,
    ],
    ['no stopper that is on', { stoppers: [] }, 'stoppers', /Every stopper is off/],
    ['the stopper of the way back off', { stoppers: ['test-failed'] }, 'stoppers', /without a way back/],
    [
      'a matrix without Low',
      { matrix: rows((l, d) => (l + d > 6 ? 'Very high' : 'Medium')) },
      'matrix',
      /ever be Low/,
    ],
    [
      'a matrix without Very high',
      { matrix: rows((l, d) => (l + d > 4 ? 'High' : 'Low')) },
      'matrix',
      /ever be Very high/,
    ],
    [
      'a matrix without regard to likelihood',
      { matrix: rows((_, d) => LEVELS[Math.min(d, 3)] ?? 'Low') },
      'matrix',
      /depend on the likelihood/,
    ],
    [
      'a matrix without regard to damage',
      { matrix: rows((l) => LEVELS[Math.min(l, 3)] ?? 'Low') },
      'matrix',
      /depend on the damage/,
    ],
    [
      'no factor at all',
      { factors: DRAFT.factors.map((one) => ({ ...one, on: false })) },
      'factors',
      /No factor is on/,
    ],
  ])('warns of %s', (_, change, path, text) => {
    const found = lint(change).filter((one) => one.path === path);
    expect(found.map((one) => one.severity)).not.toContain('error');
    expect(found.map((one) => one.text).join(' ')).toMatch(text);
  });

  it.each<[string, Partial<Question>, RegExp]>([
    ['repeats a factor', { weight: 0.6, sign: 1, options: [yes, no] }, /repeats Environment/],
    ['cancels a factor', { weight: -0.6, options: [yes, no] }, /they cancel each other/],
    ['works against a factor', { weight: -0.2, options: [yes, no] }, /takes back/],
    [
      'says the same fact once more',
      { weight: 0.6, sign: 1, options: [yes, no], prefill: { ...FROM, ranges: FROM.ranges.slice(0, 1) } },
      /same fact as Environment/,
    ],
  ])('tells when a question %s', (_, change, text) => {
    const found = lint(asking({ prefill: FROM, ...change }));
    expect(found).toEqual([
      expect.objectContaining({
        path: 'questions.rehearsed.weight',
        severity: 'warning',
        text: expect.stringMatching(text) as string,
      }),
    ]);
  });

  it('leaves alone what is switched off', () => {
    expect(lint(factor('size', { on: false, weight: 0, centre: 9 }))).toEqual([]);
    const { factors } = factor('production', { on: false });
    expect(lint({ factors, ...asking({ prefill: FROM }) })).toEqual([]);
  });

  it('tells errors first', () => {
    const found = lint({ stoppers: [], bands: [0.5, 0.4, 0.6, 0.7], ...factor('size', { weight: 0 }) });
    expect(found.map(({ severity }) => severity)).toEqual(['error', 'warning', 'warning']);
  });

  it('finds every fall of a matrix, and only those', () => {
    const cell = fc.constantFrom<Level>(...LEVELS);
    const any = fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(any, (matrix) => {
        const at = (l: number, d: number): number => rankOf(matrix[l]?.[d] ?? 'Low');
        const isMonotone = matrix.every((row, l) =>
          row.every((_, d) => (l === 0 || at(l, d) >= at(l - 1, d)) && (d === 0 || at(l, d) >= at(l, d - 1))),
        );
        expect(lint({ matrix }).some(({ severity }) => severity === 'error')).toBe(!isMonotone);
      }),
    );
  });
});
