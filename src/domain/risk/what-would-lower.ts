import { assess } from './assess';
import { factorCode } from './factors';
import { withFact, type FactKey } from './facts';
import { rankOf } from './level';
import type { Assessment, Level, RiskInput, RiskModel } from './types';

export interface Lowering {
  readonly id: string;
  /** What to do, as an instruction. */
  readonly text: string;
  /** The level the policy would go by after this change alone. */
  readonly level: Level;
  /** Thousandths of log-odds the score for the policy would move; zero when only the damage or a floor falls. */
  readonly scoreChange: number;
}
interface Trial {
  readonly id: string;
  readonly text: string;
  readonly input: RiskInput;
}

const IF_DONE = 'if it is done';
/** A tested back-out this quick takes one off the damage when no outage is expected. */
const QUICK_MINUTES = 15;

/** The damage inputs that follow from the same answers as facts do. */
function damageAfter(damage: RiskInput['damage'], key: FactKey, value: unknown): RiskInput['damage'] {
  if (key === 'outageExpected' && typeof value === 'boolean') return { ...damage, outageExpected: value };
  if (key === 'backOutTested' && value === 'yes') return { ...damage, irreversible: false };
  return damage;
}

function factorTrials(model: RiskModel, input: RiskInput): Trial[] {
  return model.factors.flatMap((factor) => {
    const improvement = factorCode(factor.id).improve(input.facts);
    if (improvement === null) return [];
    let next = input;
    for (const [name, value] of Object.entries(improvement.facts)) {
      const key = name as FactKey;
      next = {
        ...next,
        facts: withFact(next.facts, key, value, IF_DONE),
        damage: damageAfter(next.damage, key, value),
      };
    }
    return [{ id: factor.id, text: improvement.text, input: next }];
  });
}

function otherTrials(input: RiskInput): Trial[] {
  const { damage, stoppers } = input;
  const trials: Trial[] = stoppers.map((stopper) => ({
    id: stopper.id,
    text: stopper.remedy.replace(/\.$/, ''),
    input: { ...input, stoppers: stoppers.filter(({ id }) => id !== stopper.id) },
  }));
  if (damage.serviceDamage === null && damage.impact === null) {
    const text = 'Answer Impact; this is what “Minor” would give';
    trials.push({ id: 'impact', text, input: { ...input, damage: { ...damage, impact: 2 } } });
  }
  const minutes = damage.testedBackOutMinutes;
  if (
    damage.outageExpected === false &&
    damage.irreversible === false &&
    (minutes ?? Infinity) > QUICK_MINUTES
  ) {
    trials.push({
      id: 'quick-back-out',
      text: `Prepare and test a back-out of ${QUICK_MINUTES} min or less`,
      input: { ...input, damage: { ...damage, testedBackOutMinutes: QUICK_MINUTES } },
    });
  }
  return trials;
}

/**
 * Single feasible changes that would lower the risk, best first: by level, then by score, then by id. Each is found
 * by assessing the change again with that one thing altered, never by reading off a contribution.
 */
export function whatWouldLower(model: RiskModel, assessment: Assessment): Lowering[] {
  const { input, number, at } = assessment;
  return [...factorTrials(model, input), ...otherTrials(input)]
    .map((trial) => {
      const after = assess(model, trial.input, { number, at, cause: trial.text });
      const scoreChange = after.scoreForPolicy - assessment.scoreForPolicy;
      return { id: trial.id, text: trial.text, level: after.levelForPolicy, scoreChange };
    })
    .filter(
      ({ level, scoreChange }) =>
        rankOf(level) < rankOf(assessment.levelForPolicy) ||
        (level === assessment.levelForPolicy && scoreChange < 0),
    )
    .sort(
      (a, b) => rankOf(a.level) - rankOf(b.level) || a.scoreChange - b.scoreChange || (a.id < b.id ? -1 : 1),
    );
}
