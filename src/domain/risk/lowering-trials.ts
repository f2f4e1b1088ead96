import { QUICK_BACK_OUT } from './damage';
import { withFact } from './facts';
import { questionOf } from './question-factor';
import { refilled } from './questionnaire';
import { scoredFactors } from './scored-factors';
import { STOPPERS } from './stoppers';
import type { Fact, Facts, RiskInput, RiskModel } from './types';

/** What one press does; instants are ISO. */
export type LoweringAction =
  | { readonly kind: 'move'; readonly start: string; readonly end: string }
  | { readonly kind: 'edit'; readonly field: string }
  | { readonly kind: 'answer'; readonly question: string };

/** A window in which a change would fit; instants are ISO. `facts`: those that would differ there, see `windowFacts`. */
export interface WindowOffer {
  readonly start: string;
  readonly end: string;
  readonly facts: Facts;
  /** The window in words, "Saturday 02:00"; absent: as UTC. */
  readonly name?: string;
}

/** One thing that could be done, with the input that the change would have then. */
export interface Trial {
  readonly id: string;
  readonly text: string;
  readonly input: RiskInput;
  readonly action: LoweringAction | null;
}

const IF_DONE = 'if it is done';

/** The damage inputs that follow from the same answers as facts do. */
function damageAfter(damage: RiskInput['damage'], key: string, value: unknown): RiskInput['damage'] {
  if (key === 'outageExpected' && typeof value === 'boolean') return { ...damage, outageExpected: value };
  if (key === 'backOutTested' && value === 'yes') return { ...damage, irreversible: false };
  return damage;
}

/** The input with other facts, and with what follows from them: damage, and answers that nobody gave. */
export function withFacts(
  model: Pick<RiskModel, 'questions'>,
  input: RiskInput,
  facts: Readonly<Record<string, Fact['value']>>,
  source = IF_DONE,
): RiskInput {
  let next = input;
  for (const [key, value] of Object.entries(facts)) {
    next = {
      ...next,
      facts: withFact(next.facts, key, value, source),
      damage: damageAfter(next.damage, key, value),
    };
  }
  return { ...next, facts: refilled(model.questions, next.facts) };
}

function factorTrials(model: RiskModel, input: RiskInput): Trial[] {
  return scoredFactors(model).flatMap(({ factor, code }) => {
    const improvement = code.improve(input.facts);
    if (improvement === null) return [];
    const { text, facts, elsewhere } = improvement;
    const question = questionOf(factor.id);
    const action: LoweringAction | null =
      question !== null
        ? { kind: 'answer', question }
        : factor.field === undefined || elsewhere === true
          ? null
          : { kind: 'edit', field: factor.field };
    return [{ id: factor.id, text, input: withFacts(model, input, facts), action }];
  });
}

function stopperTrials(input: RiskInput): Trial[] {
  return input.stoppers.map((stopper) => {
    const field = STOPPERS.find(({ id }) => id === stopper.id)?.field ?? null;
    return {
      id: stopper.id,
      text: stopper.remedy.replace(/\.$/, ''),
      input: { ...input, stoppers: input.stoppers.filter(({ id }) => id !== stopper.id) },
      action: field === null ? null : { kind: 'edit', field },
    };
  });
}

function damageTrials(input: RiskInput): Trial[] {
  const { damage } = input;
  const trials: Trial[] = [];
  if (damage.serviceDamage === null && damage.impact === null) {
    trials.push({
      id: 'impact',
      text: 'Answer Impact; this is what “Minor” would give',
      input: { ...input, damage: { ...damage, impact: 2 } },
      action: { kind: 'edit', field: 'impact' },
    });
  }
  const minutes = damage.testedBackOutMinutes;
  if (
    damage.outageExpected === false &&
    damage.irreversible === false &&
    (minutes ?? Infinity) > QUICK_BACK_OUT
  ) {
    trials.push({
      id: 'quick-back-out',
      text: `Prepare and test a back-out of ${QUICK_BACK_OUT} min or less`,
      input: { ...input, damage: { ...damage, testedBackOutMinutes: QUICK_BACK_OUT } },
      action: { kind: 'edit', field: 'backOutMinutes' },
    });
  }
  return trials;
}

function moveTrials(model: RiskModel, input: RiskInput, offers: readonly WindowOffer[]): Trial[] {
  return offers.map(({ start, end, facts, name }) => ({
    id: `move:${start}`,
    text: `Move it to ${name ?? `${start.slice(0, 16).replace('T', ' ')} UTC`}`,
    input: { ...input, facts: refilled(model.questions, { ...input.facts, ...facts }) },
    action: { kind: 'move', start, end },
  }));
}

/** Every single thing that could be done about the risk, whether it would help or not. */
export function trialsOf(model: RiskModel, input: RiskInput, offers: readonly WindowOffer[]): Trial[] {
  return [
    ...factorTrials(model, input),
    ...stopperTrials(input),
    ...damageTrials(input),
    ...moveTrials(model, input, offers),
  ];
}
