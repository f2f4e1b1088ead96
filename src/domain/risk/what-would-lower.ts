import { assess } from './assess';
import { rankOf } from './level';
import { trialsOf, type LoweringAction, type WindowOffer } from './lowering-trials';
import type { Assessment, Level, RiskModel } from './types';

export type { LoweringAction, WindowOffer } from './lowering-trials';

export interface Lowering {
  readonly id: string;
  /** What to do, as an instruction. */
  readonly text: string;
  /** The level the policy would go by after this change alone. */
  readonly level: Level;
  /** Thousandths of log-odds the score for the policy would move; zero when only the damage or a floor falls. */
  readonly scoreChange: number;
  /** What one press does about it; null: people have to. */
  readonly action: LoweringAction | null;
}
/**
 * Single feasible changes that would lower the risk, best first: by level, then by score, then by id. Each is found
 * by assessing the change again with that one thing altered, never by reading off a contribution.
 * @param offers windows in which it would fit, with the facts that it would have there
 */
export function whatWouldLower(
  model: RiskModel,
  assessment: Assessment,
  offers: readonly WindowOffer[] = [],
): Lowering[] {
  const { number, at } = assessment;
  return trialsOf(model, assessment.input, offers)
    .map(({ id, text, input, action }) => {
      const after = assess(model, input, { number, at, cause: text });
      const scoreChange = after.scoreForPolicy - assessment.scoreForPolicy;
      return { id, text, level: after.levelForPolicy, scoreChange, action };
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
