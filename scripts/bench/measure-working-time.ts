import { TIMES_FASTER } from './budgets';
import { median, ofSamples, type Figure } from './figures';
import { inZone } from './in-zone';
import { ours, type Peer } from './ours';
import { peers } from './peers';
import { samplesOf } from './time-it';
import { MINUTE, WORK, workCases, type WorkCase } from './working-hours';

const CASES = 300;

/** The same questions to everybody, checked against a minute counter, and how long the answers take. */
export const workingTimeFigures = (): Figure[] =>
  inZone(WORK.timeZone, () => [...compare('up to ten weeks', 70), ...compare('up to a day', 1)]);

function compare(what: string, days: number): Figure[] {
  const cases = workCases(CASES, days);
  const own = measure(ours(), cases, 200);
  const others = peers().map((peer) => measure(peer, cases, 1));
  const times = (pick: (one: Measured) => readonly number[] | null): number =>
    Math.min(
      ...others
        .map(pick)
        .filter((one) => one !== null)
        .map(median),
    ) / median(pick(own) ?? []);
  const ratio = (asked: string, value: number): Figure => ({
    what: `${what}, ${asked}: times as fast as the fastest package`,
    value,
    unit: 'x',
    least: TIMES_FASTER,
  });
  return [
    ...[own, ...others].flatMap((one) => figuresOf(what, one)),
    ratio(
      'between',
      times((one) => one.betweenNs),
    ),
    ratio(
      'add',
      times((one) => one.addNs),
    ),
  ];
}

interface Measured {
  readonly name: string;
  readonly betweenNs: readonly number[];
  readonly betweenWrong: number;
  readonly addNs: readonly number[] | null;
  readonly addWrong: number | null;
  readonly cases: number;
}

function measure({ name, between, add }: Peer, cases: readonly WorkCase[], repeats: number): Measured {
  const one = (index: number): WorkCase => cases[index % cases.length] as WorkCase;
  const nanos = (act: (work: WorkCase) => unknown): readonly number[] =>
    samplesOf(cases.length * repeats, (index) => act(one(index)), 5).map((ms) => 1e6 * ms);
  return {
    name,
    cases: cases.length,
    betweenWrong: cases.filter(({ from, to, minutes }) => between(from, to) !== minutes * MINUTE).length,
    betweenNs: nanos(({ from, to }) => between(from, to)),
    addWrong: add && cases.filter(({ from, minutes, due }) => add(from, minutes) !== due).length,
    addNs: add && nanos(({ from, minutes }) => add(from, minutes)),
  };
}

/** Ours has to be exact; how often others are wrong is told beside their speed. */
function figuresOf(what: string, one: Measured): Figure[] {
  const exact = one.name === 'Steward' ? { limit: 0 } : {};
  const pair = (asked: string, nanos: readonly number[], wrong: number): Figure[] => [
    { what: `${what}, ${asked}: ${one.name}`, ...ofSamples(nanos), unit: 'ns' },
    { what: `  wrong answers of ${one.cases}`, value: wrong, unit: '', ...exact },
  ];
  const { addNs, addWrong } = one;
  return [
    ...pair('between', one.betweenNs, one.betweenWrong),
    ...(addNs === null || addWrong === null ? [] : pair('add', addNs, addWrong)),
  ];
}
