export { closingMessage, closingReasons, type Closing, type ClosingReason, type RetroState } from './closing';
export { deviationsOf, type Done, type ReviewedTask } from './deviations';
export { reviewDuty, type ReviewDuty, type ReviewFacts } from './duty';
export { actualOf, allowedUntil, overrunSince } from './overrun';
