import { FACTORS } from '../../domain/risk';
import { questionOf } from '../../domain/risk/question-factor';
import { SITE_FACTS } from '../../domain/risk/site-facts';
import type { Fact, Facts, RiskInput, RiskModel } from '../../domain/risk/types';

/** Facts that move by themselves, or with the site: neither time nor what happens elsewhere re-scores a change. */
const MOVING = new Set<string>([...SITE_FACTS, 'leadTimeHours', 'windowInBusinessHours', 'dayOffAfter']);

/** Facts that no factor reads; of the others, the factor has the words. */
const NAMES: Readonly<Record<string, string>> = {
  serviceNames: 'affected service',
  environmentName: 'environment',
  plannedWindow: 'planned window',
  windowHours: 'planned window',
  serviceCount: 'affected service',
  production: 'environment',
};
/** Stoppers that follow from the site as well: naming another service is a fact of its own. */
const OF_SITE = 'service-unknown';

/**
 * What differs between two inputs that a person could have changed, in words, each once; empty when nothing does. What an earlier
 * version of Steward or of the model didn't look at can't have changed.
 */
export function changedFacts(
  before: RiskInput,
  after: RiskInput,
  { questions }: Pick<RiskModel, 'questions'>,
): string[] {
  const wordsOf = (key: string): string => {
    const question = questionOf(key);
    if (question !== null) return `“${questions.find(({ id }) => id === question)?.text ?? question}”`;
    return NAMES[key] ?? FACTORS.find((factor) => factor.key === key)?.label.toLowerCase() ?? key;
  };
  const facts = Object.keys(after.facts).filter((key) => differs(key, before.facts, after.facts));
  const own = ({ stoppers }: RiskInput): string =>
    stoppers
      .filter(({ id }) => id !== OF_SITE)
      .map(({ id }) => id)
      .sort()
      .join();
  return [
    ...new Set([
      ...facts.map(wordsOf),
      ...historyWords(before, after),
      ...damageWords(before.damage, after.damage),
      ...(own(before) === own(after) ? [] : ['stoppers']),
    ]),
  ];
}

function differs(key: string, before: Facts, after: Facts): boolean {
  if (MOVING.has(key)) return false;
  const [was, is] = [before[key], after[key]];
  // What follows from another fact is no change of its own.
  if (is?.prefilled === true || (was?.prefilled === true && !isGiven(is))) return false;
  if (was === undefined) return questionOf(key) !== null && isGiven(is);
  return was.value !== (is?.value ?? null);
}

const isGiven = (fact: Fact | undefined): boolean =>
  fact !== undefined && fact.value !== null && fact.prefilled !== true;

/** Another team or kind of change has another history. */
function historyWords({ historyOf: before }: RiskInput, { historyOf: after }: RiskInput): string[] {
  if (before === undefined || after === undefined) return [];
  return [
    ...(before.team === after.team ? [] : ['team']),
    ...(before.model === after.model ? [] : ['kind of change']),
  ];
}

/** Of what the damage is made of, the parts that people answer: the services' damage is the site's. */
const DAMAGE: readonly (readonly [keyof RiskInput['damage'], string])[] = [
  ['impact', 'impact'],
  ['irreversible', 'back-out tested'],
  ['outageExpected', 'outage expected'],
  ['testedBackOutMinutes', 'back-out minutes'],
];
const damageWords = (before: RiskInput['damage'], after: RiskInput['damage']): string[] =>
  DAMAGE.filter(([part]) => before[part] !== after[part]).map(([, words]) => words);
