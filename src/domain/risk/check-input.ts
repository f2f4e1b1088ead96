import type { HistoryCount, RiskInput } from './types';

function checkCount(name: string, { k, n }: HistoryCount): void {
  if (Number.isFinite(n) && k >= 0 && k <= n) return;
  throw new RangeError(`The history of the ${name} says ${k} failures of ${n} changes, which can't be.`);
}

/** Refuses counts that can't be (more failures than changes, negative, not finite) with a RangeError. */
export function checkInput(input: RiskInput): void {
  checkCount('site', input.site);
  checkCount('team', input.histories.team);
  checkCount('model', input.histories.model);
  checkCount('service', input.histories.service);
}
