import type { StopperId } from './types';

/** Upper ends (exclusive) of the bands of failure probability that give likelihood 1 to 4; above them it is 5. */
export const SHIPPED_BANDS: readonly number[] = [0.01, 0.03, 0.08, 0.2];

/** The stoppers that are on as shipped. */
export const SHIPPED_STOPPERS: readonly StopperId[] = ['no-back-out-plan', 'test-failed', 'service-unknown'];
