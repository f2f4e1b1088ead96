import { assess } from '../../../src/domain/risk';
import { checkInput } from '../../../src/domain/risk/check-input';
import type { HistoryCount, RiskInput } from '../../../src/domain/risk/types';
import { GOOD, HEAD, MODEL } from './risk-arbitraries';

const KINDS = ['site', 'team', 'model', 'service'] as const;
const having = (kind: (typeof KINDS)[number], count: HistoryCount): RiskInput =>
  kind === 'site' ? { ...GOOD, site: count } : { ...GOOD, histories: { ...GOOD.histories, [kind]: count } };

describe.each(KINDS)('the history of the %s', (kind) => {
  it('is named when it says more failures than changes', () => {
    const input = having(kind, { k: 3, n: 2 });
    const refusal = new RangeError(
      `The history of the ${kind} says 3 failures of 2 changes, which can't be.`,
    );
    expect(() => checkInput(input)).toThrow(refusal);
    expect(() => assess(MODEL, input, HEAD)).toThrow(refusal);
  });

  it.each([
    [-1, 2],
    [NaN, 2],
    [0, NaN],
    [0, Infinity],
  ])('is refused with %d failures of %d changes', (k, n) => {
    expect(() => checkInput(having(kind, { k, n }))).toThrow(`The history of the ${kind} says ${k} failures`);
  });

  it.each([
    [0, 0],
    [0, 2],
    [2, 2],
    [0.4, 1.7],
  ])('may be %d failures of %d changes', (k, n) => {
    expect(() => checkInput(having(kind, { k, n }))).not.toThrow();
  });
});
