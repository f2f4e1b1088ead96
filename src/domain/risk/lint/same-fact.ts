import type { Question, RiskDraft, RiskFinding } from '../../../contract/risk-admin';
import { FACTORS } from '../factors';
import { clippedWeight } from '../score';
import { warning } from './finding';

/** Something that turns a fact into log-odds, as it is before anybody answers otherwise. */
interface Reader {
  readonly path: string;
  readonly label: string;
  /** The factor whose scaled value it follows. */
  readonly follows: string;
  /** Log-odds at the least and at the greatest value of that factor; null where it says nothing. */
  readonly ends: readonly [number | null, number | null];
}

/** Small enough to be nothing beside the other. */
const CANCELS = 0.2;

function factorReaders(factors: RiskDraft['factors']): Reader[] {
  return factors.flatMap(({ id, weight, on }): Reader[] => {
    const factor = FACTORS.find((one) => one.id === id);
    if (factor === undefined || !on) return [];
    const w = clippedWeight({ weight, sign: factor.sign });
    const [least, greatest] = factor.range;
    return [
      { path: `factors.${id}.weight`, label: factor.label, follows: id, ends: [w * least, w * greatest] },
    ];
  });
}

function questionReader(question: Question): Reader[] {
  const { prefill, options, id, text } = question;
  const factor = FACTORS.find((one) => one.id === prefill?.factor);
  if (prefill === null || factor === undefined) return [];
  const at = (x: number): number | null => {
    const option = prefill.ranges.find(({ from, to }) => from <= x && x <= to)?.option;
    const value = options.find((one) => one.id === option)?.value;
    return value === undefined ? null : clippedWeight(question) * value;
  };
  const [least, greatest] = factor.range;
  return [
    {
      path: `questions.${id}.weight`,
      label: `“${text}”`,
      follows: factor.id,
      ends: [at(least), at(greatest)],
    },
  ];
}

/** What it adds from the least to the greatest value; null when it doesn't say both. */
const swingOf = ({ ends: [least, greatest] }: Reader): number | null =>
  least === null || greatest === null ? null : greatest - least;

function compare(one: Reader, other: Reader): RiskFinding[] {
  const [a, b] = [swingOf(one), swingOf(other)];
  if (a === null || b === null || a === 0 || b === 0) {
    const text = `${other.label} is answered from the same fact as ${one.label}.`;
    return [warning(other.path, text, 'Make sure that it asks for something further.')];
  }
  if (Math.sign(a) !== Math.sign(b)) {
    const rest = Math.abs(a + b) < CANCELS * Math.max(Math.abs(a), Math.abs(b));
    const text = `${other.label} reads the same fact as ${one.label} with the opposite effect: ${rest ? 'they cancel each other' : 'one takes back what the other adds'}.`;
    return [warning(other.path, text, 'Keep one of them, or turn one round.')];
  }
  const text = `${other.label} repeats ${one.label}: the same fact counts twice.`;
  return [warning(other.path, text, 'Keep one of them, or give each a part of the weight.')];
}

/** Factors and questions that read one fact: each pair is told, and whether the two work against each other. */
export function lintSameFact(draft: Pick<RiskDraft, 'factors' | 'questions'>): RiskFinding[] {
  const readers = [...factorReaders(draft.factors), ...draft.questions.flatMap(questionReader)];
  return readers.flatMap((other, index) =>
    readers
      .slice(0, index)
      .filter(({ follows }) => follows === other.follows)
      .flatMap((one) => compare(one, other)),
  );
}
