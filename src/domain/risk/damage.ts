import type { Assessment, RiskInput } from './types';

/** What the policy takes while nothing says how far a failure would reach. */
const NOT_RATED = 4;
/** A tested back-out this quick, in minutes, takes one off when no outage is expected either. */
export const QUICK_BACK_OUT = 15;

const clamp = (value: number): number => Math.min(5, Math.max(1, value));

function checked(name: string, value: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= 5) return value;
  throw new RangeError(`${name} must be a whole number from 1 to 5, not ${value}.`);
}

/** What the damage starts from, and why; null: neither a rated service nor Impact is known. */
function baseOf({ serviceDamage, serviceWhy, impact }: RiskInput['damage']): {
  readonly base: number | null;
  readonly reason: string;
} {
  if (serviceDamage !== null) {
    const base = checked('The damage of the services', serviceDamage);
    const why =
      serviceWhy === undefined ? '' : `: ${[...serviceWhy.path].join(' → ')}, ${serviceWhy.because}`;
    return { base, reason: `${base} from the services that it touches${why}` };
  }
  if (impact !== null) {
    return { base: checked('The impact', impact), reason: `${impact} from the answer in Impact` };
  }
  const reason = `not rated: neither a rated service nor Impact is known, so the policy takes ${NOT_RATED}`;
  return { base: null, reason };
}

/**
 * Damage 1 to 5: that of the services touched, else the answer in Impact; one more if the change can't be taken
 * back, one less if no outage is expected and the tested back-out is quick. `value` is null ("not rated") when
 * neither is known; the policy then takes 4. What isn't answered never takes anything off for the policy, and an
 * unanswered back-out counts there as impossible. Throws a RangeError outside 1 to 5.
 */
export function damageOf(input: RiskInput['damage']): Assessment['damage'] {
  const { base, reason } = baseOf(input);
  const reasons = [reason];
  const minutes = input.testedBackOutMinutes;
  const quick = input.outageExpected === false && minutes !== null && minutes <= QUICK_BACK_OUT;
  if (input.irreversible === true) reasons.push('one more: it can’t be backed out');
  if (input.irreversible === null)
    reasons.push('one more for the policy: the question about the back-out is open');
  if (quick && base !== null) reasons.push(`one less: no outage, and a tested back-out of ${minutes} min`);
  const less = quick && base !== null ? 1 : 0;
  const shown = base === null ? null : clamp(base + (input.irreversible === true ? 1 : 0) - less);
  const forPolicy = clamp((base ?? NOT_RATED) + (input.irreversible === false ? 0 : 1) - less);
  return { value: shown, forPolicy, reasons, path: [...(input.serviceWhy?.path ?? [])] };
}
