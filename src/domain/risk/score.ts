import { scoredFactors, type ScoredFactor } from './scored-factors';
import { logit, trigamma } from './special-functions';
import type { Assessment, HistoryCount, RiskFactor, RiskInput, RiskModel } from './types';

/** z of the 90th percentile of the normal distribution: both ends together leave 80 % inside. */
export const Z80 = 1.2816;
/** How many imagined outcomes at the site's rate a history starts with. */
const PRIOR = 10;
/** A new site starts at 1 failure in 20. */
const SITE_PRIOR = { failures: 1, outcomes: 20 };

type Contribution = Assessment['contributions'][number];
type HistoryName = keyof RiskInput['histories'];
const HISTORY_LABELS: Readonly<Record<HistoryName, string>> = {
  team: 'Team history',
  model: 'History of this kind of change',
  service: 'Service history',
};
export const HISTORIES: readonly HistoryName[] = ['team', 'model', 'service'];

/** Log-odds to whole thousandths; adding zero turns -0 into 0. */
const thousandths = (logOdds: number): number => Math.round(logOdds * 1000) + 0;
const decimal = (value: number): string => String(Math.round(value * 10) / 10);
const percent = (p: number): string => `${decimal(p * 100)} %`;

/** The site's failure rate with its prior: (k + 1) / (n + 20), always strictly between 0 and 1. */
export function siteRate(site: HistoryCount): number {
  return (site.k + SITE_PRIOR.failures) / (site.n + SITE_PRIOR.outcomes);
}

/** The history's rate over the site's, as a difference of log-odds, before its weight. */
export function historyShift(history: HistoryCount, base: number): number {
  const { alpha, beta } = betaOf(history, base);
  // m = alpha / (alpha + beta), so logit m = log(alpha / beta).
  return Math.log(alpha / beta) - logit(base);
}

/** The beta distribution of a history: the site's rate as a prior of ten outcomes, plus what was seen. */
function betaOf(history: HistoryCount, base: number): { alpha: number; beta: number } {
  return { alpha: PRIOR * base + history.k, beta: PRIOR * (1 - base) + history.n - history.k };
}

/** The weight within the sign that was declared for it: a learned weight of the wrong sign counts as none. */
export function clippedWeight(factor: Pick<RiskFactor, 'weight' | 'sign'>): number {
  return factor.sign === 1 ? Math.max(0, factor.weight) : Math.min(0, factor.weight);
}

/** Where a factor's scaled value counts nothing: the site's own mean once there is one, else the model's centre. */
export function centreOf(
  factor: Pick<RiskFactor, 'id' | 'centre'>,
  input: Pick<RiskInput, 'centres'>,
): number {
  return input.centres?.[factor.id] ?? factor.centre;
}

/** What a factor adds, in whole thousandths of log-odds; nothing while its fact isn't known. */
const shareOf = ({ factor, code }: ScoredFactor, input: RiskInput): number => {
  const x = code.read(input.facts);
  return x === null ? 0 : thousandths(clippedWeight(factor) * (x - centreOf(factor, input)));
};

/** Every addend of the score in whole thousandths of log-odds: base rate, histories, facts, in this order. */
export function contributionsOf(model: RiskModel, input: RiskInput): Contribution[] {
  const base = siteRate(input.site);
  const found: Contribution[] = [
    {
      id: 'base-rate',
      label: 'Base rate',
      value: thousandths(logit(base)),
      fact: `${percent(base)} of changes fail here`,
      source:
        input.site.n > 0
          ? `${decimal(input.site.n)} closed changes of this site`
          : 'shipped, no closed changes yet',
      missing: false,
      group: 'base',
    },
  ];
  for (const name of HISTORIES) {
    const history = input.histories[name];
    const whose = input.historyOf?.[name] ?? null;
    found.push({
      id: `history-${name}`,
      label: HISTORY_LABELS[name],
      value: thousandths(model.historyWeights[name] * historyShift(history, base)),
      fact: history.n > 0 ? `${decimal(history.k)} of ${decimal(history.n)} failed` : 'no history yet',
      source: `closed changes${whose === null ? '' : ` of ${whose}`}, older ones count less`,
      missing: false,
      group: 'history',
    });
  }
  for (const scored of scoredFactors(model)) {
    const { factor, code, group } = scored;
    found.push({
      id: factor.id,
      label: factor.label,
      value: shareOf(scored, input),
      fact: code.say(input.facts),
      source: input.facts[code.key]?.source ?? 'not known',
      missing: isMissing(scored, input),
      group,
    });
  }
  return found;
}

/** The fact isn't known. A question that isn't asked of this change lacks nothing. */
export const isMissing = ({ code, group }: ScoredFactor, { facts }: RiskInput): boolean =>
  code.read(facts) === null && !(group === 'question' && facts[code.key] === undefined);

/** Variance of the log-odds: what is not known about the histories, and about each missing fact. */
export interface Variance {
  readonly histories: number;
  readonly missing: readonly { readonly scored: ScoredFactor; readonly value: number }[];
}

/** How uncertain the score is: histories are beta distributed, and a missing fact varies as its factor says. */
export function varianceOf(model: RiskModel, input: RiskInput): Variance {
  const base = siteRate(input.site);
  let histories = 0;
  for (const name of HISTORIES) {
    const { alpha, beta } = betaOf(input.histories[name], base);
    // Variance of the logit of a beta variable.
    histories += model.historyWeights[name] ** 2 * (trigamma(alpha) + trigamma(beta));
  }
  const missing: Variance['missing'][number][] = [];
  for (const scored of scoredFactors(model)) {
    if (!isMissing(scored, input)) continue;
    missing.push({ scored, value: clippedWeight(scored.factor) ** 2 * scored.factor.variance });
  }
  return { histories, missing };
}
