import { DAY, dayNumber } from '../time/local-date';
import type { Confidence } from './types';

/** For so many days a check counts as fresh, and for so many as usable. */
const [FRESH, USABLE] = [180, 365];

const ORDER: readonly Confidence[] = ['verified', 'ageing', 'stale', 'unverified'];

/** How much a relation counts in the weight of a path. */
const WEIGHTS: Readonly<Record<Confidence, number>> = {
  verified: 1,
  ageing: 0.8,
  stale: 0.5,
  unverified: 0.4,
};

/** The day of an instant, UTC: a day more or less doesn't matter here. */
export const dayOf = (now: number): string =>
  new Date(Math.floor(now / DAY) * DAY).toISOString().slice(0, 10);

/**
 * How far statements can be trusted on a day, by the day of their last check (ISO days): verified up to 180 days, ageing up to
 * 365, stale beyond; unverified when there was none.
 */
export function confidenceOn(today: string): (verifiedOn: string | null) => Confidence {
  const back = (days: number): string =>
    new Date(((dayNumber(today) ?? 0) - days) * DAY).toISOString().slice(0, 10);
  const [freshFrom, usableFrom] = [back(FRESH), back(USABLE)];
  return (verifiedOn) => {
    if (verifiedOn === null) return 'unverified';
    return verifiedOn >= freshFrom ? 'verified' : verifiedOn >= usableFrom ? 'ageing' : 'stale';
  };
}

/** The same for one statement. */
export const confidenceOf = (verifiedOn: string | null, today: string): Confidence =>
  confidenceOn(today)(verifiedOn);

/** The worst of several: a path is as sure as its weakest relation. Nothing at all is verified. */
export const worstOf = (all: readonly Confidence[]): Confidence =>
  ORDER[Math.max(0, ...all.map((one) => ORDER.indexOf(one)))] ?? 'unverified';

/** 0 to 1: how much a relation counts. */
export const weightOf = (one: Confidence): number => WEIGHTS[one];
