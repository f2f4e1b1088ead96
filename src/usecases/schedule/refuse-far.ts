import { Refusal } from '../refusal';

const TWO_YEARS_MS = 2 * 366 * 86_400_000;

/** The plan is looked at day by day, so what is asked about lies within two years of now. @throws Refusal BAD_INPUT */
export function refuseFar(now: number, ...instants: readonly string[]): void {
  if (instants.every((one) => Math.abs(Date.parse(one) - now) <= TWO_YEARS_MS)) return;
  throw new Refusal(
    'BAD_INPUT',
    'The plan reaches two years into the past and the future.',
    'Choose a day within two years of today.',
  );
}
